import { beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { keepScreenshot, useBrowser, whyNoBrowser } from '../support/browser.ts';
import { openWorkspace, readManifest } from './support/open-workspace.ts';

beforeEach(({ skip }) => skip(whyNoBrowser !== null, whyNoBrowser ?? ''));
const browser = useBrowser();

const plain = (text: string) => ({ type: 'plain_text', text });
const options = ['one', 'two'].map((value) => ({ text: plain(value.toUpperCase()), value }));
const confirm = {
  title: plain('Throw it away?'),
  text: plain('It cannot be had back.'),
  confirm: plain('Throw away'),
  deny: plain('Keep'),
  style: 'danger',
};
const section = (text: string, accessory: object) => ({
  type: 'section',
  block_id: text,
  text: plain(text),
  accessory,
});

interface Heard {
  readonly actions: readonly Readonly<Record<string, unknown>>[];
  readonly view?: { readonly type: string; readonly state: { readonly values: unknown } };
}

/** What the app was told of elements that were used. */
function heardBy(sandbox: Sandbox): readonly Heard[] {
  return sandbox.traffic().flatMap(({ name, body }) => (name === 'block_actions' ? [body as Heard] : []));
}

describe('elements of a message', () => {
  it('stand beside their text, tell the app, and ask first where they should', async () => {
    const { sandbox, channel, call } = await openWorkspace();
    const posted = await call('chat.postMessage', {
      channel,
      text: 'elements',
      blocks: [
        section('press', { type: 'button', action_id: 'press', text: plain('Erase'), confirm }),
        section('pick', { type: 'static_select', action_id: 'pick', options, confirm }),
        section('more', { type: 'overflow', action_id: 'more', options }),
      ],
    });
    expect(posted).toMatchObject({ ok: true });
    const page = await browser.open(sandbox.url);
    const message = page.locator('.message', { hasText: 'press' });
    const heard = () => heardBy(sandbox).map(({ actions }) => actions[0]?.action_id);

    await message.getByRole('button', { name: 'Erase' }).click();
    const box = page.getByRole('alertdialog', { name: 'Throw it away?' });
    await box.waitFor();
    await keepScreenshot(page, 'confirm');
    await box.getByRole('button', { name: 'Keep' }).click();
    await box.waitFor({ state: 'detached' });
    await message.getByRole('combobox').selectOption('two');
    await box.waitFor();
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'detached' });
    await expect.poll(() => message.getByRole('combobox').inputValue()).toBe('');
    expect(heard()).toEqual([]);

    await message.getByRole('button', { name: 'Erase' }).click();
    await box.getByRole('button', { name: 'Throw away' }).click();
    await message.locator('.overflow summary').click();
    await message.getByRole('button', { name: 'TWO' }).click();
    await expect.poll(heard).toEqual(['press', 'more']);
    expect(heardBy(sandbox)[1]?.actions[0]).toMatchObject({ selected_option: options[1] });
    await expect.poll(() => message.locator('.overflow').getAttribute('open')).toBeNull();
  });
});

describe('elements of a window', () => {
  it('tell the app everything that was typed a moment before', async () => {
    const { sandbox, mina, openModal } = await openWorkspace();
    openModal(mina, {
      type: 'modal',
      title: plain('Kinds'),
      submit: plain('Send'),
      blocks: [
        {
          type: 'input',
          block_id: 'plain',
          label: plain('Plain'),
          element: { type: 'plain_text_input', action_id: 'value', multiline: true },
        },
        {
          type: 'input',
          block_id: 'rich',
          label: plain('Rich'),
          dispatch_action: true,
          element: {
            type: 'rich_text_input',
            action_id: 'value',
            dispatch_action_config: { trigger_actions_on: ['on_character_entered'] },
          },
        },
        {
          type: 'actions',
          block_id: 'buttons',
          elements: [{ type: 'button', action_id: 'add', text: plain('Add') }],
        },
      ],
    });
    const page = await browser.open(sandbox.url);
    const form = page.getByRole('dialog');
    await form.locator('[data-block="rich"] .editor-text').click();
    await page.keyboard.type('typed');
    await expect.poll(() => heardBy(sandbox).length).toBeGreaterThan(0);
    expect(JSON.stringify(heardBy(sandbox).at(-1)?.view?.state.values)).toContain('typed');

    await form.locator('[data-block="plain"] textarea').fill('just now');
    await form.getByRole('button', { name: 'Add' }).click();
    const added = () => heardBy(sandbox).find(({ actions }) => actions[0]?.action_id === 'add');
    await expect.poll(added).toBeDefined();
    expect(added()?.view?.state.values).toMatchObject({
      plain: { value: { type: 'plain_text_input', value: 'just now' } },
      rich: { value: { type: 'rich_text_input' } },
    });
  });
});

describe('elements of a Home', () => {
  it('are used there, and change with what the app publishes', async () => {
    const manifest = readManifest(({ features }) => {
      features.app_home.home_tab_enabled = true;
    });
    const { sandbox, mina, call } = await openWorkspace({ manifest });
    sandbox.as(mina).dm();
    const publish = (label: string) =>
      call('views.publish', {
        user_id: mina,
        view: {
          type: 'home',
          blocks: [
            { type: 'header', text: plain('This week') },
            { type: 'context', elements: [plain('4 of 5')] },
            { type: 'divider' },
            section('today', { type: 'button', action_id: 'write', text: plain(label), style: 'primary' }),
            {
              type: 'input',
              block_id: 'day',
              dispatch_action: true,
              label: plain('Day'),
              element: { type: 'datepicker', action_id: 'pick' },
            },
          ],
        },
      });
    expect(await publish('Write')).toMatchObject({ ok: true });
    const page = await browser.open(sandbox.url);
    await page.getByRole('link', { name: /Camplog/ }).click();
    await page.getByRole('tab', { name: '홈' }).click();
    const home = page.getByRole('region', { name: '홈' });
    await home.getByRole('heading', { name: 'This week' }).waitFor();
    await home.getByRole('button', { name: 'Write' }).click();
    await home.getByLabel('Day').fill('2022-02-14');
    await expect.poll(() => heardBy(sandbox).length).toBe(2);
    expect(heardBy(sandbox).map(({ actions, view }) => [actions[0]?.action_id, view?.type])).toEqual([
      ['write', 'home'],
      ['pick', 'home'],
    ]);
    await publish('Edit');
    await home.getByRole('button', { name: 'Edit' }).waitFor();
    expect(await home.getByLabel('Day').inputValue()).toBe('2022-02-14');
    await keepScreenshot(page, 'home');
  });
});
