import { describe, expect, it } from 'vitest';
import { words } from '../../support/typed.ts';
import { channelId, openFlows, sendOne, setup, workspaceId } from '../support/open-flows.ts';

const staff = { workspaceId, userId: 'U1', channelId, isAdmin: false };

const template = [
  '---',
  'title: "{{ camp }} {{ day }}"',
  'date: {{ date }}',
  'tags: [{{ stage }}]',
  '---',
  '## 한 일',
  '{{ done | bullets }}',
].join('\n');

async function openCamp() {
  const opened = await openFlows('2026-09-16T12:00:00+09:00');
  await opened.flows.setUpCamp(setup());
  const found = await opened.flows.findCampSettings(staff);
  if (found.kind !== 'settings') throw new Error(`no settings: ${found.kind}`);
  const { flows } = opened;
  const use = async (text: string, setting: 'template' | 'weeklyTemplate' = 'template') => {
    const seen = setting === 'template' ? 'chirpy-daily' : 'chirpy-weekly';
    await flows.saveTemplate(staff, { name: 'mine', text, seen: null });
    expect(await flows.chooseTemplate(staff, { setting, name: 'mine', seen })).toMatchObject({
      refused: null,
    });
  };
  return { ...opened, settings: found.settings, use };
}

describe('a camp’s settings', () => {
  it('are shown as they can be written back', async () => {
    const { settings, flows } = await openCamp();
    expect(settings).toMatchObject({
      name: '가을 캠프',
      startsOn: '2026-09-07',
      endsOn: null,
      timeZone: 'Asia/Seoul',
      holidays: 'KR',
      promptAt: '18:00',
      language: 'ko',
      typography: 'smart',
      stages: '',
      daysOff: '',
      specialDays: '',
    });
    expect(await flows.changeCamp(staff, settings)).toMatchObject({ kind: 'changed' });
    expect(await flows.findCampSettings(staff)).toEqual({
      kind: 'settings',
      campId: expect.any(String),
      campName: '가을 캠프',
      settings,
    });
  });

  it('decide form and post from the next moment on', async () => {
    const { settings, flows, use } = await openCamp();
    const stages = '2026-09-07 lv1\n2026-09-14 lv2';
    await use(template);
    expect(await flows.changeCamp(staff, { ...settings, stages })).toEqual({
      kind: 'changed',
      campName: '가을 캠프',
      timeZone: 'Asia/Seoul',
      nextPromptAt: new Date('2026-09-16T18:00:00+09:00'),
    });
    const form = await flows.openLogForm({ workspaceId, userId: 'U1', channelId, day: null });
    if (form.kind !== 'form') throw new Error('no form');
    expect(form.fields.map(({ id, label }) => [id, label])).toEqual([['done', '한 일']]);
    const { camperId, logDay } = form;
    await flows.submitLog({ workspaceId, userId: 'U1', camperId, logDay, answers: { done: words('강의') } });
    expect(await flows.exportPost({ workspaceId, userId: 'U1', channelId, day: null })).toMatchObject({
      text: [
        '---',
        'title: "가을 캠프 008"',
        'date: 2026-09-16 12:00:00 +0900',
        'tags: [lv2]',
        '---',
        '## 한 일',
        '- 강의',
      ].join('\n'),
    });
  });

  it('number single days as their staff say, and train on days off', async () => {
    const { settings, flows, setClock } = await openCamp();
    const specialDays = '2026-09-12 training\n2026-09-10 half\n2026-09-15 100';
    expect(await flows.changeCamp(staff, { ...settings, specialDays })).toMatchObject({ kind: 'changed' });
    const numbers: string[] = [];
    for (const day of ['09', '10', '11', '12', '13', '14', '15', '16']) {
      setClock(`2026-09-${day}T12:00:00+09:00`);
      const form = await flows.openLogForm({ workspaceId, userId: 'U1', channelId, day: null });
      if (form.kind === 'form') numbers.push(`${day}: ${form.day}`);
    }
    expect(numbers).toEqual([
      '09: 003',
      '10: 003.5',
      '11: 004',
      '12: 005',
      '13: 005.5',
      '14: 006',
      '15: 100',
      '16: 008',
    ]);
    expect(await flows.findCampSettings(staff)).toMatchObject({
      settings: { specialDays: '2026-09-10 반일\n2026-09-12 훈련\n2026-09-15 100' },
    });
  });

  it('have a weekly template of their own', async () => {
    const { flows, use } = await openCamp();
    const weeklyTemplate =
      '{% # file: {{ log_day }}-w{{ week }}-week.md %}\n---\ntitle: "{{ week }}주"\ndate: {{ date }}\n---\n## 한 주\n{{ week_in_words | prose }}\n';
    await use(weeklyTemplate, 'weeklyTemplate');
    const wish = { workspaceId, userId: 'U1', channelId, day: null };
    const form = await flows.openLogForm({ ...wish, logKind: 'weekly' });
    expect(form).toMatchObject({ logDay: '2026-09-18', fields: [{ id: 'week_in_words', label: '한 주' }] });
    expect(await flows.openLogForm(wish)).toMatchObject({ template: 'chirpy-daily' });
    expect(await flows.openTemplate(staff, 'mine')).toMatchObject({ text: weeklyTemplate, revision: 1 });
  });

  it('are left alone when they are no longer what was looked at', async () => {
    const { settings, flows } = await openCamp();
    const isUntouched = ({ name }: { readonly name: string }) => name === settings.name;
    const both = await Promise.all([
      flows.changeCamp(staff, { ...settings, name: '하나' }, isUntouched),
      flows.changeCamp(staff, { ...settings, name: '둘' }, isUntouched),
    ]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['changed', 'outdated']);
  });

  it('never rename a post that was made', async () => {
    const { settings, flows } = await openCamp();
    const form = await flows.openLogForm({ workspaceId, userId: 'U1', channelId, day: null });
    if (form.kind !== 'form') throw new Error('no form');
    const { camperId, logDay } = form;
    await flows.submitLog({ workspaceId, userId: 'U1', camperId, logDay, answers: { done: words('강의') } });
    const asker = { workspaceId, userId: 'U1', channelId, day: null };
    expect(await flows.exportPost(asker)).toMatchObject({
      fileName: '2026-09-16-d008-daily-log.md',
      day: '008',
    });
    await flows.changeCamp(staff, { ...settings, daysOff: '2026-09-09..2026-09-10 견학' });
    expect(await flows.openLogForm(asker)).toMatchObject({ day: '006' });
    expect(await flows.exportPost(asker)).toMatchObject({
      fileName: '2026-09-16-d008-daily-log.md',
      day: '008',
    });
  });

  it('plan the next prompt anew, and never one that was sent already', async () => {
    const { settings, flows, queued, setClock } = await openCamp();
    setClock('2026-09-16T18:00:00+09:00');
    await flows.planPrompts();
    const sent = new Set(queued.splice(0));
    for (const id of sent) await sendOne(flows, id);
    setClock('2026-09-16T18:30:00+09:00');
    expect(await flows.changeCamp(staff, { ...settings, promptAt: '21:00' })).toMatchObject({
      nextPromptAt: new Date('2026-09-16T21:00:00+09:00'),
    });
    setClock('2026-09-16T21:00:00+09:00');
    await flows.planPrompts();
    expect(queued).toEqual([]);
    setClock('2026-09-17T21:00:00+09:00');
    await flows.planPrompts();
    expect(new Set(queued).size).toBe(2);
  });

  it('never swallow a prompt that is due, or the one of a time that is past today', async () => {
    const { settings, flows, queued, setClock } = await openCamp();
    setClock('2026-09-16T18:00:20+09:00');
    await flows.changeCamp(staff, { ...settings, name: '이름만' });
    await flows.planPrompts();
    expect(new Set(queued.splice(0)).size).toBe(2);

    setClock('2026-09-17T12:00:00+09:00');
    await flows.changeCamp(staff, { ...settings, promptAt: '21:00' });
    setClock('2026-09-17T19:00:00+09:00');
    await flows.changeCamp(staff, { ...settings, promptAt: '18:00' });
    await flows.planPrompts();
    expect(new Set(queued).size).toBeGreaterThanOrEqual(2);
    expect(await flows.findCampSettings(staff)).toMatchObject({ settings: { promptAt: '18:00' } });
  });

  it('leave a log that was written in the fields it was written in', async () => {
    const { flows, use } = await openCamp();
    const asker = { workspaceId, userId: 'U1', channelId, day: null };
    const form = await flows.openLogForm(asker);
    if (form.kind !== 'form') throw new Error('no form');
    const { camperId, logDay } = form;
    const retrospective = words('다시 볼 글');
    await flows.submitLog({ workspaceId, userId: 'U1', camperId, logDay, answers: { retrospective } });
    await use(template);
    const edited = await flows.openLogForm(asker);
    expect(edited.kind === 'form' && edited.fields.find(({ id }) => id === 'retrospective')?.initial).toEqual(
      retrospective,
    );
    expect(await flows.exportPost(asker)).toMatchObject({
      problems: [],
      text: expect.stringContaining('다시 볼 글'),
    });
    expect(await flows.openLogForm({ ...asker, userId: 'U2' })).toMatchObject({
      fields: [{ id: 'done', label: '한 일' }],
    });
  });

  it('show a form that was open before the change as it was filled', async () => {
    const { flows, use } = await openCamp();
    const asker = { workspaceId, userId: 'U1', channelId, day: null };
    const form = await flows.openLogForm(asker);
    if (form.kind !== 'form') throw new Error('no form');
    await use(template);
    const { camperId, logDay, template: asked } = form;
    const answers = { retrospective: words('늦게 보낸 글') };
    await flows.submitLog({ workspaceId, userId: 'U1', camperId, logDay, template: asked, answers });
    expect(await flows.exportPost(asker)).toMatchObject({
      problems: [],
      text: expect.stringContaining('늦게 보낸 글'),
    });
  });

  it.each([
    [{ name: '' }, { name: { code: 'missing' } }],
    [{ startsOn: 'soon' }, { startsOn: { code: 'not-a-date' } }],
    [{ endsOn: '2026-01-01' }, { endsOn: { code: 'before-the-start' } }],
    [{ startsOn: '9999-01-01' }, { startsOn: { code: 'not-a-date' } }],
    [
      { stages: '2026-09-07 Level one' },
      { stages: { code: 'no-template', line: 1, text: '2026-09-07 Level one' } },
    ],
    [{ promptAt: '6pm' }, { promptAt: { code: 'not-a-time' } }],
    [{ stages: '2026-09-07 lv1\nlater lv2' }, { stages: { code: 'bad-line', line: 2, text: 'later lv2' } }],
    [
      { daysOff: '2026-09-10..2026-09-09' },
      { daysOff: { code: 'bad-line', line: 1, text: '2026-09-10..2026-09-09' } },
    ],
  ])('refuse %j with %j and stay as they were', async (change, problems) => {
    const { settings, flows } = await openCamp();
    expect(await flows.changeCamp(staff, { ...settings, ...change })).toEqual({ kind: 'refused', problems });
    expect(await flows.findCampSettings(staff)).toMatchObject({ settings });
  });

  it('are the staff’s: whoever set the camp up, and admins', async () => {
    const { settings, flows } = await openCamp();
    const camper = { ...staff, userId: 'U2' };
    expect(await flows.findCampSettings(camper)).toEqual({ kind: 'not-staff' });
    expect(await flows.changeCamp(camper, { ...settings, name: '내 것' })).toEqual({ kind: 'not-staff' });
    expect(await flows.findCampSettings({ ...camper, isAdmin: true })).toMatchObject({ kind: 'settings' });
    expect(await flows.findCampSettings({ ...staff, channelId: 'C2' })).toEqual({ kind: 'no-team' });
  });
});
