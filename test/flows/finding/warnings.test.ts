import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/camp/log-date.ts';
import { readFindingRules } from '../../../src/flows/finding/finding-rules.ts';
import { hasOpenFindings } from '../../../src/text/has-open-findings.ts';
import { bullets, words } from '../../support/typed.ts';
import { channelId, member, openFlows, setup, workspaceId } from '../support/open-flows.ts';

const me = { workspaceId, userId: 'U1' };
const today = '2026-09-16';
const awsKey = `AKIA${'IOSFODNN7EXAMPLE'}`;

const ignored = { kind: 'ignored', version: 1, uncovered: [] };

async function openCamp(at = '2026-09-16T22:40:00+09:00') {
  const opened = await openFlows(at);
  const { flows, store, queued } = opened;
  await flows.setUpCamp(setup());
  const staff = { ...me, channelId, isAdmin: false };
  const found = await flows.findCampSettings(staff);
  if (found.kind !== 'settings') throw new Error('no settings');
  await flows.changeCamp(staff, { ...found.settings, confidentialWords: '바다랩\nAcme' });
  const [camper] = await store.campers.listByUser(workspaceId, 'U1');
  const camperId = camper?.id ?? '';
  const submit = async (answers: Record<string, unknown>, logDay = today) => {
    const sent = await flows.submitLog({ ...me, camperId, logDay, answers });
    if (!sent.ok) throw new Error(JSON.stringify(sent));
    return sent.version;
  };
  /** The delivery of the newest version's post. */
  const claim = async () => {
    for (const id of queued.splice(0)) {
      const claimed = await flows.claimDelivery(id);
      if (claimed === null) continue;
      await flows.finishDelivery(claimed, { kind: 'sent' });
      if (claimed.kind === 'post') return claimed;
    }
    throw new Error('no post is owed');
  };
  const name = (version: number, mark: string, change: object = {}) => ({
    camperId,
    logKind: 'daily' as const,
    logDay: today,
    version,
    mark,
    ...change,
  });
  return { ...opened, camperId, submit, claim, name };
}

type Camp = Awaited<ReturnType<typeof openCamp>>;

async function readAnswers({ store, camperId }: Camp, day = today) {
  const log = await store.logs.find(camperId, day);
  return { version: log?.version, answers: log?.answers };
}

describe('what a camper is warned of', () => {
  it('is each finding with its fields and the words around, no secret whole', async () => {
    const camp = await openCamp();
    await camp.submit({
      retrospective: words(`어제는 acme에서\n오늘은 ${awsKey} 그리고 password=hunter2 를 썼다`),
      done: bullets('강의', `  키 ${awsKey}로`),
    });
    const { warnings, version } = await camp.claim();
    expect(version).toBe(1);
    expect(warnings.map(({ mark: _mark, ...rest }) => rest)).toEqual([
      {
        kind: 'finding',
        what: 'aws-key',
        fields: ['📝 오늘 한 일', '🐾 일일 회고'],
        context: { before: '키 ', shown: 'AKIA…', after: '로' },
      },
      {
        kind: 'finding',
        what: 'confidential-word',
        fields: ['🐾 일일 회고'],
        context: { before: '어제는 ', shown: 'acme', after: '에서' },
      },
      {
        kind: 'finding',
        what: 'password',
        fields: ['🐾 일일 회고'],
        context: { before: '오늘은 AKIA… 그리고 password=', shown: 'hu…', after: ' 를 썼다' },
      },
    ]);
    expect(new Set(warnings.map(({ mark }) => mark)).size).toBe(3);
    expect(JSON.stringify(warnings)).not.toMatch(/IOSFODNN7|hunter2/);
  });

  it('is cut around a finding in a long line', async () => {
    const camp = await openCamp();
    await camp.submit({ done: words(`${'가'.repeat(40)}바다랩${'나'.repeat(40)}`) });
    expect((await camp.claim()).warnings).toMatchObject([
      { context: { before: `…${'가'.repeat(30)}`, shown: '바다랩', after: `${'나'.repeat(30)}…` } },
    ]);
  });

  it('is a field that is usually filled and empty now, and nothing on a day off', async () => {
    const camp = await openCamp('2026-09-19T22:00:00+09:00');
    for (const day of ['07', '08', '09', '10', '11']) {
      await camp.submit({ done: words('강의'), retrospective: words('가'.repeat(100)) }, `2026-09-${day}`);
      await camp.claim();
    }
    await camp.submit({ done: words('강의'), retrospective: words('짧게') }, '2026-09-14');
    expect((await camp.claim()).warnings).toMatchObject([
      { kind: 'thin-field', field: '🐾 일일 회고', now: 2, usual: 100 },
    ]);
    await camp.submit({ retrospective: words('나'.repeat(60)) }, '2026-09-15');
    const { warnings } = await camp.claim();
    expect(warnings).toMatchObject([{ kind: 'thin-field', field: '📝 오늘 한 일', now: 0, usual: 2 }]);
    const mark = warnings[0]?.mark ?? '';
    expect(await camp.flows.ignoreFinding(me, camp.name(1, mark, { logDay: '2026-09-15' }))).toEqual(ignored);
    await camp.submit({ retrospective: words('다'.repeat(60)) }, today);
    expect((await camp.claim()).warnings).toEqual([]);
    await camp.submit({ to_dos: words('쉬기') }, '2026-09-19');
    expect((await camp.claim()).warnings).toEqual([]);
  });
});

