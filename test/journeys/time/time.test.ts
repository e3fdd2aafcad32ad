import { describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../../src/sandbox/actors/sandbox-user.ts';
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

const prompt = 'Mon, Feb 14';

async function openCamp(transport: Transport) {
  const house = await startHouse('2022-02-14T12:00:00+09:00', transport);
  await setUpCamp(house, { name: '바다 캠프', startsOn: '2022-01-17', language: 'ko' });
  return { house, mina: house.sandbox.as(house.mina), john: house.sandbox.as(house.john) };
}

/** What somebody alone was told in the channel. */
function hear(house: House, user: SandboxUser) {
  return user.messages(house.channel).filter(({ ephemeral }) => ephemeral);
}

/** Changes somebody's own settings with `/log settings`; gives what the bot said. */
async function choose(
  house: House,
  user: SandboxUser,
  command: string,
  fields: Readonly<Record<string, string>>,
): Promise<string> {
  const before = hear(house, user).length;
  await user.command(house.channel, command);
  await eventually(() => user.view()?.callbackId === 'my_settings', 'the window');
  for (const [field, value] of Object.entries(fields)) await user.fill(field, value);
  expect(await user.submit()).toBeNull();
  return (await eventually(() => hear(house, user)[before], 'that it is saved')).text;
}

/** What the bot said to somebody in their DM. */
function read(user: SandboxUser): readonly string[] {
  return user.messages(user.dm()).map(({ text }) => text);
}

const minaPrompt = '2월 14일 (월), 바다 캠프 18일차도 수고 많았어요. 잠깐 돌아보고 기록해 볼까요?';
const minaReminder = '2월 14일 (월) 기록이 아직이에요. 한 줄이라도 좋으니 잠깐 남겨 볼까요?';
const johnReminder = 'Your log of Mon, Feb 14 is still to be written. A line or two will do.';

describe.each<Transport>(['socket', 'http'])('one’s own hours (by %s)', (transport) => {
  it('ask at the own time, in the camp’s zone or that of one’s Slack, once', async () => {
    const { house, mina, john } = await openCamp(transport);
    expect(await choose(house, mina, '/log 알림', { promptAt: '21:30' })).toBe(
      '알림 설정을 저장했어요. 다음 알림: 2월 14일 (월) 21:30 (Asia/Seoul)',
    );
    expect(await choose(house, john, '/log settings', { promptAt: '10:00', clock: 'own' })).toBe(
      'Your settings are saved. The next prompt comes Mon, Feb 14 at 10:00 (Europe/London).',
    );
    await house.at('2022-02-14T18:00:00+09:00');
    await house.at('2022-02-14T19:00:00+09:00');
    await eventually(() => read(john).some((text) => text.includes(prompt)), 'john’s prompt');
    expect(read(mina)).not.toContain(minaPrompt);
    await house.at('2022-02-14T21:30:00+09:00');
    await eventually(() => read(mina).includes(minaPrompt), 'mina’s prompt');
    // Back to the camp's time, which is over today: the day was asked.
    expect(await choose(house, mina, '/log settings', { promptAt: 'none' })).toBe(
      '알림 설정을 저장했어요. 다음 알림: 2월 15일 (화) 18:00 (Asia/Seoul)',
    );
    await house.at('2022-02-14T23:00:00+09:00');
    await house.at('2022-02-15T18:00:00+09:00');
    await eventually(() => read(mina).some((text) => text.includes('2월 15일 (화)')), 'the next');
    expect(read(mina).filter((text) => text === minaPrompt)).toHaveLength(1);
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('remind twice at most, and not who has written', async () => {
    const { house, mina, john } = await openCamp(transport);
    await choose(house, mina, '/log 내설정', { reminders: 'twice' });
    await choose(house, john, '/log settings', { reminders: 'once' });
    await house.at('2022-02-14T18:00:00+09:00');
    await eventually(() => read(mina).includes(minaPrompt), 'the prompt');
    await eventually(() => read(john).some((text) => text.includes(prompt)), 'john’s prompt');
    const count = (user: SandboxUser, text: string) => read(user).filter((each) => each === text).length;
    await house.at('2022-02-14T19:01:00+09:00');
    await eventually(() => count(mina, minaReminder) === 1 && count(john, johnReminder) === 1, 'the first');
    await house.at('2022-02-14T20:02:00+09:00');
    await eventually(() => count(mina, minaReminder) === 2, 'the second');
    await house.at('2022-02-14T21:03:00+09:00');
    expect(count(john, johnReminder)).toBe(1);

    await house.at('2022-02-15T18:00:00+09:00');
    await eventually(() => read(mina).some((text) => text.startsWith('2월 15일 (화), ')), 'the prompt');
    expect(await writeLog(house, house.mina, { done: words('한 일') })).toBeNull();
    await house.at('2022-02-15T19:01:00+09:00');
    expect(read(mina).filter((text) => text.startsWith('2월 15일 (화) 기록이 아직'))).toEqual([]);
    expect(count(mina, minaReminder)).toBe(2);
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('keep silent in quiet hours, and ask when these end', async () => {
    const { house, mina } = await openCamp(transport);
    await choose(house, mina, '/log settings', { quietFrom: '17:30', quietTo: '20:00' });
    await house.at('2022-02-14T18:00:00+09:00');
    await house.at('2022-02-14T19:59:00+09:00');
    expect(read(mina)).not.toContain(minaPrompt);
    await house.at('2022-02-14T20:00:00+09:00');
    await eventually(() => read(mina).includes(minaPrompt), 'the prompt');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('need both ends of the quiet hours', async () => {
    const { house, mina } = await openCamp(transport);
    await mina.command(house.channel, '/log settings');
    await eventually(() => mina.view()?.callbackId === 'my_settings', 'the window');
    await mina.fill('quietFrom', '22:00');
    expect(await mina.submit()).toEqual({
      quietTo: '시작과 끝을 서로 다른 시각으로 모두 고르거나, 둘 다 없음으로 해 주세요.',
    });
    expect(house.sandbox.violations()).toEqual([]);
  });
});

describe.each<Transport>(['socket', 'http'])('the day of an open form (by %s)', (transport) => {
  it('is changed in the form, and what was typed stays with the day it was typed for', async () => {
    const { house, mina } = await openCamp(transport);
    await mina.command(house.channel, '/log');
    await eventually(() => mina.view()?.title === '2월 14일 (월) · 18일차', 'today’s form');
    await mina.fill('done', words('월요일의 일'));
    await mina.click('view', 'choose_log_day', '2022-02-11');
    await eventually(() => mina.view()?.title === '2월 11일 (금) · 17일차', 'Friday’s form');
    expect(JSON.stringify(mina.view()?.state.done)).not.toContain('월요일의 일');
    await mina.fill('done', words('금요일의 일'));
    expect(await mina.submit()).toBeNull();
    expect((await readPost(house, house.mina)).name).toBe('2022-02-11-d017-daily-log.md');

    await mina.command(house.channel, '/log 토요일');
    await eventually(() => mina.view()?.title === '2월 12일 (토) · 17.5일차', 'a day off');
    await mina.click('view', 'choose_log_day', '2022-02-14');
    await eventually(() => mina.view()?.title === '2월 14일 (월) · 18일차', 'today’s form again');
    expect(await mina.submit()).toBeNull();
    const today = await readPost(house, house.mina, 2);
    expect(today.name).toBe('2022-02-14-d018-daily-log.md');
    expect(today.text).toContain('- [x] 월요일의 일\n');
    expect(today.text).not.toContain('금요일의 일');
    expect(house.sandbox.violations()).toEqual([]);
  });
});
