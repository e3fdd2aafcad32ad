import { WebClient } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import type { SeenMessage } from '../../../src/sandbox/actors/seen.ts';
import { eventually } from '../../support/eventually.ts';
import {
  changeCamp,
  type House,
  readPost,
  setUpCamp,
  startHouse,
  type Transport,
  writeLog,
} from '../../support/start-house.ts';
import { bullets, words } from '../../support/typed.ts';

async function openCamp(transport: Transport, language: 'ko' | 'en' = 'ko'): Promise<House> {
  const house = await startHouse('2022-02-14T22:40:00+09:00', transport);
  await setUpCamp(house, { name: '바다 캠프', startsOn: '2022-01-17', language });
  return house;
}

/** The team's message of the day. */
function root({ sandbox, mina, channel }: House): SeenMessage | undefined {
  const said = sandbox.as(mina).messages(channel);
  return said.find(({ metadata }) => JSON.stringify(metadata ?? '').includes('team-day/'));
}

/** What stands in the thread of a message, a message an entry. */
function repliesTo({ sandbox, mina, channel }: House, message: SeenMessage | undefined): readonly string[] {
  const said = sandbox.as(mina).messages(channel);
  return said
    .filter(({ ts, threadTs }) => message !== undefined && threadTs === message.ts && ts !== message.ts)
    .map(({ text }) => text);
}

/** The logs that the team reads in the thread of the day's message, a message an entry. */
function thread(house: House): readonly string[] {
  return repliesTo(house, root(house)).filter((text) => !text.startsWith('우리 팀의 키워드'));
}

/** Deletes the day's message as an admin of the workspace does, and gives what it was. */
async function deleteRoot(house: House): Promise<SeenMessage | undefined> {
  const { apiUrl, botToken } = house.sandbox;
  const message = root(house);
  const client = new WebClient(botToken, { slackApiUrl: apiUrl });
  await client.chat.delete({ channel: house.channel, ts: message?.ts ?? '' });
  return message;
}

async function toRead(house: House, texts: readonly string[]): Promise<void> {
  await eventually(() => JSON.stringify(thread(house)) === JSON.stringify(texts), texts.join(' | ')).catch(
    () => expect(thread(house)).toEqual(texts),
  );
}

const answers = {
  done: bullets('강의', '  3강'),
  peer_session: bullets('어텐션'),
  retrospective: words('오늘은 힘들었다.'),
};
const pooled = '우리 팀의 키워드 1개';
const sharedByMina = 'mina 님의 18일차 기록\n📝 오늘 한 일\n- 강의\n  - 3강\n키워드 공유\n- 어텐션';

