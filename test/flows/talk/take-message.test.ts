import { describe, expect, it } from 'vitest';
import { slackTimeOf } from '../../../src/camp/slack-time.ts';
import { readSaid } from '../../../src/camp/talk-words.ts';
import { readAnswer } from '../../../src/flows/place/read-answer.ts';
import type { HeardMessage } from '../../../src/flows/talk/take-message.ts';
import { readRichText } from '../../../src/text/read-rich-text.ts';
import { renderPlain } from '../../../src/text/render-plain.ts';
import { databaseName } from '../../support/open-test-database.ts';
import { words } from '../../support/typed.ts';
import { channelId, member, openFlows, setup, workspaceId } from '../support/open-flows.ts';

const me = { workspaceId, userId: 'U1', channelId };
const evening = '2026-09-16T22:40:00+09:00';
const wish = { ...me, day: null, dmChannelId: 'D1', askedAt: new Date(evening) };
const own = { workspaceId, userId: 'U1', channelId: 'D1' };

async function openTalk() {
  const opened = await openDm();
  await opened.flows.startConversation(wish);
  return opened;
}

async function openDm() {
  const opened = await openFlows(evening);
  const { flows } = opened;
  await flows.setUpCamp(setup());
  /** A message `seconds` after the start, as its event tells it. */
  const message = (seconds: number, text: string, change: object = {}): HeardMessage => {
    const ts = slackTimeOf(new Date(Date.parse(evening) + seconds * 1000));
    const said = { said: readSaid(text), saidAt: ts, answer: readAnswer(words(text)) };
    return {
      ...own,
      how: 'new',
      change: { ts, thread: null, changedAt: ts, ...said, isDeleted: false, ...change },
    };
  };
  const edit = (seconds: number, from: string, at: number, to: string): HeardMessage => {
    const changedAt = slackTimeOf(new Date(Date.parse(evening) + at * 1000));
    return { ...message(seconds, from, { changedAt, answer: readAnswer(words(to)) }), how: 'edit' };
  };
  const hear = (seconds: number, text: string) => flows.takeMessage(message(seconds, text));
  const held = async (field: string) => {
    const form = await flows.openLogForm({ ...me, day: '2026-09-16' });
    if (form.kind !== 'form') throw new Error(`no form: ${form.kind}`);
    const initial = form.fields.find(({ id }) => id === field)?.initial ?? null;
    return renderPlain(readRichText(initial));
  };
  const camperId = (await opened.store.campers.listByUser(workspaceId, 'U1'))[0]?.id ?? '';
  const versions = async () => {
    const kept = await opened.store.logs.listVersions(camperId, '2026-09-16');
    return kept.map(({ answers }) => renderPlain(readRichText(answers.done ?? null)));
  };
  const type = (field: string, text: string, seconds: number) => {
    const typedAt = slackTimeOf(new Date(Date.parse(evening) + seconds * 1000));
    const typed = {
      logKind: 'daily',
      logDay: '2026-09-16',
      fields: { [field]: words(text) },
      typedAt,
    } as const;
    return flows.saveDraft({ workspaceId, userId: 'U1', camperId, ...typed, capturesSeen: 0 });
  };
  return { ...opened, camperId, message, edit, hear, held, versions, type };
}

