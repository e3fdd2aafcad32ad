import { describe, expect, it } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { readPost, setUpCamp, startHouse, type Transport, writeLog } from '../../support/start-house.ts';
import { words } from '../../support/typed.ts';

describe.each<Transport>(['socket', 'http'])('what was saved before (by %s)', (transport) => {
  it('is listed with what changed, and comes back as a new version', async () => {
    const house = await startHouse('2022-02-14T21:00:00+09:00', transport);
    await setUpCamp(house, { name: '바다 캠프', startsOn: '2022-01-17', language: 'ko' });
    const mina = house.sandbox.as(house.mina);
    expect(await writeLog(house, house.mina, { done: words('강의'), to_dos: words('복습') })).toBeNull();
    const first = await readPost(house, house.mina);
    await house.at('2022-02-14T22:40:00+09:00');
    expect(await writeLog(house, house.mina, { done: words('강의와 과제') })).toBeNull();
    const second = await readPost(house, house.mina, 2);
    expect(second.text).toContain('- [x] 강의와 과제');

    const before = mina.messages(house.channel).length;
    await mina.command(house.channel, '/log 버전');
    const listed = await eventually(() => mina.messages(house.channel)[before], 'the versions');
    const lines = (listed.blocks as readonly { text: { text: string } }[]).map(({ text }) => text.text);
    expect(lines).toEqual([
      '2월 14일 (월) 기록은 2번 저장했어요.',
      '2번 버전 · 2월 14일 (월) 22:40 · 바뀐 칸: 📝 오늘 한 일',
      '1번 버전 · 2월 14일 (월) 21:00 · 바뀐 칸: 📝 오늘 한 일, 🚀 내일 할 일',
    ]);

    await house.at('2022-02-14T23:00:00+09:00');
    await mina.click(listed, 'restore_version');
    const third = await readPost(house, house.mina, 3);
    expect(third).toEqual(first);
    await eventually(
      () =>
        mina
          .messages(house.channel)
          .some(({ text }) => text.startsWith('1번 버전으로 되돌렸어요. 지금은 3번')),
      'that it is back',
    );
    await mina.click(listed, 'restore_version');
    await house.sandbox.settled();
    expect(mina.files(mina.dm())).toHaveLength(3);
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('is said to be nothing where nothing was saved', async () => {
    const house = await startHouse('2022-02-14T21:00:00+09:00', transport);
    await setUpCamp(house, { name: '바다 캠프', startsOn: '2022-01-17', language: 'ko' });
    const john = house.sandbox.as(house.john);
    await john.command(house.channel, '/log versions yesterday');
    await eventually(
      () =>
        john.messages(house.channel).some(({ text }) => text.startsWith('There is no log of 2022-02-13.')),
      'that there is none',
    );
    expect(house.sandbox.violations()).toEqual([]);
  });
});
