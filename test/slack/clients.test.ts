import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { createSlackClients, type SlackClients } from '../../src/slack/clients.ts';
import { createPeople } from '../../src/slack/people.ts';
import { createResolveNames } from '../../src/slack/resolve-names.ts';
import { startTestSandbox } from './support/start-bot.ts';

let sandbox: Sandbox;
let clients: SlackClients;
let mina: string;
const now = () => new Date('2022-02-14T09:00:00Z');

beforeEach(async () => {
  sandbox = await startTestSandbox();
  const { botToken, apiUrl } = sandbox;
  const logger = { info: () => {}, warn: () => {}, error: () => {} };
  clients = createSlackClients({ botToken, apiUrl, logger });
  mina = sandbox.addUser({ name: 'mina', realName: '김미나', locale: 'ko-KR', tz: 'Asia/Seoul' });
});
afterEach(() => sandbox.close());

describe('the three ways to Slack', () => {
  it('posts never repeat themselves', async () => {
    for (const fault of [{ kind: 'http', status: 500 }, { kind: 'reset-after' }] as const) {
      const before = sandbox.calls('conversations.open').length;
      sandbox.fault('conversations.open', fault);
      await expect(clients.posts.conversations.open({ users: mina })).rejects.toThrow();
      expect(sandbox.calls('conversations.open').length - before).toBeLessThanOrEqual(1);
    }
  });

  it('reads do, a few times', async () => {
    sandbox.fault('users.info', { kind: 'http', status: 503 }, 2);
    expect((await clients.reads.users.info({ user: mina })).user?.name).toBe('mina');
  });

  it('windows give up while their trigger lives', async () => {
    sandbox.fault('views.open', { kind: 'delay', ms: 4_000 });
    const started = Date.now();
    const view = { type: 'modal', title: { type: 'plain_text', text: 'x' }, blocks: [] } as const;
    await expect(
      clients.views.views.open({ trigger_id: 'x', view: { ...view, blocks: [] } }),
    ).rejects.toThrow();
    expect(Date.now() - started).toBeLessThan(3_000);
  });

  it('a wait that Slack asks of posts does not hold windows up', async () => {
    sandbox.fault('chat.postMessage', { kind: 'rate-limited', retryAfterSeconds: 30 });
    await expect(clients.posts.chat.postMessage({ channel: mina, text: 'x' })).rejects.toMatchObject({
      retryAfter: 30,
    });
    await expect(
      clients.views.views.open({ trigger_id: 'x', view: { type: 'home', blocks: [] } }),
    ).rejects.toThrow(/An API error occurred/);
  });
});

describe('names of the mentioned', () => {
  it('are those that Slack shows; what it does not know keeps its id', async () => {
    const channel = sandbox.addChannel({ name: 'sea-team', members: [sandbox.botUserId] });
    const resolveNames = createResolveNames(clients, now);
    const group = sandbox.addUserGroup({ name: '멘토', handle: 'mentors', members: [mina] });
    const ids = { users: [mina, 'U000'], channels: [channel, 'C000'], usergroups: [group, 'S000'] };
    const names = { [mina]: 'mina', [channel]: 'sea-team', [group]: 'mentors' };
    expect(await resolveNames('T1', ids)).toEqual(names);
    expect(sandbox.calls('usergroups.list')).toHaveLength(1);
  });

  it('are told of a group that was disabled since, and no group’s to an app without the scope', async () => {
    const group = sandbox.addUserGroup({ name: '멘토', handle: 'mentors' });
    await sandbox.updateUserGroup(group, { disabled: true });
    const ids = { users: [], channels: [], usergroups: [group] };
    sandbox.fault('usergroups.list', { kind: 'error', error: 'missing_scope' });
    expect(await createResolveNames(clients, now)('T1', ids)).toEqual({});
    expect(await createResolveNames(clients, now)('T1', ids)).toEqual({ [group]: 'mentors' });
  });

  it('are asked once', async () => {
    const resolveNames = createResolveNames(clients, now);
    const ids = { users: [mina], channels: [], usergroups: [] };
    await resolveNames('T1', ids);
    expect(await resolveNames('T1', ids)).toEqual({ [mina]: 'mina' });
    expect(sandbox.calls('users.info')).toHaveLength(1);
  });

  it('are waited for, but no longer than the asker can wait', async () => {
    sandbox.fault('users.info', { kind: 'delay', ms: 2_000 }, 2);
    const ids = { users: [mina], channels: [], usergroups: [] };
    const started = Date.now();
    expect(await createResolveNames(clients, now)('T1', ids, 200)).toEqual({});
    expect(Date.now() - started).toBeLessThan(1_500);
    expect(await createResolveNames(clients, now)('T1', ids)).toEqual({ [mina]: 'mina' });
  });
});

describe('the people of the workspace', () => {
  it('are listed page by page, machines and the gone left out', async () => {
    const people = Array.from({ length: 230 }, (_, index) => sandbox.addUser({ name: `p${index}` }));
    const robot = sandbox.addUser({ name: 'robot', isBot: true });
    const gone = sandbox.addUser({ name: 'gone', deleted: true });
    const members = [...people, robot, gone, sandbox.botUserId];
    const channel = sandbox.addChannel({ name: 'big', members });
    const listed = await createPeople(clients, now).listMembers(channel);
    expect(new Set(listed.map(({ userId }) => userId))).toEqual(new Set(people));
    expect(sandbox.calls('conversations.members')).toHaveLength(2);
    expect(sandbox.violations()).toEqual([]);
  });

  it('are spoken to in English when Slack does not tell their language in time', async () => {
    sandbox.fault('users.info', { kind: 'delay', ms: 2_000 });
    const people = createPeople(clients, now);
    expect(await people.languageOf(mina)).toBe('en');
    expect(await people.languageOf(mina)).toBe('ko');
    expect(await people.languageOf('U000')).toBe('en');
  });
});
