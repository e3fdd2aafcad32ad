import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { ko } from '../../src/slack/messages/ko.ts';
import { keepScreenshot, useBrowser, whyNoBrowser } from '../support/browser.ts';
import { readPost, setUpCamp, writeLog } from '../support/start-house.ts';
import { bullets, words } from '../support/typed.ts';
import { openHouse } from './support/open-house.ts';

beforeEach(({ skip }) => skip(whyNoBrowser !== null, whyNoBrowser ?? ''));
const browser = useBrowser();

describe('the product’s Home on the page', () => {
  it('shows today, opens its form with yesterday’s to-dos, and gives a post of the past', {
    timeout: 120_000,
  }, async () => {
    const house = await openHouse('2022-02-14T12:00:00+09:00');
    await setUpCamp(house, { name: '바다 캠프', startsOn: '2022-02-07', language: 'ko' });
    await house.at('2022-02-14T17:00:00+09:00');
    const answers = { done: words('등대 설계도'), to_dos: bullets('전구 갈기', '렌즈 닦기') };
    expect(await writeLog(house, house.mina, answers)).toBeNull();
    const post = await readPost(house, house.mina);
    await house.at('2022-02-15T17:30:00+09:00');

    const page = await browser.open(house.sandbox.url);
    await page.getByRole('link', { name: /Camplog/ }).click();
    await page.getByRole('tab', { name: '홈' }).click();
    const home = page.getByRole('region', { name: '홈' });
    await home.getByText('2월 15일 (화) · 7일차').waitFor();
    await home.getByText('오늘 기록은 아직이에요.').waitFor();
    await home.getByText('월 ✅  화 ✏️').waitFor();
    await keepScreenshot(page, 'home-not-written');

    await home.getByRole('button', { name: ko.promptButton }).click();
    const form = page.getByRole('dialog', { name: '2월 15일 (화) · 7일차' });
    await form.getByLabel('전구 갈기').selectOption({ label: ko.toDoDone });
    await form.getByLabel('렌즈 닦기').selectOption({ label: ko.toDoTomorrow });
    await form.locator('[data-block="done"] .editor-text').click();
    await page.keyboard.type('안개 신호 시험');
    await keepScreenshot(page, 'home-form');
    await page.keyboard.press('Control+Enter');
    await form.waitFor({ state: 'detached' });
    await home.getByText('월 ✅  화 ✅').waitFor();
    await home.getByRole('button', { name: ko.homeEdit }).waitFor();
    await keepScreenshot(page, 'home-written');
    const today = await readPost(house, house.mina, 2);
    expect(today.text).toContain('- [x] 안개 신호 시험\n- [x] 전구 갈기');
    expect(today.text).toContain('- [ ] 렌즈 닦기');

    await home.locator('.block-section', { hasText: post.name }).getByRole('button').click();
    expect(await readPost(house, house.mina, 3)).toEqual(post);
    await page.getByRole('tab', { name: '메시지' }).click();
    const card = page.getByRole('region', { name: `파일 ${post.name}` }).last();
    const downloading = page.waitForEvent('download');
    await card.getByRole('link', { name: '내려받기' }).click();
    expect(readFileSync(await (await downloading).path(), 'utf8')).toBe(post.text);
    expect(house.sandbox.violations()).toEqual([]);
    expect(house.log).toEqual([]);
  });
});