describe(`what is said in a conversation (${databaseName})`, () => {
  it('belongs to the field that was asked when it was said, in whatever order it arrives', async () => {
    const { hear, held } = await openTalk();
    await hear(10, '강의');
    await hear(30, '행렬');
    expect(await held('done')).toBe('강의\n행렬');
    // Nobody is asked for what they have answered already.
    expect((await hear(20, '끝')).kind).toBe('nothing');
    expect([await held('done'), await held('peer_session')]).toEqual(['강의', '행렬']);
    expect((await hear(15, '과제')).kind).toBe('nothing');
    expect(await held('done')).toBe('강의\n과제');
  });

  it('saves by a done that a late one turns into the last', async () => {
    const { hear, versions } = await openTalk();
    await hear(10, '강의');
    await hear(20, 'edit 4');
    await hear(40, '끝');
    expect(await versions()).toEqual([]);
    expect((await hear(30, '끝')).kind).toBe('saved');
    expect(await versions()).toEqual(['강의']);
  });

  it('is saved once more when it was said before the log was saved and came later', async () => {
    const { hear, edit, flows, versions, held } = await openTalk();
    await hear(10, '강의');
    await hear(30, 'edit 5');
    expect((await hear(40, '끝')).kind).toBe('saved');
    expect((await hear(20, '과제')).kind).toBe('nothing');
    expect(await versions()).toEqual(['강의', '강의\n과제']);
    await flows.takeMessage(edit(10, '강의', 35, '강의 듣기'));
    expect(await versions()).toEqual(['강의', '강의\n과제', '강의 듣기\n과제']);
    const later = await flows.takeMessage(edit(10, '강의', 50, '강의만'));
    expect([later.kind, (await versions()).length, await held('done')]).toEqual([
      'edited-later',
      3,
      '강의만\n과제',
    ]);
  });

  it('is kept once when the same message comes again, after its edit and its end too', async () => {
    const { hear, message, edit, flows, held, queued } = await openTalk();
    expect((await hear(10, '강의')).kind).toBe('kept');
    expect((await hear(10, '강의')).kind).toBe('nothing');
    await flows.takeMessage(edit(10, '강의', 20, '강의 듣기'));
    expect((await hear(10, '강의')).kind).toBe('nothing');
    expect(await held('done')).toBe('강의 듣기');
    await hear(30, '과제');
    const gone = message(10, '강의', { changedAt: message(40, '').change.ts, answer: null, isDeleted: true });
    await flows.takeMessage({ ...gone, how: 'deletion', userId: null });
    await flows.takeMessage(edit(10, '강의', 20, '강의 듣기'));
    await hear(10, '강의');
    expect(await held('done')).toBe('과제');
    await hear(50, 'edit 5');
    expect([(await hear(60, '끝')).kind, (await hear(60, '끝')).kind]).toEqual(['saved', 'nothing']);
    expect(queued).toHaveLength(new Set(queued).size);
  });

  it('is kept whole when all of it comes at once, at several replicas', async () => {
    const { hear, flows, message, held, versions } = await openTalk();
    const texts = Array.from({ length: 12 }, (_, index) => `w${index}`);
    const events = texts.flatMap((text, index) => [message(10 + index, text), message(10 + index, text)]);
    const all = [...events, message(40, 'edit 5'), message(50, '끝'), message(50, '끝')];
    const replies = await Promise.all(all.map((event) => flows.takeMessage(event)));
    expect(replies.filter(({ kind }) => kind === 'saved').length).toBeLessThanOrEqual(1);
    await hear(60, '끝');
    expect(await held('done')).toBe(texts.join('\n'));
    expect((await versions()).at(-1)).toBe(texts.join('\n'));
  });

  it('goes below what was captured and typed elsewhere meanwhile, and nothing of it is lost', async () => {
    const { hear, flows, camperId, held, type } = await openTalk();
    await hear(10, '강의');
    const field = { camperId, logDay: '2026-09-16', field: 'done' };
    const answer = words('잡은 것') as Parameters<typeof flows.addCapture>[2]['answer'];
    await flows.addCapture({ workspaceId, userId: 'U1' }, field, { answer, source: 'a' });
    await hear(20, '과제');
    expect(await held('done')).toBe('강의\n과제\n잡은 것');
    await type('done', '폼에서 고친 글', 30);
    expect(await held('done')).toBe('폼에서 고친 글\n잡은 것');
    await hear(40, '더한 글');
    expect(await held('done')).toBe('폼에서 고친 글\n잡은 것\n더한 글');
    // Said before that was typed, and never shown there.
    await hear(25, '늦게 온 글');
    expect(await held('done')).toBe('폼에서 고친 글\n잡은 것\n늦게 온 글\n더한 글');
    await type('done', '옛 창의 글', 29);
    expect(await held('done')).toBe('폼에서 고친 글\n잡은 것\n늦게 온 글\n더한 글');
  });

  it('follows its messages after a capture below it was saved with it', async () => {
    const { hear, flows, edit, camperId, versions, held } = await openTalk();
    await hear(10, '강의');
    const field = { camperId, logDay: '2026-09-16', field: 'done' };
    const answer = words('잡은 것') as Parameters<typeof flows.addCapture>[2]['answer'];
    await flows.addCapture({ workspaceId, userId: 'U1' }, field, { answer, source: 'a' });
    await hear(20, 'edit 5');
    await hear(30, '끝');
    expect(await versions()).toEqual(['강의\n잡은 것']);
    expect((await flows.takeMessage(edit(10, '강의', 40, '강의 듣기'))).kind).toBe('edited-later');
    expect(await held('done')).toBe('강의 듣기\n잡은 것');
    await hear(50, '끝');
    expect((await versions()).at(-1)).toBe('강의 듣기\n잡은 것');
  });

  it('is in the field that is chosen after it, below what was typed there elsewhere', async () => {
    const { hear, held, type } = await openTalk();
    await hear(10, '강의');
    await hear(20, 'edit 5');
    expect((await hear(30, '끝')).kind).toBe('saved');
    await type('done', '폼에서 고친 글', 35);
    expect((await hear(40, '과제')).kind).toBe('loose');
    expect((await hear(50, '복습')).kind).toBe('nothing');
    expect((await hear(651, '하나 더')).kind).toBe('loose');
    expect(await held('done')).toBe('폼에서 고친 글');
    expect(await hear(660, 'edit 1')).toMatchObject({ kind: 'placed', field: 'done' });
    expect(await held('done')).toBe('폼에서 고친 글\n과제\n복습\n하나 더');
    expect((await hear(670, 'edit 1')).kind).toBe('asked');
  });

  it('is said to be in no field also after a picture, and every ten minutes while it goes on', async () => {
    const { hear, flows, message } = await openTalk();
    await hear(10, '강의');
    await hear(20, 'edit 5');
    expect((await hear(30, '끝')).kind).toBe('saved');
    const picture = message(40, '', { answer: null });
    expect((await flows.takeMessage(picture)).kind).toBe('no-text');
    const kinds: string[] = [];
    for (const seconds of [50, 60, 590, 651, 1190, 1251, 1300]) {
      kinds.push((await hear(seconds, `과제 ${seconds}`)).kind);
    }
    expect(kinds).toEqual(['loose', 'nothing', 'nothing', 'loose', 'nothing', 'loose', 'nothing']);
  });

  it('stays in no field where its conversation was begun when what is in none went nowhere', async () => {
    const { store, camperId, hear, message, held } = await openDm();
    const begun = { ...own, camperId, logDay: '2026-09-16', fields: ['done', 'retrospective'] };
    const { ts: startedAt } = message(0, '').change;
    await store.conversations.insert({ ...begun, template: null, startedAt });
    await hear(10, '강의');
    await hear(20, 'edit 2');
    expect((await hear(30, '끝')).kind).toBe('saved');
    expect((await hear(40, '고마워')).kind).toBe('hint');
    expect((await hear(50, 'edit 1')).kind).toBe('asked');
    expect(await held('done')).toBe('강의');
    await hear(60, 'edit 2');
    await hear(70, 'skip');
    expect((await hear(80, '복습')).kind).toBe('asked');
  });

  it('stays the form’s when an older edit comes late', async () => {
    const { hear, flows, edit, held, type } = await openTalk();
    await hear(10, '강의');
    await type('done', '폼에서 고친 글', 30);
    expect((await flows.takeMessage(edit(10, '강의', 20, '강의 듣기'))).kind).toBe('edited-elsewhere');
    expect(await held('done')).toBe('폼에서 고친 글');
  });

  it('is not followed on another day, of which its writer hears once', async () => {
    const { hear, flows, message, edit, held } = await openTalk();
    await hear(10, '강의');
    const nextDay = 12 * 60 * 60;
    const changed = edit(10, '강의', nextDay, '강의 듣기');
    const { ts } = message(nextDay + 10, '').change;
    const gone = message(10, '강의', { changedAt: ts, answer: null, isDeleted: true });
    for (const event of [changed, { ...gone, how: 'deletion', userId: null }] as const) {
      expect((await flows.takeMessage(event)).kind).toBe('edited-elsewhere');
      expect((await flows.takeMessage(event)).kind).toBe('nothing');
    }
    expect(await held('done')).toBe('강의');
  });

  it('is heard from whose DM it is alone', async () => {
    const { flows, message, held } = await openTalk();
    const reply = await flows.takeMessage({ ...message(10, '몰래'), userId: 'U2' });
    expect(reply).toMatchObject({ kind: 'hint', language: 'en' });
    expect((await flows.takeMessage({ ...message(10, '몰래'), workspaceId: 'T2' })).kind).toBe('hint');
    expect(await held('done')).toBe('');
  });

  it('is asked for and saved by the template that it was begun with, whatever the camp asks since', async () => {
    const { flows, store, hear, message, camperId, setClock } = await openDm();
    const staff = { ...me, isAdmin: false };
    const frame = '---\ntitle: "{{ day }}"\ndate: {{ date }}\n---\n## 한 일\n{{ done | bullets }}\n';
    const whole = `${frame}## 회고\n{{ retrospective | prose }}\n`;
    await flows.saveTemplate(staff, { name: 'mine', text: whole, seen: null });
    await flows.chooseTemplate(staff, { setting: 'template', name: 'mine', seen: 'chirpy-daily' });
    await flows.startConversation(wish);
    await hear(10, 'edit 2');
    await hear(20, '긴 하루');
    await flows.saveTemplate(staff, { name: 'mine', text: frame, seen: 1 });
    setClock('2026-09-16T22:41:00+09:00');
    expect(await flows.startConversation(wish)).toMatchObject({ talk: { form: { template: 'mine@1' } } });
    await hear(65, '그만');
    setClock('2026-09-16T22:41:06+09:00');
    const again = { ...wish, askedAt: message(66, '').change.ts };
    expect(await flows.startConversation(again)).toMatchObject({ talk: { form: { template: 'mine@1' } } });
    await hear(67, 'edit 2');
    const saved = await flows.takeMessage(message(70, '끝'));
    expect(saved).toMatchObject({ kind: 'saved', talk: { fields: ['done', 'retrospective'] } });
    const [version] = await store.logs.listVersions(camperId, '2026-09-16');
    expect([version?.template, version?.answers]).toEqual(['mine@1', { retrospective: words('긴 하루') }]);
  });

  it('is not meant for a day that the camp has no more', async () => {
    const { hear, flows, store } = await openTalk();
    await hear(10, '강의');
    const [camper] = await store.campers.listByUser(workspaceId, 'U1');
    const asker = { ...me, isAdmin: true };
    const found = await flows.findCampSettings(asker);
    if (found.kind !== 'settings' || !camper) throw new Error('no settings');
    await flows.changeCamp(asker, { ...found.settings, endsOn: '2026-09-11' });
    expect((await hear(20, '과제')).kind).toBe('hint');
  });
});

