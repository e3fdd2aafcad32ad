import { describe, expect, it } from 'vitest';
import {
  BadAppToken,
  BadBotToken,
  NoWayToListen,
  SlackUnreachable,
} from '../../src/slack/bad-slack-settings.ts';
import { createSlackClients } from '../../src/slack/clients.ts';
import { createSlackApp } from '../../src/slack/slack.ts';
import { fakeFlows } from './support/fake-flows.ts';
import { startBot, startTestSandbox } from './support/start-bot.ts';

const logger = { info: () => {}, warn: () => {}, error: () => {} };
const now = () => new Date();
const resolveNames = async () => ({});

describe('starting', () => {
  it('knows and remembers the workspace of its token', async () => {
    const saved: unknown[] = [];
    const bot = await startBot(() =>
      fakeFlows({
        saveWorkspace: async (workspace) => {
          saved.push(workspace);
        },
      }),
    );
    const { workspace, botUserId } = bot.sandbox;
    expect(bot.app.workspace).toEqual({ id: workspace.id, name: workspace.name, botUserId });
    expect(saved).toEqual([bot.app.workspace]);
    expect(bot.sandbox.violations()).toEqual([]);
    await bot.stop();
  });

  it('names a token that Slack refuses, and what to do', async () => {
    const sandbox = await startTestSandbox();
    const options = {
      botToken: 'xoxb-wrong',
      apiUrl: sandbox.apiUrl,
      signingSecret: 'secret',
      port: 0,
      logger,
      now,
      resolveNames,
    };
    const clients = createSlackClients(options);
    const starting = createSlackApp(options, clients, fakeFlows({}));
    await expect(starting).rejects.toThrow(BadBotToken);
    await expect(starting).rejects.toThrow(/SLACK_BOT_TOKEN \(invalid_auth\)/);
    await sandbox.close();
  });

  it('names an app token that Slack refuses, and what to do', async () => {
    const sandbox = await startTestSandbox();
    const { botToken, apiUrl } = sandbox;
    const options = { botToken, apiUrl, appToken: 'xapp-wrong', port: 0, logger, now, resolveNames };
    const flows = fakeFlows({ saveWorkspace: async () => {} });
    const app = await createSlackApp(options, createSlackClients(options), flows);
    const starting = app.start();
    await expect(starting).rejects.toThrow(BadAppToken);
    await expect(starting).rejects.toThrow(/SLACK_APP_TOKEN \(invalid_auth\)/);
    await sandbox.close();
  });

  it('says where Slack did not answer', async () => {
    const apiUrl = 'http://127.0.0.1:9/api/';
    const options = {
      botToken: 'xoxb-1',
      apiUrl,
      signingSecret: 'secret',
      port: 0,
      logger,
      now,
      resolveNames,
    };
    const starting = createSlackApp(options, createSlackClients(options), fakeFlows({}));
    await expect(starting).rejects.toThrow(SlackUnreachable);
    await expect(starting).rejects.toThrow(apiUrl);
  });

  it('needs a way to hear from Slack', async () => {
    const options = { botToken: 'xoxb-1', port: 0, logger, now, resolveNames };
    const starting = createSlackApp(options, createSlackClients(options), fakeFlows({}));
    await expect(starting).rejects.toThrow(NoWayToListen);
  });

  it('says when its port is taken', async () => {
    const first = await startBot(() => fakeFlows({ saveWorkspace: async () => {} }), { transport: 'http' });
    const { sandbox, clients } = first;
    const url = sandbox.url;
    const { botToken, apiUrl, signingSecret } = sandbox;
    const port = Number(new URL(url).port);
    const options = { botToken, apiUrl, signingSecret, port, logger, now, resolveNames };
    const second = await createSlackApp(options, clients, fakeFlows({ saveWorkspace: async () => {} }));
    await expect(second.start()).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await first.stop();
  });
});
