import { describe, expect, it } from 'vitest';
import type { SampleAnswers } from '../../../src/flows/template/try-template.ts';
import { words } from '../../support/typed.ts';
import { channelId, openFlows, setup, workspaceId } from '../support/open-flows.ts';

const staff = { workspaceId, userId: 'U1', channelId, isAdmin: false };

const daily = '---\ntitle: "{{ day }}"\ndate: {{ date }}\n---\n## 한 일\n{{ done | bullets }}\n';
const weekly = `{% # file: {{ log_day }}-w{{ week }}-week.md %}\n${daily}`;
const staged = daily.replace('date:', 'tags: [{{ stage }}]\ndate:');

const answer = words('견본') as SampleAnswers['prose'];
const samples = (): SampleAnswers => ({
  checklist: answer,
  tasks: answer,
  bullets: answer,
  keywords: answer,
  prose: answer,
});

async function openCamp(at = '2026-09-16T12:00:00+09:00') {
  const opened = await openFlows(at);
  await opened.flows.setUpCamp(setup());
  return opened;
}

type Opened = Awaited<ReturnType<typeof openCamp>>;

async function setStages({ flows }: Opened, stages: string) {
  const found = await flows.findCampSettings(staff);
  if (found.kind !== 'settings') throw new Error('no settings');
  return flows.changeCamp(staff, { ...found.settings, stages });
}

describe('a camp’s templates', () => {
  it('are the shipped ones and its own, with what they are used for', async () => {
    const opened = await openCamp();
    const { flows } = opened;
    await flows.saveTemplate(staff, { name: 'mine', text: daily, seen: null });
    await setStages(opened, '2026-09-07 lv1 mine\n2026-09-14 lv2 chirpy-project\n2026-09-21 lv3 mine');
    expect(await flows.listTemplates(staff)).toEqual({
      kind: 'templates',
      campId: expect.any(String),
      campName: '가을 캠프',
      daily: 'chirpy-daily',
      weekly: 'chirpy-weekly',
      templates: [
        { name: 'chirpy-daily', revision: null, stages: [] },
        { name: 'chirpy-project', revision: null, stages: ['lv2'] },
        { name: 'chirpy-weekly', revision: null, stages: [] },
        { name: 'velog-daily', revision: null, stages: [] },
        { name: 'mine', revision: 1, stages: ['lv1', 'lv3'] },
      ],
    });
  });

  it('open in the camp’s language, own ones in their newest text', async () => {
    const { flows } = await openCamp();
    expect(await flows.openTemplate(staff, 'chirpy-daily')).toMatchObject({
      revision: null,
      text: expect.stringContaining('오늘 한 일'),
    });
    await flows.saveTemplate(staff, { name: 'mine', text: daily, seen: null });
    await flows.saveTemplate(staff, { name: 'mine', text: staged, seen: 1 });
    expect(await flows.openTemplate(staff, 'mine')).toMatchObject({ revision: 2, text: staged });
    expect(await flows.openTemplate(staff, 'yours')).toEqual({ kind: 'no-template' });
  });

  it.each([
    ['', 'missing'],
    ['  ', 'missing'],
    ['a'.repeat(41), 'too-long'],
    ['my project', 'not-a-name'],
    ['my@2', 'not-a-name'],
    ['-mine', 'not-a-name'],
    ['chirpy-weekly', 'taken'],
    ['mine', 'taken'],
  ] as const)('are not called “%s”: %s', async (name, cause) => {
    const { flows } = await openCamp();
    await flows.saveTemplate(staff, { name: 'mine', text: daily, seen: null });
    expect(await flows.saveTemplate(staff, { name, text: staged, seen: null })).toEqual({
      kind: 'bad-name',
      cause,
    });
  });

  it('are found by a Korean name however it was typed', async () => {
    const opened = await openCamp();
    const typed = ' 우리-글 '.normalize('NFD');
    expect(await opened.flows.saveTemplate(staff, { name: typed, text: daily, seen: null })).toMatchObject({
      name: '우리-글',
    });
    const line = '2026-09-07 lv1 우리-글'.normalize('NFD');
    expect(await setStages(opened, line)).toMatchObject({ kind: 'changed' });
    const form = await opened.flows.openLogForm({ workspaceId, userId: 'U2', channelId, day: null });
    expect(form).toMatchObject({ template: '우리-글@1' });
  });

  it('are sixty at most', async () => {
    const { flows } = await openCamp();
    for (let count = 1; count <= 60; count++) {
      const text = `${daily}${count}`;
      const saved = await flows.saveTemplate(staff, { name: `t${count}`, text, seen: null });
      expect(saved).toMatchObject({ kind: 'saved' });
    }
    expect(await flows.saveTemplate(staff, { name: 't61', text: daily, seen: null })).toEqual({
      kind: 'bad-name',
      cause: 'too-many',
    });
    expect(await flows.saveTemplate(staff, { name: 't60', text: daily, seen: 1 })).toMatchObject({
      revision: 2,
    });
  });

  it('are saved once by a double click, and by one of two who save at once', async () => {
    const { flows, store } = await openCamp();
    const save = (text: string, seen: number | null) =>
      flows.saveTemplate(staff, { name: 'mine', text, seen });
    const twice = await Promise.all([save(daily, null), save(daily, null)]);
    expect(twice.map(({ kind }) => kind)).toEqual(['saved', 'saved']);
    const both = await Promise.all([save(`${daily}1`, 1), save(`${daily}2`, 1)]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['outdated', 'saved']);
    const page = await flows.listChanges(staff);
    expect(page.kind === 'changes' && page.changes.map(({ what, after }) => `${what} ${after}`)).toEqual([
      'template-edited mine',
      'template-added mine',
    ]);
    expect(await store.templates.list((page.kind === 'changes' && page.campId) || '')).toEqual([
      { name: 'mine', revision: 2 },
    ]);
  });

  it('are the staff’s alone', async () => {
    const { flows } = await openCamp();
    const camper = { ...staff, userId: 'U2' };
    const refused = { kind: 'not-staff' };
    expect(await flows.listTemplates(camper)).toEqual(refused);
    expect(await flows.openTemplate(camper, 'chirpy-daily')).toEqual(refused);
    expect(await flows.saveTemplate(camper, { name: 'mine', text: daily, seen: null })).toEqual(refused);
    expect(await flows.tryTemplate(camper, { name: '', text: daily }, samples)).toEqual(refused);
    const choice = { setting: 'template', name: 'chirpy-project', seen: 'chirpy-daily' } as const;
    expect(await flows.chooseTemplate(camper, choice)).toEqual(refused);
    expect(await flows.listTemplates({ ...staff, workspaceId: 'T2' })).toEqual({ kind: 'no-team' });
  });

  it('are chosen for days by name, unless somebody chose meanwhile or the name is gone', async () => {
    const { flows } = await openCamp();
    const choose = (name: string, seen: string) =>
      flows.chooseTemplate(staff, { setting: 'template', name, seen });
    expect(await choose('chirpy-project', 'chirpy-daily')).toMatchObject({
      daily: 'chirpy-project',
      refused: null,
    });
    expect(await choose('velog-daily', 'chirpy-daily')).toMatchObject({
      daily: 'chirpy-project',
      refused: 'outdated',
    });
    expect(await choose('chirpy-project', 'chirpy-daily')).toMatchObject({ refused: null });
    expect(await choose('gone', 'chirpy-project')).toMatchObject({ refused: 'no-template' });
    const form = await flows.openLogForm({ workspaceId, userId: 'U2', channelId, day: null });
    expect(form).toMatchObject({ template: 'chirpy-project' });
    const page = await flows.listChanges(staff);
    expect(page).toMatchObject({
      changes: [{ by: 'U1', what: 'template', before: 'chirpy-daily', after: 'chirpy-project' }],
    });
  });
});

