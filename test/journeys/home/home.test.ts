import { describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../../src/sandbox/actors/sandbox-user.ts';
import { eventually } from '../../support/eventually.ts';
import { readPost, setUpCamp, startHouse, type Transport, writeLog } from '../../support/start-house.ts';
import { words } from '../../support/typed.ts';

/** What stands in Home, a line each, buttons in brackets. */
function read(user: SandboxUser): readonly string[] {
  const texts = JSON.stringify(user.home()?.blocks ?? []).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g);
  return [...texts].flatMap(([, text]) => JSON.parse(`"${text}"`).split('\n'));
}

describe.each<Transport>(['socket', 'http'])('Home (by %s)', (transport) => {
  it('shows today, the week, the streak and the posts, and goes along with what is written', async () => {
    const house = await startHouse('2022-02-14T12:00:00+09:00', transport);
    await setUpCamp(house, { name: '바다 캠프', startsOn: '2022-02-07', language: 'ko' });
    const mina = house.sandbox.as(house.mina);
    for (const day of ['2022-02-14', '2022-02-15']) {
      await house.at(`${day}T17:00:00+09:00`);
      const to_dos = words(day === '2022-02-14' ? '강의 5강' : '과제 제출');
      expect(await writeLog(house, house.mina, { done: words(`${day}의 일`), to_dos })).toBeNull();
    }
    await readPost(house, house.mina, 2);
    await house.at('2022-02-16T12:00:00+09:00');
    await mina.openHome();
    await eventually(() => mina.home(), 'Home');
    expect(read(mina)).toEqual([
      '2월 16일 (수) · 8일차',
      '바다 캠프',
      '오늘은 2월 16일 (수), 2주차 8일차예요.',
      '오늘 기록은 아직이에요. /log로 바로 쓸 수 있어요.',
      '팀에서는 2명 중 0명이 썼어요.',
      '다음 알림: 2월 16일 (수) 18:00 (Asia/Seoul)',
      '오늘의 기록 쓰기',
      '내 알림 설정',
      '캠프 설정',
      '남은 할 일',
      '☐ 강의 5강 (2일째)',
      '☐ 과제 제출',
      '이번 주',
      '월 ✅  화 ✅  수 ✏️  목 ▫️  금 ▫️  토 🌿  일 🌿',
      '수업일 2일 연속으로 기록하고 있어요.',
      '지난 글',
      '2월 15일 (화) · 7일차',
      '2022-02-15-d007-daily-log.md',
      '받기',
      '2월 14일 (월) · 6일차',
      '2022-02-14-d006-daily-log.md',
      '받기',
    ]);

    await mina.click('view', 'open_log_form');
    await eventually(() => mina.view()?.callbackId === 'log_form', 'the form');
    await mina.fill('done', words('수요일의 일'));
    expect(await mina.submit()).toBeNull();
    await eventually(() => read(mina).includes('수업일 3일 연속으로 기록하고 있어요.'), 'the new Home');
    expect(read(mina)).toContain('오늘의 기록 고치기');

    // A day off that is taken is seen at once, and settings are a press away.
    await mina.command(house.channel, '/log leave 2022-02-17');
    await eventually(() => read(mina).some((line) => line.includes('목 🌿')), 'the leave');
    await mina.click('view', 'home_settings');
    await eventually(() => mina.view()?.callbackId === 'my_settings', 'the settings');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('gives a post again, and opens the camp for its staff alone', async () => {
    const house = await startHouse('2022-02-14T12:00:00+09:00', transport);
    await setUpCamp(house, { name: '바다 캠프', startsOn: '2022-02-07', language: 'ko' });
    expect(await writeLog(house, house.john, { done: words('what I did') })).toBeNull();
    const post = await readPost(house, house.john);
    const john = house.sandbox.as(house.john);
    await john.openHome();
    await eventually(() => john.home(), 'Home');
    expect(read(john)).toContain('Mon, Feb 14 · day 6');
    expect(read(john)).not.toContain('Camp settings');
    await john.click('view', 'home_download');
    expect(await readPost(house, house.john, 2)).toEqual(post);

    const mina = house.sandbox.as(house.mina);
    await mina.openHome();
    await eventually(() => mina.home(), 'Home');
    await mina.click('view', 'home_camp');
    await eventually(() => mina.view()?.callbackId === 'camp_settings', 'the settings');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('tells who is in no team yet how to begin', async () => {
    const house = await startHouse('2022-02-14T12:00:00+09:00', transport);
    const mina = house.sandbox.as(house.mina);
    await mina.openHome();
    await eventually(() => mina.home(), 'Home');
    expect(read(mina)).toEqual([
      'Camplog는 하루의 기록을 블로그 글로 만들어 드려요.',
      '아직 어느 팀의 캠퍼도 아니에요. 팀 채널에 들어가거나, 채널에서 /log setup으로 캠프를 만들어 주세요.',
    ]);
    expect(house.sandbox.violations()).toEqual([]);
  });
});
