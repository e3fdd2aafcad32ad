import { WebClient } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import {
  type House,
  readPost,
  setUpCamp,
  startHouse,
  type Transport,
  writeLog,
} from '../../support/start-house.ts';
import { words } from '../../support/typed.ts';

const day = '2022-02-14T22:40:00+09:00';

/** A house with a camp in a language, and as many more people in the team as names. */
async function openTeam(
  transport: Transport,
  language: 'ko' | 'en',
  names: readonly string[] = [],
): Promise<{ readonly house: House; readonly campers: readonly string[] }> {
  const house = await startHouse(day, transport);
  const added = names.map((name) => house.sandbox.addUser({ name, locale: 'ko-KR', tz: 'Asia/Seoul' }));
  for (const id of added) await house.sandbox.invite(house.channel, id);
  await setUpCamp(house, { name: '바다 캠프', startsOn: '2022-01-17', language });
  return { house, campers: [house.mina, house.john, ...added] };
}

/** The team's messages of the day in the channel, by what they say. */
function roundups({ sandbox, mina, channel }: House): readonly string[] {
  const said = sandbox.as(mina).messages(channel);
  return said.filter(({ metadata }) => keyOf(metadata).startsWith('team-day/')).map(({ text }) => text);
}

function keyOf(metadata: unknown): string {
  return JSON.stringify(metadata ?? null).match(/"key":"([^"]+)"/)?.[1] ?? '';
}

async function toSay(house: House, texts: readonly string[]): Promise<void> {
  await eventually(() => JSON.stringify(roundups(house)) === JSON.stringify(texts), texts.join());
}

describe.each<Transport>(['socket', 'http'])('the team’s message of the day (by %s)', (transport) => {
  it('comes with the first log and counts the others, in Korean', async () => {
    const { house, campers } = await openTeam(transport, 'ko', ['jiwoo', 'doyun', 'harin']);
    expect(roundups(house)).toEqual([]);
    for (const [index, camper] of campers.entries()) {
      expect(await writeLog(house, camper, { done: words('강의') })).toBeNull();
      await toSay(house, [`2월 14일 (월) 18일차 기록 · 5명 중 ${index + 1}명이 썼어요.`]);
    }
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('comes in English, once, however many write at the same time and again', async () => {
    const { house, campers } = await openTeam(transport, 'en', ['jiwoo', 'doyun', 'harin']);
    await Promise.all(campers.map((camper) => writeLog(house, camper, { done: words('a lecture') })));
    await toSay(house, ['Logs of Mon, Feb 14, day 18: 5 of 5 written.']);
    expect(await writeLog(house, house.john, { done: words('two lectures') })).toBeNull();
    await readPost(house, house.john, 2);
    await toSay(house, ['Logs of Mon, Feb 14, day 18: 5 of 5 written.']);
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('does not count who is on leave, unless they wrote', async () => {
    const { house } = await openTeam(transport, 'en');
    await house.sandbox.as(house.john).command(house.channel, '/log skip');
    await house.sandbox.settled();
    expect(await writeLog(house, house.mina, { done: words('강의') })).toBeNull();
    await toSay(house, ['Logs of Mon, Feb 14, day 18: 1 of 1 written.']);
    expect(await writeLog(house, house.john, { done: words('all the same') })).toBeNull();
    await toSay(house, ['Logs of Mon, Feb 14, day 18: 2 of 2 written.']);
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('is found again when Slack took it and the answer was lost', async () => {
    const { house } = await openTeam(transport, 'en');
    // The first calls of both deliveries: the post to the DM and the message to the channel.
    house.sandbox.fault('chat.postMessage', { kind: 'reset-after' }, 2);
    expect(await writeLog(house, house.mina, { done: words('강의') })).toBeNull();
    await toSay(house, ['Logs of Mon, Feb 14, day 18: 1 of 2 written.']);
    await house.at('2022-02-14T22:43:00+09:00');
    await readPost(house, house.mina);
    expect(await writeLog(house, house.john, { done: words('a lecture') })).toBeNull();
    await toSay(house, ['Logs of Mon, Feb 14, day 18: 2 of 2 written.']);
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('is made anew when somebody deleted it', async () => {
    const { house } = await openTeam(transport, 'en');
    expect(await writeLog(house, house.mina, { done: words('강의') })).toBeNull();
    await toSay(house, ['Logs of Mon, Feb 14, day 18: 1 of 2 written.']);
    await readPost(house, house.mina);
    const { apiUrl, botToken } = house.sandbox;
    const said = house.sandbox.as(house.mina).messages(house.channel);
    const ts = said.find(({ metadata }) => keyOf(metadata).startsWith('team-day/'))?.ts ?? '';
    const client = new WebClient(botToken, { slackApiUrl: apiUrl });
    await client.chat.delete({ channel: house.channel, ts });
    await toSay(house, []);
    expect(await writeLog(house, house.john, { done: words('a lecture') })).toBeNull();
    await toSay(house, ['Logs of Mon, Feb 14, day 18: 2 of 2 written.']);
    expect(house.sandbox.violations().map(({ rule }) => rule)).toEqual(['message_not_found']);
  });

  it('is not made for a day that is over, and kept up to date where there is one', async () => {
    const { house } = await openTeam(transport, 'en');
    expect(await writeLog(house, house.mina, { done: words('강의') })).toBeNull();
    await toSay(house, ['Logs of Mon, Feb 14, day 18: 1 of 2 written.']);
    await house.at('2022-02-15T09:00:00+09:00');
    const john = house.sandbox.as(house.john);
    for (const [index, day] of ['2022-02-11', '2022-02-14'].entries()) {
      await john.command(house.channel, `/log ${day}`);
      await eventually(() => john.view()?.callbackId === 'log_form', 'the form');
      await john.fill('done', words('late'));
      expect(await john.submit()).toBeNull();
      await readPost(house, house.john, index + 1);
    }
    await toSay(house, ['Logs of Mon, Feb 14, day 18: 2 of 2 written.']);
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('stays away from an archived channel, and the post comes all the same', async () => {
    const { house } = await openTeam(transport, 'ko');
    const mina = house.sandbox.as(house.mina);
    await mina.command(house.channel, '/log');
    await eventually(() => mina.view()?.callbackId === 'log_form', 'the form');
    await mina.fill('done', words('강의'));
    await house.sandbox.archive(house.channel);
    expect(await mina.submit()).toBeNull();
    expect((await readPost(house, house.mina)).text).toContain('- [x] 강의');
    await eventually(() => house.log.some((line) => line.includes('is_archived')), 'the refusal in the log');
    expect(roundups(house)).toEqual([]);
    expect(house.sandbox.violations().map(({ rule }) => rule)).toEqual(['is_archived']);
  });
});
