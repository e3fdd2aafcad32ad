import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { databaseName } from '../../support/open-test-database.ts';
import {
  changeCamp,
  type House,
  readPost,
  setUpCamp,
  startHouse,
  type Transport,
  writeTemplate,
} from '../../support/start-house.ts';
import { bullets, words } from '../../support/typed.ts';

const camp = {
  name: '바다 캠프 2기',
  startsOn: '2022-01-17',
  timeZone: 'Asia/Seoul',
  holidays: 'KR',
  promptAt: '18:00',
  language: 'ko',
};

/** A camp that began four weeks ago, and Monday's prompt opened by its button. */
async function openPrompt(transport: Transport) {
  const house = await startHouse('2022-02-14T17:30:00+09:00', transport);
  await setUpCamp(house, camp);
  return { house, ...(await openForm(house)) };
}

/** Monday evening: the prompt arrives, and at 22:40 its button is pressed. */
async function openForm(house: House) {
  const user = house.sandbox.as(house.mina);
  await house.at('2022-02-14T18:00:00+09:00');
  const prompt = await eventually(() => user.messages(user.dm())[0], 'the prompt');
  house.clock.jumpTo(new Date('2022-02-14T22:40:00+09:00'));
  await user.click(prompt, 'open_log_form');
  await eventually(() => user.view()?.callbackId === 'log_form', 'the form');
  return { user, prompt };
}

describe.each(['socket', 'http'] as const)(`a day, by %s on ${databaseName}`, (transport) => {
  it('is asked for, written, shown and handed over as a file', async () => {
    const { house, user, prompt } = await openPrompt(transport);
    expect(prompt.text).toBe(
      '2월 14일 (월), 바다 캠프 2기 18일차도 수고 많았어요. 잠깐 돌아보고 기록해 볼까요?',
    );
    expect(user.view()?.title).toBe('2월 14일 (월) · 18일차');
    await user.fill('done', bullets('등대 설계도 그리기', '  1층, 2층', '전구 갈기'));
    await user.fill('retrospective', words('바람이 많이 불었다.\n\n내일은 잔잔하면 좋겠다!'));
    await user.fill('to_dos', bullets('안개 신호 시험'));
    expect(await user.submit()).toBeNull();

    const post = await readPost(house, house.mina);
    expect(post).toEqual({
      name: '2022-02-14-d018-daily-log.md',
      text: readFileSync('test/journeys/golden-day/2022-02-14-d018-daily-log.md', 'utf8'),
    });
    const [, preview] = user.messages(user.dm());
    expect(preview?.text).toBe(
      '2월 14일 (월) 바다 캠프 2기 18일차 기록을 저장했어요. 파일 이름: 2022-02-14-d018-daily-log.md',
    );
    const shown = preview?.blocks.find(({ type }) => type === 'rich_text');
    expect(shown?.elements).toEqual([
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: post.text }] },
    ]);

    // John reads English, was asked in English and has not written.
    const john = house.sandbox.as(house.john);
    expect(john.messages(john.dm()).map(({ text }) => text)).toEqual([
      'Day 18 of 바다 캠프 2기 (Mon, Feb 14) is done. Take a minute to look back and write it down?',
    ]);
    await john.command(house.channel, '/log status');
    const status = await eventually(() => john.messages(house.channel).find(({ ephemeral }) => ephemeral));
    expect(status.text.split('\n').slice(2)).toEqual([
      "Today's log is still to be written: `/log` opens it.",
      '1 of 2 in the team have written.',
      'The next prompt comes Tue, Feb 15 at 18:00 (Asia/Seoul).',
    ]);
    expect(house.log).toEqual([]);
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('is edited with what was written in the form, and keeps its date and its name', async () => {
    const { house, user, prompt } = await openPrompt(transport);
    await user.fill('done', bullets('등대 설계도 그리기', '  1층, 2층'));
    expect(await user.submit()).toBeNull();
    const first = await readPost(house, house.mina);

    house.clock.jumpTo(new Date('2022-02-15T01:30:00+09:00'));
    await user.click(prompt, 'open_log_form');
    const view = await eventually(() => user.view()?.callbackId === 'log_form' && user.view(), 'the form');
    expect(JSON.stringify(view.blocks)).toContain('등대 설계도 그리기');
    await user.fill('to_dos', bullets('안개 신호 시험'));
    expect(await user.submit()).toBeNull();
    const second = await readPost(house, house.mina, 2);
    expect(second.name).toBe(first.name);
    expect(second.text).toBe(
      `${first.text.trimEnd()}\n\n<br>\n\n## **🚀 내일 할 일**\n- [ ] 안개 신호 시험${first.text.endsWith('\n') ? '\n' : ''}`,
    );
    expect(user.messages(user.dm()).map(({ text }) => text)).toContain(
      '2월 14일 (월) 바다 캠프 2기 18일차 기록을 고쳤어요. 2번 버전이에요. 파일 이름: 2022-02-14-d018-daily-log.md',
    );

    // The same answers once more owe nothing new.
    await user.click(prompt, 'open_log_form');
    await eventually(() => user.view()?.callbackId === 'log_form', 'the form');
    expect(await user.submit()).toBeNull();
    await house.sandbox.settled();
    expect(user.files(user.dm())).toHaveLength(2);
    expect(house.log).toEqual([]);
    expect(house.sandbox.violations()).toEqual([]);
  });

  const folder = '../shared/golden';
  it.skipIf(!existsSync(folder))('gives the golden post, byte for byte, for the golden answers', async () => {
    const golden = readFileSync(`${folder}/2022-02-14-d018-daily-log.md`, 'utf8');
    const example = JSON.parse(readFileSync(`${folder}/2022-02-14-d018.answers.json`, 'utf8'));
    const house = await startHouse('2022-02-14T17:30:00+09:00', transport);
    await setUpCamp(house, { ...camp, name: example.camp.name });
    const stages = example.camp.stages.map(({ from, tag }: Record<string, string>) => `${from} ${tag}`);
    await changeCamp(house, { stages: stages.join('\n') });
    await writeTemplate(house, 'golden', example.template);

    const { user } = await openForm(house);
    for (const [field, answer] of Object.entries(example.answers)) await user.fill(field, answer);
    expect(await user.submit()).toBeNull();
    expect(await readPost(house, house.mina)).toEqual({ name: '2022-02-14-d018-daily-log.md', text: golden });
    expect(house.log).toEqual([]);
    expect(house.sandbox.violations()).toEqual([]);
  });
});
