import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Flows } from '../../src/flows/flows.ts';
import { eventually } from '../support/eventually.ts';
import { exampleForm, fakeFlows } from './support/fake-flows.ts';
import { type Bot, startBot } from './support/start-bot.ts';

let bot: Bot | null = null;

afterEach(async () => {
  await bot?.stop();
  bot = null;
});

async function startWith(given: Partial<Flows>, transport: 'socket' | 'http') {
  const flows = fakeFlows({ saveWorkspace: async () => {}, openLogForm: async () => exampleForm, ...given });
  const started = await startBot(() => flows, { transport });
  bot = started;
  const { sandbox } = started;
  const john = sandbox.addUser({ name: 'john', realName: 'John', locale: 'en-GB' });
  const channel = sandbox.addChannel({ name: 'team-1', members: [john, sandbox.botUserId] });
  return { ...started, user: sandbox.as(john), channel };
}

describe.each(['socket', 'http'] as const)('every request is answered, by %s', (transport) => {
  it('a button that nobody knows any more', async () => {
    const { sandbox, user, clients, log } = await startWith({}, transport);
    const button = {
      type: 'button',
      action_id: 'retired',
      text: { type: 'plain_text', text: 'Old' },
    } as const;
    const dm = user.dm();
    await clients.posts.chat.postMessage({
      channel: dm,
      text: 'Old',
      blocks: [{ type: 'actions', elements: [button] }],
    });
    const message = user.messages(dm)[0];
    if (message) await user.click(message, 'retired');
    const said = await eventually(() => user.messages(dm)[1]);
    expect(said.text).toBe("This button is not in use any more. `/log` opens today's log.");
    expect(user.messages(dm)[0]?.text).toBe('Old');
    expect(log.map(({ message: line }) => line)).toContain('no listener answered');
    expect(sandbox.violations()).toEqual([]);
  });

  it('a window that nobody knows any more: it stays open with what was typed', async () => {
    const { sandbox, user, channel, clients } = await startWith({}, transport);
    await user.command(channel, '/log');
    const { id } = await eventually(() => user.view());
    await clients.views.views.update({
      view_id: id,
      view: {
        type: 'modal',
        callback_id: 'retired',
        title: { type: 'plain_text', text: 'Old' },
        submit: { type: 'plain_text', text: 'Send' },
        blocks: [
          {
            type: 'input',
            block_id: 'words',
            label: { type: 'plain_text', text: 'Words' },
            element: { type: 'plain_text_input', action_id: 'words', initial_value: 'typed' },
          },
        ],
      },
    });
    expect(await user.submit()).toEqual({
      words: 'This window is outdated and cannot be saved. Copy your text and paste it into a new /log.',
    });
    expect(sandbox.violations()).toEqual([]);
  });

  it('a menu that nobody fills any more: it stays empty', async () => {
    const { sandbox, user, channel, clients } = await startWith({}, transport);
    await user.command(channel, '/log');
    const { id } = await eventually(() => user.view());
    const element = { type: 'external_select', action_id: 'retired', min_query_length: 0 } as const;
    const label = { type: 'plain_text', text: 'Menu' } as const;
    await clients.views.views.update({
      view_id: id,
      view: {
        type: 'modal',
        callback_id: 'retired',
        title: { type: 'plain_text', text: 'Old' },
        submit: { type: 'plain_text', text: 'Send' },
        blocks: [{ type: 'input', block_id: 'menu', label, element }],
      },
    });
    expect(await user.suggestions('retired', 'a')).toEqual([]);
    expect(sandbox.violations()).toEqual([]);
  });

  it('a command whose flow fails: the person gets the number that the log has', async () => {
    const broken = () => Promise.reject(new TypeError('undefined is no function'));
    const { sandbox, user, channel, log } = await startWith({ findStatus: broken }, transport);
    await user.command(channel, '/log status');
    const said = await eventually(() => user.messages(channel).at(-1));
    const line = log.find(({ level }) => level === 'error');
    expect(line?.details).toMatchObject({
      incident: expect.stringMatching(/^[0-9a-f]{8}$/),
      what: '/log',
      user: user.id,
      err: expect.objectContaining({ message: 'undefined is no function' }),
    });
    expect(said.text).toBe(
      `Something went wrong (number ${line?.details.incident}). What you saved so far is safe. ` +
        'Try again in a moment, and mention the number if it stays.',
    );
    expect(sandbox.violations()).toEqual([]);
  });

  it('an event whose flow fails: it is logged and nobody is bothered', async () => {
    const { sandbox, user, channel, log } = await startWith(
      { leaveTeam: () => Promise.reject(new Error('database gone')) },
      transport,
    );
    await sandbox.remove(channel, user.id);
    await eventually(() => log.find(({ level }) => level === 'error'));
    expect(user.messages(user.dm())).toEqual([]);
    expect(sandbox.violations()).toEqual([]);
  });

  it('a message, once what was said is kept', async () => {
    const keeping = Promise.withResolvers<void>();
    const happened: string[] = [];
    const takeMessage = async () => {
      await keeping.promise;
      happened.push('kept');
      return { kind: 'nothing' } as const;
    };
    const { sandbox, user } = await startWith({ takeMessage }, transport);
    const said = user.say(user.dm(), 'a lecture').then(() => happened.push('acknowledged'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(happened).toEqual([]);
    keeping.resolve();
    await said;
    expect(happened).toEqual(['kept', 'acknowledged']);
    expect(sandbox.violations()).toEqual([]);
  });

  it('a message before the answer to it is out', async () => {
    const today = { kind: 'no-team', language: 'en', details: {} } as const;
    const takeMessage = async () => ({ kind: 'hint', today, language: 'en', left: null }) as const;
    const { sandbox, user } = await startWith({ takeMessage }, transport);
    sandbox.fault('chat.postMessage', { kind: 'delay', ms: 1_000 });
    await user.say(user.dm(), 'hello');
    expect(user.messages(user.dm())).toHaveLength(1);
    await eventually(() => user.messages(user.dm()).length === 2, 'the answer');
    expect(sandbox.violations()).toEqual([]);
  });

  it('a message whose keeping took longer than Slack waits, of which its writer hears all the same', async () => {
    const asked: string[] = [];
    const today = { kind: 'no-team', language: 'en', details: {} } as const;
    const takeMessage: Flows['takeMessage'] = async ({ change }) => {
      asked.push(change.ts);
      if (asked.length > 1) return { kind: 'nothing' };
      await sleep(3_300);
      return { kind: 'hint', today, language: 'en', left: null };
    };
    const { sandbox, user, log } = await startWith({ takeMessage }, transport);
    const ts = await user.say(user.dm(), 'a lecture');
    await eventually(() => user.messages(user.dm()).length === 2, 'the answer');
    await sandbox.settled();
    expect(asked).toEqual([ts, ts]);
    expect(user.messages(user.dm())).toHaveLength(2);
    expect(log.filter(({ message }) => message === 'a listener failed')).toEqual([]);
    const rules = sandbox.violations().map(({ rule }) => rule);
    expect(rules).toEqual(['ack-timeout']);
  });

  it('a message that cannot be kept by nobody, so that it comes again', async () => {
    const asked: string[] = [];
    const takeMessage: Flows['takeMessage'] = async ({ change }) => {
      asked.push(change.ts);
      if (asked.length === 1) throw new Error('database gone');
      return { kind: 'nothing' };
    };
    const { sandbox, user, log } = await startWith({ takeMessage }, transport);
    const ts = await user.say(user.dm(), 'a lecture');
    await eventually(() => asked.length === 2, 'the second attempt');
    expect(asked).toEqual([ts, ts]);
    expect(log.filter(({ message }) => message === 'a listener failed')).toHaveLength(1);
    const rules = sandbox.violations().map(({ rule }) => rule);
    expect(rules).toEqual([transport === 'http' ? 'dispatch-failed' : 'ack-timeout']);
  });

  it('waits for work under way before it stops', async () => {
    const slow = Promise.withResolvers<void>();
    let isDone = false;
    const { sandbox, user, channel, app } = await startWith(
      {
        leaveTeam: async () => {
          await slow.promise;
          isDone = true;
        },
      },
      transport,
    );
    await sandbox.remove(channel, user.id);
    const stopping = app.stop();
    setTimeout(slow.resolve, 300);
    await stopping;
    expect(isDone).toBe(true);
    bot = null;
    await sandbox.close();
  });
});