describe('masking what was found', () => {
  it('makes a new version in which every place is covered, and owes its post', async () => {
    const camp = await openCamp();
    const before = { done: bullets(`키 ${awsKey}`, '바다랩'), retrospective: words(`또 ${awsKey}`) };
    await camp.submit(before);
    const [key] = (await camp.claim()).warnings;
    expect(await camp.flows.maskFinding(me, camp.name(1, key?.mark ?? ''))).toEqual({
      kind: 'masked',
      version: 2,
    });
    expect(await readAnswers(camp)).toEqual({
      version: 2,
      answers: { done: bullets('키 ████████', '바다랩'), retrospective: words('또 ████████') },
    });
    const log = await camp.store.logs.listVersions(camp.camperId, today);
    expect(log[0]?.answers).toEqual(before);
    const after = await camp.claim();
    expect(after.post.text).toContain('키 ████████');
    expect(after.warnings).toMatchObject([{ what: 'confidential-word' }]);
    expect(await camp.flows.maskFinding(me, camp.name(1, key?.mark ?? ''))).toEqual({ kind: 'gone' });
    expect((await readAnswers(camp)).version).toBe(2);
  });

  it('happens once when it is asked for twice at the same time', async () => {
    const camp = await openCamp();
    await camp.submit({ done: words(awsKey) });
    const [key] = (await camp.claim()).warnings;
    const named = camp.name(1, key?.mark ?? '');
    const results = await Promise.all([camp.flows.maskFinding(me, named), camp.flows.maskFinding(me, named)]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(['gone', 'masked']);
    expect((await readAnswers(camp)).version).toBe(2);
  });

  it('covers the to-dos that say it, which tomorrow would show', async () => {
    const camp = await openCamp();
    await camp.submit({ done: words('강의'), to_dos: bullets('바다랩 가기', '복습') });
    const [word] = (await camp.claim()).warnings;
    await camp.flows.maskFinding(me, camp.name(1, word?.mark ?? ''));
    camp.setClock('2026-09-17T22:00:00+09:00');
    const form = await camp.flows.openLogForm({ ...me, channelId, day: null });
    expect(form.kind === 'form' && form.toDos.map(({ text }) => text)).toEqual(['███ 가기', '복습']);
  });

  it('does nothing from an older message while the log still says it, and to a week of its own', async () => {
    const camp = await openCamp();
    await camp.submit({ done: words(awsKey) });
    const [key] = (await camp.claim()).warnings;
    await camp.submit({ done: words(`${awsKey} 더`) });
    const mark = key?.mark ?? '';
    expect(await camp.flows.maskFinding(me, camp.name(1, mark))).toEqual({ kind: 'changed' });
    expect(await camp.flows.maskFinding(me, camp.name(2, mark, { logKind: 'weekly' }))).toEqual({
      kind: 'not-yours',
    });
    expect((await readAnswers(camp)).answers).toEqual({ done: words(`${awsKey} 더`) });
  });

  it('is for the owner alone, who may have left', async () => {
    const camp = await openCamp();
    await camp.submit({ done: words(awsKey) });
    const [key] = (await camp.claim()).warnings;
    const named = camp.name(1, key?.mark ?? '');
    for (const other of [
      { ...me, userId: 'U2' },
      { ...me, workspaceId: 'T2' },
    ]) {
      expect(await camp.flows.maskFinding(other, named)).toEqual({ kind: 'not-yours' });
      expect(await camp.flows.ignoreFinding(other, named)).toEqual({ kind: 'not-yours' });
    }
    expect((await readAnswers(camp)).version).toBe(1);
    expect(await camp.store.ignoredFindings.list(camp.camperId)).toEqual(new Set());
    await camp.flows.leaveTeam(workspaceId, channelId, 'U1');
    expect(await camp.flows.maskFinding(me, named)).toEqual({ kind: 'masked', version: 2 });
  });
});

describe('ignoring what was found', () => {
  it('is remembered for the camper and the text, whatever the log, and never in clear', async () => {
    const camp = await openCamp();
    const { flows, store, camperId } = camp;
    await flows.joinTeam(workspaceId, channelId, member('U2'));
    await camp.submit({ done: words(`${awsKey} 바다랩`) });
    const { warnings } = await camp.claim();
    const [key, word] = warnings;
    expect(await flows.ignoreFinding(me, camp.name(1, key?.mark ?? ''))).toEqual(ignored);
    expect(await flows.ignoreFinding(me, camp.name(1, key?.mark ?? ''))).toEqual(ignored);
    await camp.submit({ done: words(`${awsKey} 바다랩 더`) });
    expect((await camp.claim()).warnings).toMatchObject([{ what: 'confidential-word' }]);
    await camp.submit({ done: words(awsKey) }, addDays(today, -1));
    expect((await camp.claim()).warnings).toEqual([]);

    const [found] = await store.campers.listByUser(workspaceId, 'U1');
    if (!found) throw new Error('no camper');
    const { search, isIgnored } = await readFindingRules(store, camperId, found.camp);
    expect(hasOpenFindings(words(awsKey), search, isIgnored)).toBe(false);
    expect(hasOpenFindings(words('바다랩'), search, isIgnored)).toBe(true);
    const other = await readFindingRules(
      store,
      (await store.campers.listByUser(workspaceId, 'U2'))[0]?.id ?? '',
      found.camp,
    );
    expect(hasOpenFindings(words(awsKey), other.search, other.isIgnored)).toBe(true);

    const rows = JSON.stringify((await store.executeSql('select * from ignored_findings')).rows);
    expect(rows).toContain(key?.mark);
    expect(rows).not.toContain('AKIA');
    const changes = JSON.stringify((await store.executeSql('select * from changes')).rows);
    expect(changes).not.toContain('AKIA');
    expect(await flows.ignoreFinding(me, camp.name(1, `${word?.mark}x`))).toEqual({ kind: 'gone' });
  });

  it('tells of what is inside it, which can be covered or ignored in its turn', async () => {
    const camp = await openCamp();
    await camp.submit({ done: words('오늘은 password=zz1-acme-2024 을 썼다') });
    const [password] = (await camp.claim()).warnings;
    expect(password).toMatchObject({ what: 'password', context: { shown: 'zz1-…' } });
    const result = await camp.flows.ignoreFinding(me, camp.name(1, password?.mark ?? ''));
    const [word] = result.kind === 'ignored' ? result.uncovered : [];
    expect(word).toMatchObject({
      what: 'confidential-word',
      context: { before: '오늘은 password=…', shown: 'acme', after: '… 을 썼다' },
    });
    expect(await camp.flows.maskFinding(me, camp.name(1, word?.mark ?? ''))).toMatchObject({
      kind: 'masked',
    });
    expect((await readAnswers(camp)).answers).toEqual({
      done: words('오늘은 password=zz1-████-2024 을 썼다'),
    });
  });

  it('holds for what covering a part of it leaves, and for nothing else', async () => {
    const camp = await openCamp();
    await camp.submit({ done: bullets('password=zz1-acme-2024', 'AWS acme password=zz2-acme-2024') });
    const [first, ...others] = (await camp.claim()).warnings;
    expect(others).toMatchObject([{ what: 'confidential-word' }, { what: 'password' }]);
    await camp.flows.ignoreFinding(me, camp.name(1, first?.mark ?? ''));
    expect(await camp.flows.maskFinding(me, camp.name(1, others[0]?.mark ?? ''))).toMatchObject({
      version: 2,
    });
    expect((await readAnswers(camp)).answers).toEqual({
      done: bullets('password=zz1-████-2024', 'AWS ████ password=zz2-acme-2024'),
    });
    expect((await camp.claim()).warnings).toMatchObject([
      { what: 'password', context: { before: 'AWS ████ password=', shown: 'zz2-…' } },
    ]);
  });
});
