import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Flows } from '../../../src/flows/flows.ts';
import { eventually } from '../../support/eventually.ts';
import { exampleForm, fakeFlows } from '../support/fake-flows.ts';
import { type Bot, startBot, type Transport } from '../support/start-bot.ts';

let bot: Bot | null = null;

afterEach(async () => {
  await bot?.stop();
  bot = null;
});

const answer = (text: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});

async function startWith(given: Partial<Flows>, transport: Transport = 'socket') {
  const started = await startBot(
    () => fakeFlows({ saveWorkspace: async () => {}, saveDraft: async () => true, ...given }),
    { transport },
  );
  bot = started;
  const { sandbox } = started;
  const mina = sandbox.addUser({ name: 'mina', realName: '미나', locale: 'ko-KR', tz: 'Asia/Seoul' });
  const channel = sandbox.addChannel({ name: 'team-1', members: [mina, sandbox.botUserId] });
  return { ...started, user: sandbox.as(mina), channel };
}

describe.each(['socket', 'http'] as const)('the form, by %s', (transport) => {
  it('opens in one call when the database answers at once', async () => {
    const { sandbox, user, channel } = await startWith({ openLogForm: async () => exampleForm }, transport);
    await user.command(channel, '/log');
    const view = await eventually(() => user.view());
    expect(view.title).toBe('2월 14일 (월) · 18일차');
    expect(sandbox.calls('views.open')).toHaveLength(1);
    expect(sandbox.calls('views.update')).toHaveLength(0);
    expect(sandbox.violations()).toEqual([]);
  });

  it('opens a placeholder for a slow database and fills it when the form is there', async () => {
    const { sandbox, user, channel } = await startWith(
      { openLogForm: () => sleep(3_500).then(() => exampleForm) },
      transport,
    );
    await user.command(channel, '/log');
    const first = await eventually(() => user.view());
    expect(first.title).toBe('잠시만요');
    const view = await eventually(() => (user.view()?.callbackId === 'log_form' ? user.view() : null));
    expect(view?.id).toBe(first.id);
    expect(sandbox.violations()).toEqual([]);
  });

  it('saves before it is acknowledged, and closes', async () => {
    const saved: unknown[] = [];
    const { sandbox, user, channel } = await startWith(
      {
        openLogForm: async () => exampleForm,
        submitLog: async (submission) => {
          await sleep(200);
          saved.push(submission);
          return { ok: true, logDay: submission.logDay, version: 1, changed: true };
        },
      },
      transport,
    );
    await user.command(channel, '/log');
    await eventually(() => user.view());
    await user.fill('retrospective', answer('좋은 하루'));
    expect(await user.submit()).toBeNull();
    expect(user.view()).toBeNull();
    expect(saved).toEqual([
      {
        workspaceId: sandbox.workspace.id,
        userId: user.id,
        camperId: 'camper-1',
        logKind: 'daily',
        logDay: '2022-02-14',
        template: 'chirpy-daily',
        answers: { done: null, retrospective: answer('좋은 하루') },
        toDos: {},
        sharing: {},
        opened: { version: 0, capturesSeen: 0, untouched: ['done'] },
      },
    ]);
    expect(sandbox.violations()).toEqual([]);
  });

  it('stays open with its text when the database is gone', async () => {
    const { sandbox, user, channel, log } = await startWith(
      {
        openLogForm: async () => exampleForm,
        submitLog: () => Promise.reject(new Error('connect ECONNREFUSED')),
      },
      transport,
    );
    await user.command(channel, '/log');
    await eventually(() => user.view());
    await user.fill('retrospective', answer('지우면 안 되는 글'));
    expect(await user.submit()).toEqual({
      done: '지금은 저장할 수 없었어요. 글은 이 창에 그대로 있으니, 잠시 뒤 저장하기를 다시 눌러 주세요.',
    });
    const kept = { type: 'rich_text_input', rich_text_value: answer('지우면 안 되는 글') };
    expect(user.view()?.state.retrospective?.answer).toEqual(kept);
    expect(log.filter(({ level }) => level === 'error')).toHaveLength(1);
    expect(sandbox.violations()).toEqual([]);
  });

  it('stays open when the database hangs, and a second press saves what it holds', async () => {
    const hanging = Promise.withResolvers<never>();
    let tries = 0;
    const { sandbox, user, channel } = await startWith(
      {
        openLogForm: async () => exampleForm,
        submitLog: async ({ logDay }) => {
          tries += 1;
          if (tries === 1) return hanging.promise;
          return { ok: true, logDay, version: 1, changed: true };
        },
      },
      transport,
    );
    await user.command(channel, '/log');
    await eventually(() => user.view());
    await user.fill('retrospective', answer('천천히'));
    expect((await user.submit())?.done).toContain('저장이 늦어지고 있어요.');
    expect(await user.submit()).toBeNull();
    hanging.reject(new Error('canceling statement'));
    expect(sandbox.violations()).toEqual([]);
  });
});

