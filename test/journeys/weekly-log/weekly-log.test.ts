import { describe, expect, it } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { readPost, setUpCamp, startHouse, type Transport } from '../../support/start-house.ts';
import { words } from '../../support/typed.ts';

describe.each<Transport>(['socket', 'http'])('a week that ends (by %s)', (transport) => {
  it('is looked back at from the button of its last prompt, and gives a post of its own', async () => {
    const house = await startHouse('2022-02-14T09:00:00+09:00', transport);
    await setUpCamp(house, { name: '바다 캠프', startsOn: '2022-01-17', language: 'ko' });
    const mina = house.sandbox.as(house.mina);
    const dm = mina.dm();

    await house.at('2022-02-17T18:00:00+09:00');
    await eventually(() => mina.messages(dm).length === 1, "Thursday's prompt");
    expect(JSON.stringify(mina.messages(dm)[0])).not.toContain('이번 주 돌아보기');
    await house.at('2022-02-18T18:00:00+09:00');
    const prompt = await eventually(() => mina.messages(dm)[1], "Friday's prompt");
    await mina.click(prompt, 'open_weekly_form');
    await eventually(() => mina.view()?.callbackId === 'log_form', 'the form of the week');
    expect(mina.view()?.title).toBe('5주차 돌아보기');
    await mina.fill('learned', words('경사 하강법'));
    await mina.fill('next_week', words('합성곱'));
    expect(await mina.submit()).toBeNull();

    const post = await readPost(house, house.mina);
    expect(post.name).toBe('2022-02-18-w05-weekly-log.md');
    expect(post.text.split('\n')).toEqual([
      '---',
      'title: "[Week 05] 주간 회고"',
      'date: 2022-02-18 18:00:00 +0900',
      'categories: [바다 캠프, Daily & Weekly Log]',
      'tags: [weekly-log, week05]',
      'math: true',
      '---',
      '## **📖 이번 주에 배운 것**',
      '- 경사 하강법',
      '',
      '<br>',
      '',
      '## **🚀 다음 주에 할 것**',
      '- 합성곱',
      '',
    ]);
    expect(mina.messages(dm).map(({ text }) => text)).toContain(
      '바다 캠프 5주차 기록을 저장했어요. 파일 이름: 2022-02-18-w05-weekly-log.md',
    );
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('is written from the first day on with /log week, beside the day’s own log, and edited later', async () => {
    const house = await startHouse('2022-02-18T12:00:00+09:00', transport);
    await setUpCamp(house, { name: '바다 캠프', startsOn: '2022-01-17', language: 'ko' });
    const mina = house.sandbox.as(house.mina);
    const write = async (command: string, field: string, text: string) => {
      await mina.command(house.channel, command);
      await eventually(() => mina.view()?.callbackId === 'log_form', command);
      await mina.fill(field, words(text));
      expect(await mina.submit()).toBeNull();
    };
    await write('/log', 'done', '오늘의 일');
    expect((await readPost(house, house.mina)).name).toBe('2022-02-18-d022-daily-log.md');
    await write('/log week', 'learned', '첫 생각');
    const first = await readPost(house, house.mina, 2);
    expect(first.text).toContain('- 첫 생각');
    await house.at('2022-02-22T09:00:00+09:00');
    await write('/log 주간 2022-02-16', 'learned', '다시 생각');
    const edited = await readPost(house, house.mina, 3);
    expect(edited.name).toBe('2022-02-18-w05-weekly-log.md');
    expect(edited.text).toBe(first.text.replace('첫 생각', '다시 생각'));
    await mina.command(house.channel, '/log download week 2022-02-17');
    expect(await readPost(house, house.mina, 4)).toEqual(edited);
    await mina.command(house.channel, '/log week 2022-03-01');
    await eventually(
      () => mina.messages(house.channel).some(({ text }) => text.startsWith('“2022-03-01”에 해당하는')),
      'why there is no such week',
    );
    expect(house.sandbox.violations()).toEqual([]);
  });
});
