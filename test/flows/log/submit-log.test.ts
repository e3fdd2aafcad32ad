import { describe, expect, it } from 'vitest';
import { words } from '../../support/typed.ts';
import { channelId, openFlows, setup, workspaceId } from '../support/open-flows.ts';

const me = { workspaceId, userId: 'U1', channelId };
const today = '2026-09-16';

async function openCamp() {
  const opened = await openFlows('2026-09-16T22:40:00+09:00');
  await opened.flows.setUpCamp(setup());
  const form = await opened.flows.openLogForm({ ...me, day: null });
  if (form.kind !== 'form') throw new Error(`no form: ${form.kind}`);
  const submit = (answers: Record<string, unknown>, change: object = {}) =>
    opened.flows.submitLog({
      workspaceId,
      userId: 'U1',
      camperId: form.camperId,
      logDay: today,
      answers,
      ...change,
    });
  return { ...opened, form, submit };
}

describe('the form of a day', () => {
  it('has the fields of the camp’s template, labelled by the headings above the holes', async () => {
    const { form } = await openCamp();
    expect(form).toMatchObject({ logDay: today, week: '02', day: '008', language: 'ko', version: null });
    expect(form.fields.map(({ id, kind, label, initial }) => [id, kind, label, initial])).toEqual([
      ['done', 'checklist', '📝 오늘 한 일', null],
      ['peer_session', 'keywords', '키워드 공유', null],
      ['assignment', 'prose', '📚 과제 내용 정리', null],
      ['retrospective', 'prose', '🐾 일일 회고', null],
      ['to_dos', 'tasks', '🚀 내일 할 일', null],
    ]);
  });

  it('comes back with what was written, to the letter', async () => {
    const { flows, submit } = await openCamp();
    const odd = words('NUL \u0000, half an emoji \ud83d, 한글, "quotes" \\ and {{ site.title }}');
    await submit({ done: odd, to_dos: words('   ') });
    const form = await flows.openLogForm({ ...me, day: null });
    expect(form).toMatchObject({ kind: 'form', version: 1 });
    expect(form.kind === 'form' && form.fields.map(({ initial }) => initial)).toEqual([
      odd,
      null,
      null,
      null,
      null,
    ]);
  });

  it.each([
    ['nonsense', 'gestern'],
    ['a date that is none', '2022-13-45'],
    ['a day before the camp', '2026-09-06'],
    ['tomorrow', '2026-09-17'],
  ])('is refused for %s, with the days that there are', async (_what, day) => {
    const { flows } = await openCamp();
    expect(await flows.openLogForm({ ...me, day })).toEqual({
      kind: 'no-such-day',
      language: 'ko',
      details: { typed: day, firstDay: '2026-09-07', lastDay: today, campName: '가을 캠프' },
    });
  });

  it('still belongs to yesterday at 01:30', async () => {
    const { flows, setClock } = await openCamp();
    setClock('2026-09-17T01:30:00+09:00');
    expect(await flows.openLogForm({ ...me, day: null })).toMatchObject({ logDay: today });
    setClock('2026-09-17T05:00:00+09:00');
    expect(await flows.openLogForm({ ...me, day: null })).toMatchObject({ logDay: '2026-09-17' });
  });
});

describe('submitting a log', () => {
  it('keeps each change as a version, owes its post once and counts the log once', async () => {
    const { submit, queued } = await openCamp();
    expect(await submit({ done: words('강의') })).toEqual({
      ok: true,
      logDay: today,
      version: 1,
      changed: true,
    });
    expect(await submit({ done: words('강의') })).toEqual({
      ok: true,
      logDay: today,
      version: 1,
      changed: false,
    });
    expect(await submit({ done: words('강의 둘') })).toEqual({
      ok: true,
      logDay: today,
      version: 2,
      changed: true,
    });
    // Two posts; and the team's message of the day, which nobody has sent meanwhile, once for both.
    expect(new Set(queued).size).toBe(3);
  });

  it('gives two devices that submit at once a version each', async () => {
    const { submit } = await openCamp();
    const results = await Promise.all([submit({ done: words('휴대폰') }), submit({ done: words('노트북') })]);
    expect(results.map((result) => result.ok && result.version).sort()).toEqual([1, 2]);
  });

  it('refuses a form with nothing in it and keeps nothing', async () => {
    const { submit, flows, queued } = await openCamp();
    const answers = {
      done: null,
      peer_session: words(' \n '),
      to_dos: { type: 'rich_text', elements: [] },
      odd: 7,
    };
    expect(await submit(answers)).toEqual({ ok: false, problems: { done: { code: 'all-empty' } } });
    expect(await flows.findStatus(me)).toMatchObject({ version: null, written: 0 });
    expect(queued).toEqual([]);
  });

  it('takes 3,001 characters and names the limit for 60,001', async () => {
    const { submit } = await openCamp();
    expect(await submit({ done: words('가'.repeat(3_001)) })).toMatchObject({ ok: true });
    expect(await submit({ done: words('가'.repeat(60_001)) })).toEqual({
      ok: false,
      problems: { done: { code: 'too-long', limit: 60_000, length: 60_001 } },
    });
  });

  it('refuses somebody else’s log and a day that is no log day', async () => {
    const { submit } = await openCamp();
    const answers = { done: words('강의') };
    expect(await submit(answers, { userId: 'U2' })).toEqual({
      ok: false,
      problems: { done: { code: 'not-yours' } },
    });
    expect(await submit(answers, { logDay: '2026-09-17' })).toEqual({
      ok: false,
      problems: { done: { code: 'not-a-log-day' } },
    });
  });

  it('keeps what somebody typed who left the team meanwhile', async () => {
    const { submit, flows } = await openCamp();
    await flows.leaveTeam(workspaceId, channelId, 'U1');
    expect(await submit({ done: words('마지막 날') })).toMatchObject({ ok: true, version: 1 });
    expect(await flows.exportPost({ ...me, day: null })).toMatchObject({ kind: 'post', logDay: today });
  });

  it('keeps neither version nor debt when queueing fails', async () => {
    const { flows, store, form } = await openCamp();
    const broken = new Error('queue is gone');
    const { submitLog } = await import('../../../src/flows/log/submit-log.ts');
    const submission = {
      workspaceId,
      userId: 'U1',
      camperId: form.camperId,
      logDay: today,
      answers: { done: words('강의') },
    };
    const attempt = submitLog(
      store,
      () => Promise.reject(broken),
      submission,
      new Date('2026-09-16T22:40:00+09:00'),
    );
    await expect(attempt).rejects.toBe(broken);
    expect(await flows.findStatus(me)).toMatchObject({ version: null });
  });
});

describe('today’s status', () => {
  it('tells the day, who has written and when the next prompt comes', async () => {
    const { flows, submit } = await openCamp();
    await submit({ done: words('강의') });
    expect(await flows.findStatus(me)).toEqual({
      kind: 'status',
      language: 'ko',
      campName: '가을 캠프',
      timeZone: 'Asia/Seoul',
      logDay: today,
      week: '02',
      day: '008',
      training: true,
      reason: null,
      submittedAt: new Date('2026-09-16T22:40:00+09:00'),
      version: 1,
      written: 1,
      campers: 2,
      nextPromptAt: new Date('2026-09-17T18:00:00+09:00'),
      promptZone: 'Asia/Seoul',
    });
  });
});
