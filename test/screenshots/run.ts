import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { answers, times } from '../../src/demo/story.ts';
import { ko } from '../../src/slack/messages/ko.ts';
import { typeRichText } from '../page/support/type-rich-text.ts';
import { launchBrowser } from '../support/browser.ts';
import { openToldDemo } from '../support/open-told-demo.ts';

// Makes the pictures of README: one walk through the demo, in the browser of this machine.

const folder = 'docs/screenshots';
const size = { width: 1000, height: 640 };

mkdirSync(folder, { recursive: true });
const demo = await openToldDemo();
const browser = await launchBrowser();
try {
  await walk(browser);
} finally {
  await browser.close();
  await demo.stop();
}

async function walk(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: size, colorScheme: 'light' });
  await page.goto(demo.sandbox.url);
  await page.getByRole('button', { name: '18:00으로 가기' }).click();
  await page.getByRole('button', { name: 'DM 열기' }).click();
  await page.getByRole('button', { name: ko.promptButton }).last().waitFor();
  await keep(page, 'prompt');

  await page.getByRole('button', { name: ko.promptButton }).last().click();
  const form = page.getByRole('dialog');
  for (const [field, answer] of Object.entries(answers)) {
    await form.locator(`[data-block="${field}"] .editor-text`).click();
    await typeRichText(page, answer);
  }
  await form.locator('[data-block="done"] .editor-text').click();
  await form.locator('[data-block="done"]').evaluate((block) => block.scrollIntoView({ block: 'start' }));
  await keep(page, 'form');

  demo.clock.jumpTo(times.written);
  await page.keyboard.press('Control+Enter');
  const card = page.getByRole('region', { name: /2026-09-16-d008-daily-log\.md/ });
  await card.getByText('title: "[Week 02 / Day 008]').waitFor();
  await card.getByRole('button', { name: '미리보기' }).click();
  await page.locator('.file-text').getByText('경사 하강법 강의 듣기').waitFor();
  await keep(page, 'post');

  const dark = await browser.newPage({ viewport: size, colorScheme: 'dark' });
  await dark.goto(demo.sandbox.url);
  await dark.getByRole('combobox', { name: '누구로 볼까요' }).selectOption({ label: 'Alex Kim' });
  await dark.locator('.composer .editor-text').click();
  await dark.keyboard.type('/log status');
  await dark.keyboard.press('Enter');
  await dark.locator('.ephemeral').waitFor();
  await dark.getByRole('button', { name: 'Look inside' }).click();
  await dark.locator('.exchange summary').first().waitFor();
  await keep(dark, 'look-inside');
}

async function keep(page: Page, name: string): Promise<void> {
  // What appears a moment later belongs into the picture: previews, and no cursor that blinks.
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(folder, `${name}.png`), caret: 'hide' });
}
