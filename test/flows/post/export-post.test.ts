import { describe, expect, it } from 'vitest';
import { words } from '../../support/typed.ts';
import { channelId, openFlows, setup, workspaceId } from '../support/open-flows.ts';

const me = { workspaceId, userId: 'U1', channelId };

async function openCamp() {
  const opened = await openFlows('2026-09-16T22:40:00+09:00');
  await opened.flows.setUpCamp(setup());
  const form = await opened.flows.openLogForm({ ...me, day: null });
  if (form.kind !== 'form') throw new Error(`no form: ${form.kind}`);
  const submit = (answers: Record<string, unknown>, logDay = '2026-09-16') =>
    opened.flows.submitLog({ workspaceId, userId: 'U1', camperId: form.camperId, logDay, answers });
  return { ...opened, submit };
}

describe('exporting a post', () => {
  it('gives the finished file of the day that was written last', async () => {
    const { flows, submit } = await openCamp();
    await submit({ done: words('강의 1 | 2'), to_dos: words('복습') });
    expect(await flows.exportPost({ ...me, day: null })).toEqual({
      kind: 'post',
      language: 'ko',
      camperId: expect.any(String),
      logKind: 'daily',
      logDay: '2026-09-16',
      week: '02',
      day: '008',
      fileName: '2026-09-16-d008-daily-log.md',
      title: '[Week 02 / Day 008] 학습 기록',
      problems: [],
      text: [
        '---',
        'title: "[Week 02 / Day 008] 학습 기록"',
        'date: 2026-09-16 22:40:00 +0900',
        'categories: [가을 캠프, Daily & Weekly Log]',
        'tags: [daily-log, week02]',
        'math: true',
        '---',
        '## **📝 오늘 한 일**',
        '- [x] 강의 1 \\| 2',
        '',
        '<br>',
        '',
        '## **🚀 내일 할 일**',
        '- [ ] 복습',
        '',
      ].join('\n'),
    });
  });

  it('keeps the first submission’s date when the log is edited the next morning', async () => {
    const { flows, submit, setClock } = await openCamp();
    await submit({ done: words('강의') });
    setClock('2026-09-17T09:00:00+09:00');
    await submit({ done: words('강의와 과제') });
    const post = await flows.exportPost({ ...me, day: '2026-09-16' });
    expect(post).toMatchObject({
      text: expect.stringMatching(/date: 2026-09-16 22:40:00 \+0900[\s\S]*강의와 과제/),
    });
  });

  it('dates a log that was written after its day at the day’s end', async () => {
    const { flows, submit } = await openCamp();
    await submit({ done: words('지난 기록') }, '2026-09-14');
    const post = await flows.exportPost({ ...me, day: '2026-09-14' });
    expect(post).toMatchObject({
      fileName: '2026-09-14-d006-daily-log.md',
      text: expect.stringContaining('date: 2026-09-14 23:59:00 +0900'),
    });
  });

  it('writes names instead of ids and asks Slack once for each version', async () => {
    const { flows, submit, asked } = await openCamp();
    const mention = {
      type: 'rich_text_section',
      elements: [
        { type: 'user', user_id: 'U2' },
        { type: 'text', text: '와 함께' },
      ],
    };
    await submit({ done: { type: 'rich_text', elements: [mention] } });
    await flows.exportPost({ ...me, day: null });
    expect(await flows.exportPost({ ...me, day: null })).toMatchObject({
      text: expect.stringContaining('- [x] @name of U2와 함께'),
    });
    expect(asked).toEqual(['U2']);
    expect(await flows.openLogForm({ ...me, day: null })).toMatchObject({ names: { U2: 'name of U2' } });
  });

  it('says which day has no log, and which date is none', async () => {
    const { flows } = await openCamp();
    expect(await flows.exportPost({ ...me, day: null })).toMatchObject({
      kind: 'no-log',
      details: { logDay: '2026-09-16' },
    });
    expect(await flows.exportPost({ ...me, day: '2026-09-15' })).toMatchObject({
      kind: 'no-log',
      details: { logDay: '2026-09-15' },
    });
    expect(await flows.exportPost({ ...me, day: '2022-13-45' })).toMatchObject({
      kind: 'no-such-day',
      details: { typed: '2022-13-45' },
    });
    expect(await flows.exportPost({ ...me, userId: 'U9', day: null })).toEqual({
      kind: 'no-team',
      language: null,
      details: {},
    });
  });

  it('says which post of the same camper has the same address on the blog', async () => {
    const { flows, store, submit } = await openCamp();
    const team = await store.teams.findByChannel(workspaceId, channelId);
    const camp = team && (await store.camps.find(team.campId));
    if (!camp) throw new Error('no camp');
    await store.camps.update(camp.id, { ...camp, dayNumbers: { '2026-09-16': '006' } });
    await submit({ done: words('강의') }, '2026-09-14');
    await submit({ done: words('과제') });
    expect(await flows.exportPost({ ...me, day: '2026-09-14' })).toMatchObject({ problems: [] });
    expect(await flows.exportPost({ ...me, day: '2026-09-16' })).toMatchObject({
      fileName: '2026-09-16-d006-daily-log.md',
      text: expect.stringContaining('과제'),
      problems: [
        {
          code: 'address',
          line: null,
          message:
            '2026-09-14-d006-daily-log.md has the address /posts/d006-daily-log/ too, one of them is lost',
          cure: 'put the number of the day into the name: the date does not count',
        },
      ],
    });
  });
});