describe('a conversation that is begun', () => {
  it('asks once when its button is pressed twice, and where it stopped when it is begun again', async () => {
    const { flows, hear, setClock } = await openTalk();
    const begin = (day: string | null = null, who: object = {}) =>
      flows.startConversation({ ...wish, day, ...who });
    expect(await begin()).toEqual({ kind: 'started', talk: null, hasUnheard: false });
    await hear(10, '끝');
    setClock('2026-09-16T22:41:00+09:00');
    expect(await begin()).toMatchObject({ talk: { position: { kind: 'field', index: 1 } } });
    expect(await begin('2026-09-15')).toMatchObject({ talk: { position: { kind: 'field', index: 0 } } });
    expect(await begin('2026-09-17')).toMatchObject({ kind: 'no-such-day' });
    expect(await begin(null, { userId: 'U9' })).toMatchObject({ kind: 'no-team' });
  });

  it('leaves what was said before to the conversation before', async () => {
    const { flows, hear, edit, held, setClock } = await openTalk();
    await hear(58, '강의');
    setClock('2026-09-16T22:41:00+09:00');
    const askedAt = new Date('2026-09-16T22:41:00+09:00');
    await flows.startConversation({ ...wish, day: '2026-09-15', askedAt });
    await flows.takeMessage(edit(58, '강의', 62, '강의 듣기'));
    await hear(64, '어제 한 일');
    expect(await held('done')).toBe('강의 듣기');
    const form = await flows.openLogForm({ ...me, day: '2026-09-15' });
    expect(form.kind === 'form' && form.fields[0]?.initial).toEqual(words('어제 한 일'));
  });

  it('has what is said after the press, however late it begins, and nothing from before', async () => {
    const { flows, hear, message, held, setClock } = await openDm();
    await hear(-2, '안녕');
    setClock('2026-09-16T22:40:20+09:00');
    await hear(1, '강의');
    const started = await flows.startConversation({ ...wish, askedAt: message(0, '').change.ts });
    expect(started).toMatchObject({ talk: { startedAt: message(0, '').change.ts }, hasUnheard: true });
    expect((await flows.takeMessage({ ...message(1, '강의'), how: 'edit' })).kind).toBe('kept');
    await flows.takeMessage({ ...message(-2, '안녕'), how: 'edit' });
    expect(await held('done')).toBe('강의');
  });

  it('has what is said after its command, whatever the clocks say, and nothing that came before', async () => {
    const { flows, hear, message, held, setClock } = await openDm();
    await hear(-2, '안녕');
    setClock('2026-09-16T22:40:20+09:00');
    expect(await flows.startConversation(wish)).toMatchObject({ hasUnheard: false });
    await hear(-1, '강의');
    await flows.takeMessage({ ...message(-2, '안녕'), how: 'edit' });
    expect(await held('done')).toBe('강의');
  });

  it('has what was said between its command and its start', async () => {
    const { flows, hear, message, held, setClock } = await openDm();
    setClock('2026-09-16T22:40:20+09:00');
    await hear(-1, '강의');
    expect(await flows.startConversation(wish)).toMatchObject({ hasUnheard: true });
    await flows.takeMessage({ ...message(-1, '강의'), how: 'edit' });
    expect(await held('done')).toBe('강의');
  });

  it('has nothing that came before its command, whatever came between that and its start', async () => {
    const { flows, hear, message, held, setClock } = await openDm();
    setClock('2026-09-16T22:39:57+09:00');
    expect((await hear(-3, '안녕')).kind).toBe('hint');
    await hear(-2.5, '거기 있니');
    setClock('2026-09-16T22:40:01+09:00');
    await hear(0.5, '강의');
    await hear(0.7, '과제');
    expect(await flows.startConversation(wish)).toMatchObject({ hasUnheard: true });
    const said = [
      message(-3, '안녕'),
      message(-2.5, '거기 있니'),
      message(0.5, '강의'),
      message(0.7, '과제'),
    ];
    for (const each of said) await flows.takeMessage({ ...each, how: 'edit' });
    expect(await held('done')).toBe('강의\n과제');
  });

  it('is the one of the team that the button names, and of nobody else', async () => {
    const { flows, store } = await openTalk();
    const other = setup({ channelId: 'C2', name: '다른 캠프', members: [member('U1'), member('U6')] });
    await flows.setUpCamp(other);
    const places = await store.campers.listByUser(workspaceId, 'U1');
    for (const { id } of places) {
      const asked = { ...wish, channelId: null, camperId: id };
      expect(await flows.startConversation(asked)).toMatchObject({ kind: 'started' });
      const begun = await store.conversations.findAt(workspaceId, 'D1', null);
      expect(begun?.camperId).toBe(id);
    }
    const [foreign] = await store.campers.listByUser(workspaceId, 'U6');
    await flows.startConversation({ ...wish, camperId: foreign?.id ?? '' });
    const begun = await store.conversations.findAt(workspaceId, 'D1', null);
    expect(places.map(({ id }) => id)).toContain(begun?.camperId);
  });
});