describe('a template whose posts would share an address', () => {
  it('is neither chosen for days, nor named by a stage, nor made so while it is used', async () => {
    const opened = await openCamp();
    const { flows } = opened;
    await flows.saveTemplate(staff, { name: 'week', text: weekly, seen: null });
    await flows.saveTemplate(staff, { name: 'day', text: daily, seen: null });
    const choice = { setting: 'template', name: 'week', seen: 'chirpy-daily' } as const;
    expect(await flows.chooseTemplate(staff, choice)).toMatchObject({ refused: 'not-daily' });
    expect(await setStages(opened, '2026-09-07 lv1\n2026-09-14 lv2 week')).toEqual({
      kind: 'refused',
      problems: { stages: { code: 'not-daily', line: 2, text: '2026-09-14 lv2 week' } },
    });
    await setStages(opened, '2026-09-07 lv1 day');
    expect(await flows.saveTemplate(staff, { name: 'day', text: weekly, seen: 1 })).toEqual({
      kind: 'bad-text',
      line: 1,
      text: '{% # file: {{ log_day }}-w{{ week }}-week.md %}',
      cause: 'not-daily',
    });
  });
});

describe('a template whose files would be called like those of the other kind', () => {
  it('is neither chosen for weeks, nor saved, nor named by a stage', async () => {
    const opened = await openCamp();
    const { flows } = opened;
    const weeks = { setting: 'weeklyTemplate', seen: 'chirpy-weekly' } as const;
    expect(await flows.chooseTemplate(staff, { ...weeks, name: 'velog-daily' })).toMatchObject({
      weekly: 'chirpy-weekly',
      refused: 'shared-name',
    });
    const own = `{% # file: {{ log_day }}-w{{ week }}-d{{ day }}.md %}\n${daily}`;
    await flows.saveTemplate(staff, { name: 'week', text: own, seen: null });
    expect(await flows.chooseTemplate(staff, { ...weeks, name: 'week' })).toMatchObject({ refused: null });
    expect(await setStages(opened, '2026-09-07 lv1\n2026-09-14 lv2 week')).toMatchObject({ kind: 'changed' });
    await flows.saveTemplate(staff, { name: 'day', text: `${own}\n끝`, seen: null });
    expect(await setStages(opened, '2026-09-07 lv1 day')).toEqual({
      kind: 'refused',
      problems: { stages: { code: 'shared-name', line: 1, text: '2026-09-07 lv1 day' } },
    });
    await setStages(opened, '');
    expect(await flows.saveTemplate(staff, { name: 'week', text: daily, seen: 1 })).toMatchObject({
      kind: 'bad-text',
      line: 1,
      cause: 'shared-name',
    });
    expect(await setStages(opened, '2026-09-07 lv1 week\n2026-09-14 lv2 gone')).toMatchObject({
      problems: { stages: { code: 'no-template', line: 2 } },
    });
  });
});