describe.each<Transport>(['socket', 'http'])('logs in the team’s thread (by %s)', (transport) => {
  it('show what is shared, the retrospective not unless its camper says so', async () => {
    const house = await openCamp(transport);
    expect(await writeLog(house, house.mina, answers)).toBeNull();
    await toRead(house, [sharedByMina]);
    expect((await readPost(house, house.mina)).text).toContain('오늘은 힘들었다.');

    expect(await writeLog(house, house.mina, { shared_fields: ['retrospective'] })).toBeNull();
    await toRead(house, ['mina 님의 18일차 기록\n🐾 일일 회고\n오늘은 힘들었다.']);

    // What was chosen holds for the next day.
    await house.at('2022-02-15T22:40:00+09:00');
    expect(
      await writeLog(house, house.mina, { done: words('실습'), retrospective: words('좋았다.') }),
    ).toBeNull();
    await toRead(house, ['mina 님의 18일차 기록\n🐾 일일 회고\n오늘은 힘들었다.']);
    const next = 'mina 님의 19일차 기록\n🐾 일일 회고\n좋았다.';
    const said = () => house.sandbox.as(house.mina).messages(house.channel);
    await eventually(() => said().at(-1)?.text === next, next);

    expect(await writeLog(house, house.mina, { shared_fields: [] })).toBeNull();
    await eventually(
      () =>
        !house.sandbox
          .as(house.mina)
          .messages(house.channel)
          .some(({ text }) => text.includes('좋았다.')),
      'it is taken out of the thread',
    );
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('follow an edit in the same message, and are a container of rich text that calls nobody', async () => {
    const house = await openCamp(transport, 'en');
    const everybody = { type: 'broadcast', range: 'channel' };
    const mina = { type: 'user', user_id: house.mina };
    const section = {
      type: 'rich_text_section',
      elements: [mina, { type: 'text', text: ' and ' }, everybody],
    };
    expect(
      await writeLog(house, house.john, { done: { type: 'rich_text', elements: [section] } }),
    ).toBeNull();
    await toRead(house, ['john, day 18\n📝 What I did today\n@mina and @channel']);
    const message = house.sandbox.as(house.mina).messages(house.channel).at(-1);
    expect(message?.blocks.map(({ type }) => type)).toEqual(['container']);
    expect(JSON.stringify(message?.blocks)).not.toContain('user_id');
    expect(await writeLog(house, house.john, { done: words('nobody') })).toBeNull();
    await toRead(house, ['john, day 18\n📝 What I did today\nnobody']);
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('are split when they are long, each below the limits, and nothing is lost', async () => {
    const house = await openCamp(transport);
    const lines = Array.from({ length: 400 }, (_, index) => `${index}번 ${'가나다라마바사아자차'.repeat(4)}`);
    expect(await writeLog(house, house.mina, { done: bullets(...lines) })).toBeNull();
    await readPost(house, house.mina);
    await house.sandbox.settled();
    await eventually(() => thread(house).length > 5, 'the parts');
    await eventually(
      () => JSON.stringify(house.sandbox.as(house.mina).messages(house.channel)).includes('399번'),
      'the last line',
    );
    const parts = thread(house).length;
    expect(thread(house).at(-1)).toBe(`mina 님의 18일차 기록 (${parts}/${parts})`);
    // Shorter again: what is too many goes.
    expect(await writeLog(house, house.mina, { done: words('짧게') })).toBeNull();
    await toRead(house, ['mina 님의 18일차 기록\n📝 오늘 한 일\n짧게']);
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('come once when Slack’s answer was lost', async () => {
    const house = await openCamp(transport);
    expect(await writeLog(house, house.mina, { done: words('강의') })).toBeNull();
    await toRead(house, ['mina 님의 18일차 기록\n📝 오늘 한 일\n강의']);
    await readPost(house, house.mina);
    house.sandbox.fault('chat.postMessage', { kind: 'reset-after' }, 2);
    expect(await writeLog(house, house.john, { done: words('실습') })).toBeNull();
    await house.at('2022-02-14T22:44:00+09:00');
    await readPost(house, house.john);
    const both = ['mina 님의 18일차 기록\n📝 오늘 한 일\n강의', 'john 님의 18일차 기록\n📝 오늘 한 일\n실습'];
    await toRead(house, both);
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('come once below a long talk, also when Slack’s answer was lost', async () => {
    const house = await openCamp(transport);
    const mina = house.sandbox.as(house.mina);
    expect(await writeLog(house, house.mina, { done: words('강의') })).toBeNull();
    const first = 'mina 님의 18일차 기록\n📝 오늘 한 일\n강의';
    await toRead(house, [first]);
    await readPost(house, house.mina);
    for (let said = 0; said < 200; said++) await mina.say(house.channel, 'ㅎㅎ', root(house)?.ts);
    house.sandbox.fault('chat.postMessage', { kind: 'reset-after' }, 2);
    expect(await writeLog(house, house.john, { done: words('실습') })).toBeNull();
    await eventually(() => thread(house).length === 202, 'the log');
    await house.at('2022-02-14T22:44:00+09:00');
    await readPost(house, house.john);
    expect(await writeLog(house, house.john, { done: words('실습 둘') })).toBeNull();
    const second = 'john 님의 18일차 기록\n📝 오늘 한 일\n실습 둘';
    await eventually(() => thread(house).includes(second), second);
    expect(thread(house).filter((text) => text !== 'ㅎㅎ')).toEqual([first, second]);
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('move with the pool when somebody deleted the day’s message, and nothing stays behind', async () => {
    const house = await openCamp(transport);
    const jiwoo = house.sandbox.addUser({ name: 'jiwoo', locale: 'ko-KR', tz: 'Asia/Seoul' });
    await house.sandbox.invite(house.channel, jiwoo);
    expect(await writeLog(house, house.mina, answers)).toBeNull();
    expect(await writeLog(house, house.john, { done: words('실습') })).toBeNull();
    const said = [pooled, 'john 님의 18일차 기록\n📝 오늘 한 일\n실습', sharedByMina].toSorted();
    await eventually(() => repliesTo(house, root(house)).length === 3, 'the thread');
    expect(repliesTo(house, root(house)).toSorted()).toEqual(said);
    const dead = await deleteRoot(house);

    // What they write has nothing for the thread: only the count is news.
    expect(await writeLog(house, jiwoo, { done: words('비밀'), shared_fields: [] })).toBeNull();
    await eventually(() => repliesTo(house, root(house)).length === 3, 'the new thread');
    expect(repliesTo(house, root(house)).toSorted()).toEqual(said);
    expect(root(house)?.text).toBe('2월 14일 (월) 18일차 기록 · 3명 중 3명이 썼어요.');
    expect(repliesTo(house, dead)).toEqual([]);
    expect(house.sandbox.violations().map(({ rule }) => rule)).toEqual(['message_not_found']);
  });

  it('move once while Slack’s answers are lost', async () => {
    const house = await openCamp(transport);
    expect(await writeLog(house, house.mina, answers)).toBeNull();
    await eventually(() => repliesTo(house, root(house)).length === 2, 'the thread');
    await readPost(house, house.mina);
    const dead = await deleteRoot(house);
    house.sandbox.fault('chat.delete', { kind: 'reset-after' });
    house.sandbox.fault('chat.postMessage', { kind: 'reset-after' }, 4);
    expect(await writeLog(house, house.john, { done: words('실습') })).toBeNull();
    const john = 'john 님의 18일차 기록\n📝 오늘 한 일\n실습';
    for (const minute of [41, 42, 43, 44, 45, 46, 47, 48]) {
      await house.at(`2022-02-14T22:${minute}:00+09:00`);
      await house.sandbox.settled();
    }
    await readPost(house, house.john);
    await eventually(() => repliesTo(house, root(house)).length === 3, 'the new thread');
    expect(repliesTo(house, root(house)).toSorted()).toEqual([pooled, john, sharedByMina].toSorted());
    expect(repliesTo(house, dead)).toEqual([]);
    const roots = house.sandbox.as(house.mina).messages(house.channel);
    expect(roots.filter(({ text }) => text.startsWith('2월 14일'))).toHaveLength(1);
  });

  it('move when their own camper’s change has nothing new for the thread', async () => {
    const house = await openCamp(transport);
    expect(await writeLog(house, house.mina, answers)).toBeNull();
    await eventually(() => repliesTo(house, root(house)).length === 2, 'the thread');
    await readPost(house, house.mina);
    const dead = await deleteRoot(house);
    await house.sandbox.as(house.john).command(house.channel, '/log skip');
    await house.sandbox.settled();
    expect(await writeLog(house, house.mina, { retrospective: words('쉬었다.') })).toBeNull();
    await eventually(() => repliesTo(house, root(house)).length === 2, 'the new thread');
    expect(repliesTo(house, root(house)).toSorted()).toEqual([pooled, sharedByMina].toSorted());
    expect(root(house)?.text).toBe('2월 14일 (월) 18일차 기록 · 1명 중 1명이 썼어요.');
    expect(repliesTo(house, dead)).toEqual([]);
    expect(house.sandbox.violations().map(({ rule }) => rule)).toEqual(['message_not_found']);
  });

  it('leave the thread when they are taken back while Slack’s answer is lost', async () => {
    const house = await openCamp(transport);
    const john = 'john 님의 18일차 기록\n📝 오늘 한 일\n실습';
    expect(await writeLog(house, house.john, { done: words('실습') })).toBeNull();
    await toRead(house, [john]);
    await readPost(house, house.john);
    // The first calls of both deliveries: the post to the DM and the log to the thread.
    house.sandbox.fault('chat.postMessage', { kind: 'reset-after' }, 2);
    expect(await writeLog(house, house.mina, { done: words('강의') })).toBeNull();
    await toRead(house, [john, 'mina 님의 18일차 기록\n📝 오늘 한 일\n강의']);
    expect(await writeLog(house, house.mina, { shared_fields: [] })).toBeNull();
    await house.at('2022-02-14T22:44:00+09:00');
    await toRead(house, [john]);
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('lose the part that is not wanted any more, also one whose answer was lost', async () => {
    const house = await openCamp(transport);
    expect(await writeLog(house, house.mina, { done: words('강의') })).toBeNull();
    await toRead(house, ['mina 님의 18일차 기록\n📝 오늘 한 일\n강의']);
    await readPost(house, house.mina);
    house.sandbox.fault('chat.postMessage', { kind: 'reset-after' }, 2);
    const long = Array.from({ length: 100 }, (_, index) => `${index}번 ${'가나다라마바사아자차'.repeat(4)}`);
    expect(await writeLog(house, house.mina, { done: bullets(...long) })).toBeNull();
    await eventually(() => thread(house).length === 2, 'the part that Slack took');
    expect(await writeLog(house, house.mina, { done: words('짧게') })).toBeNull();
    await house.at('2022-02-14T22:44:00+09:00');
    await toRead(house, ['mina 님의 18일차 기록\n📝 오늘 한 일\n짧게']);
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('stay private when another device made them so, and each day has ticks of its own', async () => {
    const house = await openCamp(transport);
    const mina = house.sandbox.as(house.mina);
    const ticked = () => mina.view()?.state.shared_fields;
    expect(await writeLog(house, house.mina, { done: words('월요일') })).toBeNull();
    await toRead(house, ['mina 님의 18일차 기록\n📝 오늘 한 일\n월요일']);
    await readPost(house, house.mina);
    await house.at('2022-02-15T22:40:00+09:00');
    expect(await writeLog(house, house.mina, { done: words('화요일'), shared_fields: [] })).toBeNull();
    await readPost(house, house.mina, 2);

    await mina.command(house.channel, '/log');
    await eventually(() => mina.view()?.callbackId === 'log_form', 'the form');
    expect(JSON.stringify(ticked())).not.toContain('"done"');
    await mina.click('view', 'choose_log_day', '2022-02-14');
    await eventually(() => mina.view()?.title.startsWith('2월 14일'), 'the other day');
    expect(JSON.stringify(ticked())).toContain('"done"');
    await mina.fill('done', words('월요일의 일'));
    expect(await mina.submit()).toBeNull();
    await toRead(house, ['mina 님의 18일차 기록\n📝 오늘 한 일\n월요일의 일']);
    expect(JSON.stringify(mina.messages(house.channel))).not.toContain('화요일');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('wait for the roundup time of the camp', async () => {
    const house = await startHouse('2022-02-14T19:00:00+09:00', transport);
    await setUpCamp(house, { name: '바다 캠프', startsOn: '2022-01-17', language: 'ko' });
    expect(await changeCamp(house, { roundupAt: '21:00' })).toBeNull();
    expect(await writeLog(house, house.mina, { done: words('강의') })).toBeNull();
    await readPost(house, house.mina);
    await house.at('2022-02-14T20:59:00+09:00');
    expect(thread(house)).toEqual([]);
    await house.at('2022-02-14T21:00:00+09:00');
    await toRead(house, ['mina 님의 18일차 기록\n📝 오늘 한 일\n강의']);
    expect(house.sandbox.violations()).toEqual([]);
  });
});
