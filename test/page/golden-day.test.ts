import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { ko } from '../../src/slack/messages/ko.ts';
import { keepScreenshot, useBrowser, whyNoBrowser } from '../support/browser.ts';
import {
  changeCamp,
  type House,
  readPost,
  setUpCamp,
  writeLog,
  writeTemplate,
} from '../support/start-house.ts';
import { openHouse } from './support/open-house.ts';
import { typeRichText } from './support/type-rich-text.ts';

beforeEach(({ skip }) => skip(whyNoBrowser !== null, whyNoBrowser ?? ''));
const browser = useBrowser();

const camp = {
  name: '바다 캠프 2기',
  startsOn: '2022-01-17',
  timeZone: 'Asia/Seoul',
  holidays: 'KR',
  promptAt: '18:00',
  language: 'ko',
};
type Answers = Readonly<Record<string, object>>;

/** Presses the button of the prompt on the page, types the answers by hand, and saves at 22:40. */
async function writeByHand(house: House, page: Page, answers: Answers): Promise<void> {
  await page.getByRole('link', { name: /Camplog/ }).click();
  await page.getByRole('button', { name: ko.promptButton }).click();
  const form = page.getByRole('dialog');
  await form.waitFor();
  for (const [field, answer] of Object.entries(answers)) {
    await form.locator(`[data-block="${field}"] .editor-text`).click();
    await typeRichText(page, answer);
  }
  await keepScreenshot(page, 'form-typed');
  house.clock.jumpTo(new Date('2022-02-14T22:40:00+09:00'));
  await page.keyboard.press('Control+Enter');
  await form.waitFor({ state: 'detached' });
}

/** A post whose clock has gone on by some seconds while it was sent. */
const atTheMinute = (post: string) => post.replace(/(22:40:)\d\d/, '$100');

const text = (words: string, style?: object) => ({ type: 'text', text: words, ...(style ? { style } : {}) });
const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });
const list = (indent: number, ...items: object[]) => ({
  type: 'rich_text_list',
  elements: items,
  style: 'bullet',
  indent,
  border: 0,
});
const rich = (...elements: object[]) => ({ type: 'rich_text', elements });

describe('a day typed by hand into the form on the page', () => {
  it('gives the same post as through the API', { timeout: 120_000 }, async () => {
    const house = await openHouse('2022-02-14T17:30:00+09:00');
    await setUpCamp(house, camp);
    await house.at('2022-02-14T18:00:00+09:00');
    const answers = {
      done: rich(
        list(0, section(text('등대 설계도 그리기'))),
        list(1, section(text('1층, 2층'))),
        list(0, section(text('전구 갈기'))),
      ),
      peer_session: rich(
        list(0, section(text('렌즈 닦기'))),
        list(
          1,
          section(text('lens', { code: true }), text('는 마른 천으로')),
          section({ type: 'link', url: 'https://example.org/lens' }),
        ),
        list(2, section(text('물기를 남기지 않는다'))),
        section(text('안개 신호', { bold: true })),
        list(0, section(text('종과 나팔'))),
      ),
      retrospective: rich(section(text('바람이 많이 불었다.\n\n내일은 잔잔하면 좋겠다!'))),
      to_dos: rich(list(0, section(text('안개 신호 시험')))),
    };
    const page = await browser.open(house.sandbox.url);
    await writeByHand(house, page, answers);
    const byHand = await readPost(house, house.mina);

    expect(await writeLog(house, house.john, answers)).toBeNull();
    const byCall = await readPost(house, house.john);
    expect(atTheMinute(byHand.text)).toBe(atTheMinute(byCall.text));
    expect(byHand.name).toBe('2022-02-14-d018-daily-log.md');
    expect(house.log).toEqual([]);
    expect(house.sandbox.violations()).toEqual([]);
    await page.getByText(byHand.name).last().waitFor();
    await keepScreenshot(page, 'post');
  });

  const folder = '../shared/golden';
  it.skipIf(!existsSync(folder))('gives the golden post, byte for byte', { timeout: 240_000 }, async () => {
    const golden = readFileSync(`${folder}/2022-02-14-d018-daily-log.md`, 'utf8');
    const example = JSON.parse(readFileSync(`${folder}/2022-02-14-d018.answers.json`, 'utf8'));
    const house = await openHouse('2022-02-14T17:30:00+09:00');
    await setUpCamp(house, { ...camp, name: example.camp.name });
    const stages = example.camp.stages.map(({ from, tag }: Record<string, string>) => `${from} ${tag}`);
    await changeCamp(house, { stages: stages.join('\n') });
    await writeTemplate(house, 'golden', example.template);
    await house.at('2022-02-14T18:00:00+09:00');
    const page = await browser.open(house.sandbox.url);
    await writeByHand(house, page, example.answers);
    const post = await readPost(house, house.mina);
    expect(post.name).toBe('2022-02-14-d018-daily-log.md');
    expect(atTheMinute(post.text)).toBe(golden);
    expect(house.sandbox.violations()).toEqual([]);
  });
});