describe('the check of a template that is being written', () => {
  const tryIt = ({ flows }: Opened, text: string, name = '') =>
    flows.tryTemplate(staff, { name, text }, samples);

  it('names the line, what stands there and the cause', async () => {
    const opened = await openCamp();
    expect(await tryIt(opened, daily.replace('bullets }}', 'bullets'))).toEqual({
      kind: 'bad-text',
      line: 6,
      text: '{{ done | bullets',
      cause: 'template-unclosed-hole',
    });
  });

  it('stops at what Slack does not take in one window', async () => {
    const opened = await openCamp();
    expect(await tryIt(opened, daily + '가'.repeat(50_000))).toMatchObject({ cause: 'template-too-big' });
  });

  it('makes the post of today as it would be, and keeps nothing', async () => {
    const opened = await openCamp();
    expect(await tryIt(opened, daily)).toEqual({
      kind: 'sample',
      fileName: '2026-09-16-d008-daily-log.md',
      text: '---\ntitle: "008"\ndate: 2026-09-16 12:00:00 +0900\n---\n## 한 일\n- 견본\n',
      problems: [],
      logDay: '2026-09-16',
    });
    expect(await opened.flows.listTemplates(staff)).toMatchObject({ templates: { length: 4 } });
  });

  it.each([
    ['before the camp', '2026-09-01T12:00:00+09:00', '2026-09-07', '001'],
    ['after the cutoff of the night', '2026-09-16T01:30:00+09:00', '2026-09-15', '007'],
  ])('shows a log day of the camp %s', async (_when, at, logDay, day) => {
    const opened = await openCamp(at);
    expect(await tryIt(opened, daily)).toMatchObject({
      logDay,
      text: expect.stringContaining(`title: "${day}"`),
    });
  });

  it('shows the last day of a camp that is over, at the hour of its prompts', async () => {
    const opened = await openCamp();
    const found = await opened.flows.findCampSettings(staff);
    if (found.kind !== 'settings') throw new Error('no settings');
    await opened.flows.changeCamp(staff, { ...found.settings, endsOn: '2026-09-11' });
    expect(await tryIt(opened, daily)).toMatchObject({
      logDay: '2026-09-11',
      text: expect.stringContaining('date: 2026-09-11 18:00:00 +0900'),
    });
  });

  it('shows a day of the stage that uses it', async () => {
    const opened = await openCamp();
    await opened.flows.saveTemplate(staff, { name: 'mine', text: daily, seen: null });
    await setStages(opened, '2026-09-07 lv1\n2026-10-03 lv2 mine');
    expect(await tryIt(opened, staged, 'mine')).toMatchObject({
      logDay: '2026-10-06',
      text: expect.stringContaining('tags: [lv2]'),
    });
  });

  it('shows the week’s post where it is for weeks', async () => {
    const opened = await openCamp();
    expect(await tryIt(opened, weekly)).toMatchObject({
      fileName: '2026-09-18-w02-week.md',
      logDay: '2026-09-18',
      text: expect.stringContaining('date: 2026-09-16 12:00:00 +0900'),
    });
  });
});

describe('a log', () => {
  it('keeps the revision of the form it was written in, that of an open form too', async () => {
    const opened = await openCamp();
    const { flows } = opened;
    await flows.saveTemplate(staff, { name: 'mine', text: daily, seen: null });
    await flows.chooseTemplate(staff, { setting: 'template', name: 'mine', seen: 'chirpy-daily' });
    const asker = { workspaceId, userId: 'U2', channelId, day: null };
    const form = await flows.openLogForm(asker);
    if (form.kind !== 'form') throw new Error('no form');
    await flows.saveTemplate(staff, { name: 'mine', text: daily.replace('한 일', '만든 것'), seen: 1 });
    const { camperId, logDay, template } = form;
    expect(template).toBe('mine@1');
    const answers = { done: words('강의') };
    await flows.submitLog({ workspaceId, userId: 'U2', camperId, logDay, template, answers });
    expect(await flows.exportPost(asker)).toMatchObject({ text: expect.stringContaining('## 한 일') });
    expect(await flows.openLogForm(asker)).toMatchObject({ template: 'mine@1' });
    expect(await flows.openLogForm({ ...asker, userId: 'U1' })).toMatchObject({ template: 'mine@2' });
  });
});
