import type { Locator } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/sandbox/json-object.ts';
import { useBrowser, whyNoBrowser } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { openWorkspace } from './support/open-workspace.ts';

beforeEach(({ skip }) => skip(whyNoBrowser !== null, whyNoBrowser ?? ''));
const browser = useBrowser();

const plain = (text: string) => ({ type: 'plain_text', text });
const options = ['one', 'two', 'three'].map((value) => ({ text: plain(value.toUpperCase()), value }));

type Kind = readonly [
  element: JsonObject,
  use: (field: Locator, people: People) => Promise<unknown>,
  value: unknown,
];
interface People {
  readonly john: string;
  readonly channel: string;
}

/** Each kind of field: how a person uses it on the page, and what the same person would give it through the API. */
const kinds: Readonly<Record<string, Kind>> = {
  text: [{ type: 'plain_text_input' }, (field) => field.getByRole('textbox').fill('hello'), 'hello'],
  lines: [
    { type: 'plain_text_input', multiline: true },
    (field) => field.getByRole('textbox').fill('a\nb'),
    'a\nb',
  ],
  email: [{ type: 'email_text_input' }, (field) => field.getByRole('textbox').fill('a@b.c'), 'a@b.c'],
  number: [
    { type: 'number_input', is_decimal_allowed: true },
    (field) => field.getByRole('textbox').fill('1.5'),
    '1.5',
  ],
  menu: [
    { type: 'static_select', options },
    (field) => field.getByRole('combobox').selectOption({ label: 'TWO' }),
    'two',
  ],
  boxes: [
    { type: 'checkboxes', options },
    async (field) => {
      await field.getByLabel('THREE').check();
      await field.getByLabel('ONE').check();
    },
    ['three', 'one'],
  ],
  radio: [{ type: 'radio_buttons', options }, (field) => field.getByLabel('TWO').check(), 'two'],
  several: [{ type: 'multi_static_select', options }, (field) => field.getByLabel('TWO').check(), ['two']],
  person: [
    { type: 'users_select' },
    (field, { john }) => field.getByRole('combobox').selectOption(john),
    'john',
  ],
  channel: [
    { type: 'channels_select' },
    (field, { channel }) => field.getByRole('combobox').selectOption(channel),
    'channel',
  ],
  date: [{ type: 'datepicker' }, (field) => field.locator('input').fill('2022-02-14'), '2022-02-14'],
  time: [{ type: 'timepicker' }, (field) => field.locator('input').fill('18:30'), '18:30'],
};

describe('fields of a form', () => {
  it('give what they give through the API, and are empty again when emptied', {
    timeout: 60_000,
  }, async () => {
    const { sandbox, mina, john, channel, openModal } = await openWorkspace();
    const blocks = Object.entries(kinds).map(([block_id, [element]]) => ({
      type: 'input',
      block_id,
      optional: true,
      label: plain(block_id),
      element: { ...element, action_id: 'value' },
    }));
    const view = { type: 'modal', title: plain('Kinds'), submit: plain('Send'), blocks };
    openModal(mina, view);
    openModal(john, view);
    const page = await browser.open(sandbox.url);
    const field = (id: string) => page.locator(`[data-block="${id}"]`);
    await field('text').waitFor();

    for (const [id, [, use, value]] of Object.entries(kinds)) {
      await use(field(id), { john, channel });
      await sandbox.as(john).fill(id, value === 'john' ? john : value === 'channel' ? channel : value);
    }
    const stateOf = (id: string) => sandbox.as(id).view()?.state;
    await expect.poll(() => stateOf(mina)).toEqual(stateOf(john));

    await field('text').getByRole('textbox').fill('');
    await field('menu').getByRole('combobox').selectOption('');
    await field('date').locator('input').fill('');
    for (const id of ['text', 'menu', 'date']) await sandbox.as(john).fill(id, null);
    await expect.poll(() => stateOf(mina)).toEqual(stateOf(john));
  });

  it('tell the app of what it wants to hear at once, and of nothing else', { timeout: 60_000 }, async () => {
    const { sandbox, mina, openModal } = await openWorkspace();
    const element = (config?: object) => ({
      type: 'plain_text_input',
      action_id: 'value',
      ...(config && { dispatch_action_config: config }),
    });
    const input = (block_id: string, dispatch: boolean, config?: object) => ({
      type: 'input',
      block_id,
      label: plain(block_id),
      dispatch_action: dispatch,
      element: element(config),
    });
    openModal(mina, {
      type: 'modal',
      title: plain('Kinds'),
      submit: plain('Send'),
      blocks: [
        input('silent', false),
        input('enter', true),
        input('typing', true, { trigger_actions_on: ['on_character_entered'] }),
      ],
    });
    const page = await browser.open(sandbox.url);
    for (const id of ['silent', 'enter', 'typing']) {
      await page.locator(`[data-block="${id}"] input`).fill(id);
    }
    await page.locator('[data-block="enter"] input').press('Enter');
    const heard = () =>
      sandbox.traffic().flatMap(({ name, body }) => {
        const { actions } = body as { readonly actions?: readonly { readonly block_id: string }[] };
        return name === 'block_actions' ? (actions ?? []).map(({ block_id }) => block_id) : [];
      });
    await eventually(() => heard().length === 2, 'two actions');
    expect(heard().toSorted()).toEqual(['enter', 'typing']);
  });

  it('begin with what the app has put there', async () => {
    const { sandbox, mina, openModal } = await openWorkspace();
    const input = (block_id: string, element: object) => ({
      type: 'input',
      block_id,
      label: plain(block_id),
      element: { ...element, action_id: 'value' },
    });
    openModal(mina, {
      type: 'modal',
      title: plain('Kinds'),
      submit: plain('Send'),
      blocks: [
        input('text', { type: 'plain_text_input', initial_value: 'hello' }),
        input('menu', { type: 'static_select', options, initial_option: options[1] }),
        input('boxes', { type: 'checkboxes', options, initial_options: [options[2]] }),
        input('date', { type: 'datepicker', initial_date: '2022-02-14' }),
        input('time', { type: 'timepicker', initial_time: '18:30' }),
      ],
    });
    const page = await browser.open(sandbox.url);
    const field = (id: string) => page.locator(`[data-block="${id}"]`);
    expect(await field('text').getByRole('textbox').inputValue()).toBe('hello');
    expect(await field('menu').getByRole('combobox').inputValue()).toBe('two');
    expect(await field('boxes').getByLabel('THREE').isChecked()).toBe(true);
    expect(await field('date').locator('input').inputValue()).toBe('2022-02-14');
    expect(await field('time').locator('input').inputValue()).toBe('18:30');
  });
});
