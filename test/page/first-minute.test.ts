import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { ko } from '../../src/slack/messages/ko.ts';
import { keepScreenshot, useBrowser, whyNoBrowser } from '../support/browser.ts';
import { openToldDemo } from '../support/open-told-demo.ts';

beforeEach(({ skip }) => skip(whyNoBrowser !== null, whyNoBrowser ?? ''));
const browser = useBrowser();

/** The demo as a newcomer finds it; it stops with the test. */
async function openDemo() {
  const log: string[] = [];
  const demo = await openToldDemo(log);
  onTestFinished(demo.stop);
  return { demo, log };
}

describe('a newcomer’s first minute', () => {
  it('goes from the clock to the file, step by step', { timeout: 120_000 }, async () => {
    const { demo, log } = await openDemo();
    const page = await browser.open(demo.sandbox.url);
    const guide = page.getByRole('region', { name: '처음 1분' });
    await guide.waitFor();
    await keepScreenshot(page, 'newcomer-1-start');
    await guide.getByRole('button', { name: '18:00으로 가기' }).click();
    await guide.getByRole('button', { name: 'DM 열기' }).click();
    const prompt = page.locator('.message', { hasText: '8일차도 수고 많았어요' });
    await prompt.waitFor();
    await keepScreenshot(page, 'newcomer-2-prompt');
    await prompt.getByRole('button', { name: ko.promptButton }).click();

    const form = page.getByRole('dialog');
    await form.locator('[data-block="done"] .editor-text').click();
    await page.keyboard.type('- 경사 하강법 강의 듣기');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('학습률을 `0.1`로');
    await keepScreenshot(page, 'newcomer-3-form');
    await page.keyboard.press('Control+Enter');
    await form.waitFor({ state: 'detached' });

    const card = page.getByRole('region', { name: '파일 2026-09-16-d008-daily-log.md' });
    await card.getByText('title: "[Week 02 / Day 008] 학습 기록"').waitFor();
    await keepScreenshot(page, 'newcomer-4-post');
    const downloading = page.waitForEvent('download');
    await card.getByRole('link', { name: '내려받기' }).click();
    const download = await downloading;
    const downloaded = readFileSync(await download.path(), 'utf8');
    expect(download.suggestedFilename()).toBe('2026-09-16-d008-daily-log.md');
    expect(downloaded).toContain('- [x] 경사 하강법 강의 듣기\n    - 학습률을 `0.1`로');

    await card.getByRole('button', { name: '미리보기' }).click();
    await expect.poll(() => page.locator('.file-text').textContent()).toBe(downloaded);
    await page.getByRole('button', { name: '닫기' }).click();
    await guide.getByText('다 해 보셨어요!').waitFor();
    await keepScreenshot(page, 'newcomer-5-done');
    expect(demo.sandbox.violations()).toEqual([]);
    expect(log).toEqual([]);
  });
});

describe('a bot that has stopped', () => {
  it('is missed on the page, and started again from there', { timeout: 120_000 }, async () => {
    const { demo } = await openDemo();
    const page = await browser.open(demo.sandbox.url);
    await page.getByRole('region', { name: '처음 1분' }).waitFor();
    await demo.stopBot();
    await page.getByText('Camplog 앱이 연결되어 있지 않아요').waitFor();
    await keepScreenshot(page, 'bot-down');
    await page.getByRole('button', { name: '앱 다시 시작' }).click();
    await page.getByText('Camplog 앱이 연결되어 있지 않아요').waitFor({ state: 'detached' });
    expect(demo.sandbox.sockets.count()).toBe(1);
  });
});
