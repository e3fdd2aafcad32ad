import { describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../../src/sandbox/actors/sandbox-user.ts';
import { eventually } from '../../support/eventually.ts';
import { type House, setUpCamp, startHouse, type Transport, writeLog } from '../../support/start-house.ts';
import { words } from '../../support/typed.ts';

async function openCamp(transport: Transport) {
  const house = await startHouse('2022-02-14T12:00:00+09:00', transport);
  await setUpCamp(house, { name: '바다 캠프', startsOn: '2022-01-17', language: 'ko' });
  return { house, mina: house.sandbox.as(house.mina), john: house.sandbox.as(house.john) };
}

/** What somebody alone was told in the channel. */
function hear(house: House, user: SandboxUser) {
  return user.messages(house.channel).filter(({ ephemeral }) => ephemeral);
}

/** Types a command in the team's channel and gives what the bot answered. */
async function ask(house: House, user: SandboxUser, line: string) {
  const before = hear(house, user).length;
  await user.command(house.channel, line);
  return eventually(() => hear(house, user)[before], line);
}

/** Takes the first leave of a message back, and gives what the bot answered. */
async function click(house: House, user: SandboxUser, message: Awaited<ReturnType<typeof ask>>) {
  const before = hear(house, user).length;
  await user.click(message, 'cancel_leave');
  return (await eventually(() => hear(house, user)[before], 'the answer')).text;
}

/** How many prompts somebody got. */
function countPrompts(user: SandboxUser): number {
  return user.messages(user.dm()).filter(({ text }) => text.includes('돌아보고 기록해 볼까요?')).length;
}

describe.each<Transport>(['socket', 'http'])('days without questions (by %s)', (transport) => {
  it('are skipped one by one, and asked again once that is undone', async () => {
    const { house, mina, john } = await openCamp(transport);
    const skipped = await ask(house, mina, '/log 건너뛰기');
    expect(skipped.ephemeral).toBe(true);
    expect(skipped.text).toBe('2월 14일 (월) 건너뛰기: 오늘은 묻지 않을게요. 연속 기록은 이어져요.');
    expect((await ask(house, mina, '/log skip')).text).toBe(
      '오늘은 이미 쉬는 날로 적혀 있어요. `/log leave`로 볼 수 있어요.',
    );
    expect((await ask(house, john, '/log skip')).text).toBe(
      'Skipped on Mon, Feb 14: nobody asks you today. Your streak goes on.',
    );
    expect(await click(house, mina, skipped)).toBe(
      '2월 14일 (월) 건너뛰기를 취소했어요. 이제 다시 물어볼게요.',
    );
    expect(await click(house, mina, skipped)).toBe(
      '이미 취소했거나 지난 휴가예요. `/log leave`로 남은 휴가를 볼 수 있어요.',
    );
    const before = john.messages(john.dm()).length;
    await house.at('2022-02-14T18:00:00+09:00');
    await eventually(() => countPrompts(mina) === 1, 'the prompt');
    expect(john.messages(john.dm())).toHaveLength(before);
    expect(await writeLog(house, house.mina, { done: words('한 일') })).toBeNull();
    expect((await ask(house, mina, '/log skip')).text).toBe('오늘 기록은 이미 썼어요. 건너뛰지 않아도 돼요.');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('are taken as leave by range, made one where they touch, listed and cancelled', async () => {
    const { house, mina, john } = await openCamp(transport);
    expect((await ask(house, mina, '/log leave')).text).toBe(
      '적어 둔 휴가가 없어요. `/log leave 2022-02-16..2022-02-18 예비군`처럼 적을 수 있어요.',
    );
    expect((await ask(house, mina, '/log leave 2022-02-16..2022-02-17 예비군')).text).toBe(
      '적어 두었어요: 2월 16일 (수)부터 2월 17일 (목)까지 휴가 · 예비군\n그동안은 묻지 않고, 연속 기록도 이어져요.',
    );
    expect((await ask(house, mina, '/log 휴가 2월 18일 여행')).text).toBe(
      '겹치거나 이어지는 휴가와 합쳤어요: 2월 16일 (수)부터 2월 18일 (금)까지 휴가 · 예비군, 여행\n그동안은 묻지 않고, 연속 기록도 이어져요.',
    );
    expect((await ask(house, john, '/log leave tomorrow dentist')).text).toBe(
      'Noted: Leave on Tue, Feb 15 · dentist\nNobody asks you meanwhile, and your streak goes on.',
    );
    expect((await ask(house, john, '/log leave')).text).toBe(
      'Your leaves to come:\nLeave on Tue, Feb 15 · dentist',
    );
    await house.at('2022-02-16T18:00:00+09:00');
    await eventually(() => john.messages(john.dm()).length > 0, 'that john is asked');
    expect(countPrompts(mina)).toBe(0);
    expect((await ask(house, mina, '/log status')).text).toContain(
      '다음 알림: 2월 21일 (월) 18:00 (Asia/Seoul)',
    );
    const list = await ask(house, mina, '/log leave');
    expect(await click(house, mina, list)).toBe(
      '2월 16일 (수)부터 2월 18일 (금)까지 휴가 · 예비군, 여행을 취소했어요. 이제 다시 물어볼게요.',
    );
    await house.at('2022-02-17T18:00:00+09:00');
    await eventually(() => countPrompts(mina) === 1, 'the prompt');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('go on through a pause until its end', async () => {
    const { house, mina } = await openCamp(transport);
    expect((await ask(house, mina, '/log 쉬기')).text).toBe(
      '쉬는 동안은 묻지 않을게요. 연속 기록도 이어져요. 돌아오면 `/log resume`이라고 알려 주세요.',
    );
    expect((await ask(house, mina, '/log pause')).text).toBe(
      '이미 쉬는 중이에요. 돌아오면 `/log resume`이라고 알려 주세요.',
    );
    expect((await ask(house, mina, '/log status')).text).toContain('남은 알림이 없어요.');
    await house.at('2022-02-14T18:00:00+09:00');
    await house.at('2022-02-16T12:00:00+09:00');
    expect(countPrompts(mina)).toBe(0);
    expect((await ask(house, mina, '/log 다시')).text).toBe(
      '돌아오신 걸 환영해요! 오늘부터 다시 물어볼게요.',
    );
    expect((await ask(house, mina, '/log resume')).text).toBe(
      '지금은 쉬는 중이 아니에요. 오늘의 기록은 `/log`로 쓸 수 있어요.',
    );
    await house.at('2022-02-16T18:00:00+09:00');
    await eventually(() => countPrompts(mina) === 1, 'the prompt');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it.each([
    ['예비군', /^언제 쉬는지 읽을 수 없어요\./],
    ['2022-02-18..2022-02-16', /^끝나는 날이 시작하는 날보다 앞이에요\./],
    ['2022-02-10..2022-02-11', /^이미 지난 날이에요\./],
    ['2022-01-10..2022-02-20', /^캠프 기간을 벗어난 휴가예요\. 이 캠프의 기록일은 2022-01-17부터예요\.$/],
    ['2022-02-16..2023-03-01', /^휴가는 1년까지 적을 수 있어요\./],
  ])('are not noted for “%s”', async (typed, answer) => {
    const { house, mina } = await openCamp(transport);
    expect((await ask(house, mina, `/log leave ${typed}`)).text).toMatch(answer);
    expect((await ask(house, mina, '/log leave')).text).toContain('적어 둔 휴가가 없어요.');
    expect(house.sandbox.violations()).toEqual([]);
  });
});
