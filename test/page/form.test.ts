import { beforeEach, describe, expect, it } from 'vitest';
import { ko } from '../../src/slack/messages/ko.ts';
import { keepScreenshot, useBrowser, whyNoBrowser } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { readPost, setUpCamp } from '../support/start-house.ts';
import { bullets, words } from '../support/typed.ts';
import { openHouse } from './support/open-house.ts';

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

describe('a form on the page', () => {
  it('sets a camp up by keyboard and menus', { timeout: 60_000 }, async () => {
    const house = await openHouse('2022-02-14T17:30:00+09:00');
    const page = await browser.open(house.sandbox.url);
    await page.locator('.composer .editor-text').click();
    await page.keyboard.type('/lo');
    await page.getByRole('button', { name: /\/log/ }).click();
    await page.keyboard.type('setup');
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: '캠프 만들기' });
    await form.getByLabel('캠프 이름').fill('바다 캠프 2기');
    await form.getByLabel('첫날').fill('2022-01-17');
    await form.getByLabel('시간대').selectOption('Asia/Seoul');
    await form.getByLabel('공휴일').selectOption('KR');
    await form.getByLabel('알림 시각').fill('18:00');
    await keepScreenshot(page, 'setup');
    await page.keyboard.press('Control+Enter');
    await form.waitFor({ state: 'detached' });
    await page.getByText('캠퍼는 2명이에요').waitFor();
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('shows what is wrong below its fields, keeps what was typed, and takes it when it is right', {
    timeout: 60_000,
  }, async () => {
    const house = await openHouse('2022-02-14T17:30:00+09:00');
    const page = await browser.open(house.sandbox.url);
    await page.locator('.composer .editor-text').click();
    await page.keyboard.type('/log setup');
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog');
    await form.getByLabel('캠프 이름').fill('');
    await form.getByLabel('첫날').fill('2022-01-17');
    await form.getByRole('button', { name: '만들기' }).click();
    const error = form.locator('[data-block="name"] .field-error');
    await error.waitFor();
    await keepScreenshot(page, 'errors');
    expect(await form.getByLabel('캠프 이름').getAttribute('aria-invalid')).toBe('true');
    expect(await form.getByLabel('첫날').inputValue()).toBe('2022-01-17');
    // The first wrong field has the focus.
    await page.keyboard.type('바다 캠프');
    await error.waitFor({ state: 'detached' });
    await form.getByRole('button', { name: '만들기' }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByText('바다 캠프를 시작해요!').waitFor();
  });

  it('is filled with what was saved, edited and saved again', { timeout: 60_000 }, async () => {
    const house = await openHouse('2022-02-14T17:30:00+09:00');
    await setUpCamp(house, camp);
    await house.at('2022-02-14T18:00:00+09:00');
    const page = await browser.open(house.sandbox.url);
    await page.getByRole('link', { name: /Camplog/ }).click();
    await page.getByRole('button', { name: ko.promptButton }).click();
    const done = page.locator('[data-block="done"] .editor-text');
    await done.click();
    await page.keyboard.type('- 등대 설계도');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1층');
    await keepScreenshot(page, 'form-nested');
    await page.getByRole('button', { name: ko.formSave }).click();
    const first = await readPost(house, house.mina);
    expect(first.text).toContain('- [x] 등대 설계도\n    - 1층');

    await page.getByRole('button', { name: ko.postButton }).click();
    await done.getByText('등대 설계도').waitFor();
    await done.getByText('1층').click();
    await page.keyboard.press('End');
    await page.keyboard.type(', 2층');
    await keepScreenshot(page, 'form-edited');
    await page.keyboard.press('Control+Enter');
    const second = await readPost(house, house.mina, 2);
    expect(second).toEqual({ name: first.name, text: first.text.replace('1층', '1층, 2층') });
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('is closed by Escape without a word to the app, and loses nothing that was saved', {
    timeout: 60_000,
  }, async () => {
    const house = await openHouse('2022-02-14T17:30:00+09:00');
    await setUpCamp(house, camp);
    const user = house.sandbox.as(house.mina);
    const page = await browser.open(house.sandbox.url);
    await page.getByRole('heading', { name: 'sea-team' }).waitFor();
    await user.command(house.channel, '/log');
    const form = page.getByRole('dialog');
    await form.locator('.editor-text').first().click();
    await page.keyboard.type('half a thought');
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    expect(user.view()).toBeNull();
    expect(user.files()).toEqual([]);
  });

  it('keeps what was typed when the page is loaded again', { timeout: 60_000 }, async () => {
    const house = await openHouse('2022-02-14T17:30:00+09:00');
    await setUpCamp(house, camp);
    const user = house.sandbox.as(house.mina);
    await user.command(house.channel, '/log');
    const page = await browser.open(house.sandbox.url);
    const field = page.locator('[data-block="retrospective"] .editor-text');
    await field.click();
    await page.keyboard.type('바람이 불었다');
    const typed = () => JSON.stringify(user.view()?.state.retrospective);
    await eventually(() => typed().includes('바람이 불었다'), 'what was typed');
    await page.reload();
    await field.getByText('바람이 불었다').waitFor();
  });

  it('submits what others would, field by field', { timeout: 60_000 }, async () => {
    const house = await openHouse('2022-02-14T17:30:00+09:00');
    await setUpCamp(house, camp);
    const user = house.sandbox.as(house.mina);
    await user.command(house.channel, '/log');
    const page = await browser.open(house.sandbox.url);
    const form = page.getByRole('dialog');
    await form.locator('[data-block="done"] .editor-text').click();
    await page.keyboard.type('- a');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('b');
    await form.locator('[data-block="retrospective"] .editor-text').click();
    await page.keyboard.type('c');
    await page.keyboard.press('Enter');
    await page.keyboard.type('d');
    await eventually(() => JSON.stringify(user.view()?.state).includes('\\nd'), 'what was typed');
    const held = user.view()?.state;
    expect(held?.done?.answer?.rich_text_value).toEqual(bullets('a', '  b'));
    expect(held?.retrospective?.answer?.rich_text_value).toEqual(words('c\nd'));
    expect(held?.to_dos?.answer).toEqual({ type: 'rich_text_input' });
  });
});