describe('a form that cannot be opened', () => {
  it('tells who is in no team what to do, where they asked and to them alone', async () => {
    const { sandbox, user, channel } = await startWith({
      openLogForm: async () => ({ kind: 'no-team', language: null, details: {} }),
      findTeam: async () => null,
    });
    await user.command(channel, '/log');
    const said = await eventually(() => user.messages(channel).at(-1));
    expect(said.ephemeral).toBe(true);
    expect(said.text).toBe(
      '이 채널은 아직 캠프의 팀이 아니에요. 여기서 `/log setup`을 쓰면 캠프를 만들 수 있어요.',
    );
    expect(user.view()).toBeNull();
    expect(sandbox.violations()).toEqual([]);
  });

  it('says the reason in the placeholder when it comes late', async () => {
    const { sandbox, user, channel } = await startWith({
      openLogForm: () =>
        sleep(1_600).then(() => ({
          kind: 'no-such-day',
          language: 'en',
          details: { typed: '2022-13-45', firstDay: '2022-01-17', lastDay: '2022-06-10' },
        })),
    });
    await user.command(channel, '/log 2022-13-45');
    const text = await eventually(() => {
      const [block] = user.view()?.blocks ?? [];
      const shown = JSON.stringify(block?.text ?? '');
      return shown.includes('2022-13-45') ? shown : null;
    });
    expect(text).toContain('“2022-13-45” is not a log day. Write a date like 2022-02-14.');
    expect(text).toContain("This camp's log days run from 2022-01-17 to 2022-06-10.");
    expect(sandbox.violations()).toEqual([]);
  });

  it('apologizes with a number when the database is gone, and logs the same number', async () => {
    const { sandbox, user, channel, log } = await startWith({
      openLogForm: () => Promise.reject(new Error('connect ECONNREFUSED 127.0.0.1:5432')),
    });
    await user.command(channel, '/log');
    const said = await eventually(() => user.messages(channel).at(-1));
    const [, incident = ''] = /번호 ([0-9a-f]{8})/.exec(said.text) ?? [];
    const line = log.find(({ details }) => details.incident === incident);
    expect(line?.details.err).toMatchObject({ message: 'connect ECONNREFUSED 127.0.0.1:5432' });
    expect(sandbox.violations()).toEqual([]);
  });

  it('asks to try again when Slack’s three seconds were over', async () => {
    const { sandbox, user, channel } = await startWith({ openLogForm: async () => exampleForm });
    sandbox.fault('views.open', { kind: 'error', error: 'expired_trigger_id' });
    await user.command(channel, '/log');
    const said = await eventually(() => user.messages(channel).at(-1));
    expect(said.text).toBe('Slack이 창을 여는 시간을 놓쳤어요. 한 번만 다시 눌러 주세요.');
  });

  it('opens at once for a member whose joining was missed', async () => {
    const joined: string[] = [];
    const { sandbox, user, channel } = await startWith({
      openLogForm: async () =>
        joined.length === 0 ? { kind: 'no-team', language: null, details: {} } : exampleForm,
      findTeam: async (_workspaceId, channelId) => ({ campName: '바다 캠프', channelId }),
      joinTeam: async (_workspaceId, channelId, { userId }) => {
        joined.push(channelId, userId);
      },
    });
    await user.command(channel, '/log');
    await eventually(() => user.view()?.callbackId === 'log_form');
    expect(joined).toEqual([channel, user.id]);
    expect(sandbox.violations()).toEqual([]);
  });

  it('calls the mentioned what they were called when the log was saved', async () => {
    const mention = { type: 'rich_text_section', elements: [{ type: 'user', user_id: 'U0GONE' }] };
    const initial = { type: 'rich_text' as const, elements: [mention] };
    const fields = exampleForm.fields.map((field) => ({ ...field, initial }));
    const { sandbox, user, channel } = await startWith({
      openLogForm: async () => ({ ...exampleForm, version: 1, fields, names: { U0GONE: '지은' } }),
    });
    await user.command(channel, '/log');
    const view = await eventually(() => user.view());
    expect(JSON.stringify(view.blocks[1])).toContain('"text":"@지은"');
    expect(sandbox.calls('users.info').map((call) => call.arguments.user)).not.toContain('U0GONE');
  });

  it('is left alone when the person closed the placeholder', async () => {
    const { sandbox, user, channel, log } = await startWith({
      openLogForm: () => sleep(2_000).then(() => exampleForm),
    });
    await user.command(channel, '/log');
    await eventually(() => user.view());
    await user.close();
    await eventually(() => sandbox.calls('views.update').length === 1);
    await sandbox.settled();
    expect(user.view()).toBeNull();
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
