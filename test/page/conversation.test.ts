import { beforeEach, describe, expect, it } from 'vitest';
import { useBrowser, whyNoBrowser } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { openWorkspace, readManifest } from './support/open-workspace.ts';

beforeEach(({ skip }) => skip(whyNoBrowser !== null, whyNoBrowser ?? ''));
const browser = useBrowser();

describe('a conversation on the page', () => {
  it('answers in a thread, reacts, edits and deletes', async () => {
    const { sandbox, mina, john, channel } = await openWorkspace();
    await sandbox.as(john).say(channel, 'who has the lamp?');
    const page = await browser.open(sandbox.url);
    const message = page.locator('.conversation .message', { hasText: 'who has the lamp?' });
    await message.hover();
    await message.getByRole('button', { name: '반응하기 👀' }).click();
    await message.getByRole('button', { name: '👀 1' }).waitFor();
    await message.getByRole('button', { name: '스레드에 답글' }).click();
    await page.locator('.thread .editor-text').click();
    await page.keyboard.type('me');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '답글 1개' }).waitFor();

    const answer = page.locator('.thread .message').last();
    await answer.hover();
    await answer.getByRole('button', { name: '메시지 고치기' }).click();
    await page.locator('.edit-box .editor-text').click();
    await page.keyboard.type(' too');
    await page.keyboard.press('Enter');
    await answer.getByText('(편집됨)').waitFor();
    expect(sandbox.as(mina).messages(channel).at(-1)?.text).toBe('me too');
    await answer.hover();
    await answer.getByRole('button', { name: '메시지 지우기' }).click();
    await page.getByRole('button', { name: '답글 1개' }).waitFor({ state: 'detached' });
  });

  it('is read from outside, joined and left', async () => {
    const { sandbox, john } = await openWorkspace();
    const other = sandbox.addChannel({ name: 'harbour', members: [john] });
    const page = await browser.open(sandbox.url);
    await page.getByRole('link', { name: /harbour/ }).click();
    await page.getByRole('button', { name: '채널에 들어가기' }).click();
    await page.getByRole('textbox', { name: '#harbour에 메시지 보내기' }).click();
    await page.keyboard.type('hello');
    await page.keyboard.press('Enter');
    await eventually(() => sandbox.as(john).messages(other).at(-1)?.text === 'hello', 'the message');
    await page.getByRole('button', { name: '나가기' }).click();
    await page.getByRole('button', { name: '채널에 들어가기' }).waitFor();
  });

  it('offers the shortcuts of the manifest, on messages and from anywhere', async () => {
    const manifest = readManifest(({ features }) => {
      features.shortcuts = [
        { name: 'Add to my log', type: 'message', callback_id: 'add_to_log', description: 'x' },
        { name: 'Write now', type: 'global', callback_id: 'write_now', description: 'x' },
      ];
    });
    const { sandbox, john, channel } = await openWorkspace({ manifest });
    await sandbox.as(john).say(channel, 'worth keeping');
    const page = await browser.open(sandbox.url);
    const message = page.locator('.message', { hasText: 'worth keeping' });
    await message.hover();
    await message.getByRole('button', { name: 'Add to my log' }).click();
    await page.getByRole('textbox', { name: '#sea-team에 메시지 보내기' }).click();
    await page.keyboard.type('/');
    await page.getByRole('button', { name: 'Write now' }).click();
    const heard = () => sandbox.traffic().map(({ name }) => name);
    await eventually(() => heard().includes('shortcut'), 'the shortcut');
    expect(heard().filter((name) => name === 'message_action' || name === 'shortcut')).toEqual([
      'message_action',
      'shortcut',
    ]);
  });
});
