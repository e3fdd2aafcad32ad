import { beforeEach, describe, expect, it } from 'vitest';
import { keepScreenshot, useBrowser, whyNoBrowser } from '../support/browser.ts';
import { openWorkspace } from './support/open-workspace.ts';

beforeEach(({ skip }) => skip(whyNoBrowser !== null, whyNoBrowser ?? ''));
const browser = useBrowser();

const form = {
  type: 'modal',
  title: { type: 'plain_text', text: 'A form' },
  blocks: [
    {
      type: 'input',
      block_id: 'words',
      label: { type: 'plain_text', text: 'Words' },
      element: { type: 'rich_text_input', action_id: 'words' },
    },
  ],
  submit: { type: 'plain_text', text: 'Send' },
};

describe('Escape on the page', () => {
  it('closes a thread and what is looked into, and leaves the cursor where messages are written', async () => {
    const { sandbox, mina, channel } = await openWorkspace();
    await sandbox.as(mina).say(channel, 'the light is on');
    const page = await browser.open(sandbox.url);
    await page.locator('.message').hover();
    await page.getByRole('button', { name: '스레드에 답글' }).click();
    // The cursor stands in the thread at once.
    await page.keyboard.type('an answer');
    await page.keyboard.press('Enter');
    await page.locator('.thread .message').getByText('an answer').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.thread').waitFor({ state: 'detached' });
    await page.keyboard.type('back again');
    await page.locator('.composer').getByText('back again').waitFor();
    await page.getByRole('button', { name: '오간 것 보기' }).click();
    await page.locator('.drawer').getByRole('tab').last().focus();
    await page.keyboard.press('Escape');
    await page.locator('.drawer').waitFor({ state: 'detached' });
  });

  it('lets be who is offered for an @, and then only closes the form', async () => {
    const { sandbox, mina, openModal } = await openWorkspace();
    openModal(mina, form);
    const page = await browser.open(sandbox.url);
    const dialog = page.getByRole('dialog', { name: 'A form' });
    await dialog.locator('.editor-text').click();
    await page.keyboard.type('ask @');
    const offers = dialog.getByRole('listbox', { name: '멘션할 사람과 그룹' });
    await offers.getByRole('option', { name: '@mentors 멘토' }).waitFor();
    await page.keyboard.press('Escape');
    await offers.waitFor({ state: 'detached' });
    expect(await dialog.count()).toBe(1);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});

describe('a page as narrow as a phone', () => {
  it('cuts nothing off, and has all there is behind buttons', async () => {
    const { sandbox, mina, channel } = await openWorkspace();
    await sandbox.as(mina).say(channel, `long ${'x'.repeat(200)}`);
    const page = await browser.open(sandbox.url, { width: 420 });
    await page.locator('.message').waitFor();
    const tooWide = () =>
      page.evaluate(`[...document.querySelectorAll('.top-bar > *, .message, .composer, .details, .toolbar > *')]
        .filter((each) => each.getBoundingClientRect().right > innerWidth).map((each) => each.className)`);
    expect(await tooWide()).toEqual([]);
    expect((await page.locator('.top-bar').boundingBox())?.height).toBeLessThan(100);
    const members = page.getByRole('heading', { name: '멤버' });
    expect(await members.isVisible()).toBe(false);
    await page.getByRole('button', { name: '시계와 해 볼 것' }).click();
    await members.waitFor();
    await keepScreenshot(page, 'narrow-aside');
    await page.getByRole('button', { name: '시계와 해 볼 것' }).click();
    await page.locator('.message').hover();
    await page.getByRole('button', { name: '스레드에 답글' }).click();
    await page.locator('.thread .composer').waitFor();
    expect(await tooWide()).toEqual([]);
    await keepScreenshot(page, 'narrow-thread');
  });
});
