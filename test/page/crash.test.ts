import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { SandboxUser } from '../../src/sandbox/actors/sandbox-user.ts';
import { logFormCallback } from '../../src/slack/log-form/build-log-form.ts';
import { ko } from '../../src/slack/messages/ko.ts';
import { setupCallback } from '../../src/slack/setup/build-setup-form.ts';
import { startBotProcess } from '../support/bot-process.ts';
import { keepScreenshot, useBrowser, whyNoBrowser } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { startDemoProcess } from './support/demo-process.ts';
import { openWorkspace } from './support/open-workspace.ts';

beforeEach(({ skip }) => skip(whyNoBrowser !== null, whyNoBrowser ?? ''));
const browser = useBrowser();

/** A folder that is gone with its test. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'camplog-page-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Types into a field of the open form, behind what stands there. */
async function typeInto(page: Page, field: string, typed: string): Promise<void> {
  await page.getByRole('dialog').locator(`[data-block="${field}"] .editor-text`).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(typed);
}

/** Types `/log` until its form is there: a trigger lives for 3 s, which a process that has just begun may need. */
async function openForm(user: SandboxUser, channel: string): Promise<void> {
  const isOpen = () => user.view()?.callbackId === logFormCallback;
  for (let tries = 0; tries < 3 && !isOpen(); tries += 1) {
    await user.command(channel, '/log');
    await expect
      .poll(isOpen, { timeout: 5_000 })
      .toBe(true)
      .catch(() => {});
  }
  expect(isOpen()).toBe(true);
}

describe('a bot that crashes while its form is open', () => {
  it('is missed in the form, which keeps what is typed, and takes it when the bot is back', {
    timeout: 120_000,
  }, async () => {
    const { sandbox, mina, channel } = await openWorkspace();
    const folder = newFolder();
    const first = await startBotProcess(sandbox, { folder, now: '2022-02-14T17:30:00+09:00' });
    const user = sandbox.as(mina);
    await user.command(channel, '/log setup');
    await eventually(() => user.view()?.callbackId === setupCallback, 'the setup window');
    await user.fill('startsOn', '2022-01-17');
    expect(await user.submit()).toBeNull();
    await openForm(user, channel);

    const page = await browser.open(sandbox.url);
    const form = page.getByRole('dialog');
    await typeInto(page, 'retrospective', 'before the crash');
    await first.end('SIGKILL');
    await form.getByText('Camplog 앱이 연결되어 있지 않아요. 쓰던 글은 그대로 남아 있고').waitFor();
    await typeInto(page, 'retrospective', ', and during it');
    await keepScreenshot(page, 'bot-crashed');
    await form.getByRole('button', { name: ko.formSave }).click();
    await form.getByText('We had some trouble connecting. Try again? (dispatch_failed)').waitFor();

    await startBotProcess(sandbox, { folder, now: '2022-02-14T17:40:00+09:00' });
    await form.getByText('Camplog 앱이 연결되어 있지 않아요').waitFor({ state: 'detached' });
    await form.getByRole('button', { name: ko.formSave }).click();
    await form.waitFor({ state: 'detached' });
    const file = await eventually(() => user.files(user.dm())[0], 'the post');
    expect(new TextDecoder().decode(user.readFile(file.id))).toContain('before the crash, and during it');
    expect(sandbox.violations()).toEqual([]);
  });
});

describe('a demo that is killed while a form is open', () => {
  it('is missed on the page, and goes on with all that was typed before and meanwhile', {
    timeout: 180_000,
  }, async () => {
    const folder = newFolder();
    const first = await startDemoProcess(folder);
    const page = await browser.open(first.url);
    await page.getByRole('button', { name: '18:00으로 가기' }).click();
    await page.getByRole('button', { name: 'DM 열기' }).click();
    await page.getByRole('button', { name: ko.promptButton }).last().click();
    const form = page.getByRole('dialog');
    await typeInto(page, 'retrospective', 'long ago');
    // Written to the disk is what was typed a moment ago, not what was typed just now.
    await page.waitForTimeout(1_000);
    await typeInto(page, 'to_dos', 'just before');
    await first.kill();
    await form.getByText('연결이 끊겼어요. 다시 연결하고 있어요… 쓰던 글은 그대로 남아 있어요.').waitFor();
    await typeInto(page, 'peer_session', 'meanwhile');
    await form.getByRole('button', { name: ko.formSave }).click();
    await form.locator('footer').getByText('서버가 답하지 않아요. 연결되면 다시 해 보세요.').waitFor();
    await keepScreenshot(page, 'demo-killed');

    await startDemoProcess(folder, Number(new URL(first.url).port));
    await form.locator('.notice').waitFor({ state: 'detached' });
    await form.getByRole('button', { name: ko.formSave }).click();
    await form.waitFor({ state: 'detached' });
    const card = page.getByRole('region', { name: '파일 2026-09-16-d008-daily-log.md' });
    const downloading = page.waitForEvent('download');
    await card.getByRole('link', { name: '내려받기' }).click();
    const post = readFileSync(await (await downloading).path(), 'utf8');
    for (const typed of ['long ago', 'just before', 'meanwhile']) expect(post).toContain(typed);
  });
});
