import { describe, expect, it } from 'vitest';
import { checkBlocks, textLength } from '../../../src/sandbox/blocks/check-blocks.ts';
import { richText } from '../support/views.ts';

const plain = (text: string): object => ({ type: 'plain_text', text });
const button = (action_id: string): object => ({ type: 'button', action_id, text: plain('a') });
const select = (changes: object): object => ({
  type: 'section',
  text: plain('a'),
  accessory: { type: 'static_select', ...changes },
});
const option = (value: string): object => ({ text: plain(value), value });

describe('checkBlocks', () => {
  it.each([
    ['what is no list', {}, 'must provide an array [json-pointer:/blocks]'],
    ['what is no object', ['a'], 'must provide an object [json-pointer:/blocks/0]'],
    ['a block without a type', [{}], 'missing required field: type [json-pointer:/blocks/0]'],
    [
      'a block of an unknown type',
      [{ type: 'poem' }],
      'unsupported type: poem [json-pointer:/blocks/0/type]',
    ],
    [
      'a field the block does not have',
      [{ type: 'divider', text: plain('a') }],
      'invalid additional property: text [json-pointer:/blocks/0]',
    ],
    [
      'a header in mrkdwn',
      [{ type: 'header', text: { type: 'mrkdwn', text: 'a' } }],
      'must be a valid enum value [json-pointer:/blocks/0/text/type]',
    ],
    [
      'a section of nothing',
      [{ type: 'section' }],
      'must define one of the fields: text, fields [json-pointer:/blocks/0]',
    ],
    [
      'null where a text belongs',
      [{ type: 'section', text: null }],
      'must provide an object [json-pointer:/blocks/0/text]',
    ],
    [
      'an element that cannot stand there',
      [{ type: 'section', text: plain('a'), accessory: { type: 'plain_text_input', action_id: 'a' } }],
      'unsupported type: plain_text_input [json-pointer:/blocks/0/accessory/type]',
    ],
    [
      'an image without a source',
      [{ type: 'image', alt_text: 'a' }],
      'missing required field: image_url [json-pointer:/blocks/0]',
    ],
    [
      'an image of two sources',
      [{ type: 'image', alt_text: 'a', image_url: 'a', slack_file: { id: 'F1' } }],
      'must define exactly one of the fields: image_url, slack_file [json-pointer:/blocks/0]',
    ],
    [
      'an image without words for it',
      [{ type: 'image', image_url: 'a' }],
      'missing required field: alt_text [json-pointer:/blocks/0]',
    ],
    [
      'a button of a colour of its own',
      [{ type: 'actions', elements: [{ ...button('a'), style: 'pink' }] }],
      'must be a valid enum value [json-pointer:/blocks/0/elements/0/style]',
    ],
    [
      'two blocks of one id',
      [
        { type: 'divider', block_id: 'a' },
        { type: 'divider', block_id: 'a' },
      ],
      'duplicate block_id: a [json-pointer:/blocks/1/block_id]',
    ],
    [
      'two actions of one id in a block',
      [{ type: 'actions', elements: [button('a'), button('a')] }],
      'duplicate action_id: a [json-pointer:/blocks/0/elements/1/action_id]',
    ],
    [
      'a menu without options',
      [select({})],
      'must define exactly one of the fields: options, option_groups [json-pointer:/blocks/0/accessory]',
    ],
    [
      'two options of one value',
      [select({ options: [option('a'), option('a')] })],
      'duplicate option value: a [json-pointer:/blocks/0/accessory/options/1/value]',
    ],
    [
      'a first choice that is no option',
      [select({ options: [option('a')], initial_option: option('b') })],
      'initial_option must be one of the options [json-pointer:/blocks/0/accessory/initial_option]',
    ],
    [
      'a date that is none',
      [{ type: 'actions', elements: [{ type: 'datepicker', initial_date: '2031-13-40' }] }],
      'must be a valid date [json-pointer:/blocks/0/elements/0/initial_date]',
    ],
    [
      'a time that is none',
      [{ type: 'actions', elements: [{ type: 'timepicker', initial_time: '24:00' }] }],
      'must be a valid time [json-pointer:/blocks/0/elements/0/initial_time]',
    ],
  ])('refuses %s', (_what, blocks, problem) => {
    expect(checkBlocks(blocks, 'message')).toEqual([problem]);
  });

  it('takes an action id again in another block', () => {
    const blocks = ['x', 'y'].map((block_id) => ({ type: 'actions', block_id, elements: [button('a')] }));
    expect(checkBlocks(blocks, 'message')).toEqual([]);
  });

  it.each([
    ['message', ['markdown', 'table', 'card']],
    ['modal', ['alert']],
    ['home', []],
  ] as const)('knows what stands on a %s only', (surface, own) => {
    const samples = {
      markdown: { type: 'markdown', text: 'a' },
      table: { type: 'table', rows: [[{ type: 'raw_text', text: 'a' }]] },
      card: { type: 'card', title: { type: 'mrkdwn', text: 'a' } },
      alert: { type: 'alert', text: plain('a'), level: 'info' },
    };
    const taken = Object.entries(samples).filter(([, block]) => checkBlocks([block], surface).length === 0);
    expect(taken.map(([name]) => name)).toEqual(own);
  });

  it('takes every choosing element in sections, actions and inputs', () => {
    const choosers = [
      { type: 'static_select', options: [option('a')], initial_option: option('a') },
      { type: 'multi_static_select', option_groups: [{ label: plain('a'), options: [option('a')] }] },
      { type: 'external_select', min_query_length: 0 },
      { type: 'multi_external_select', max_selected_items: 2 },
      { type: 'users_select', initial_user: 'U1' },
      { type: 'multi_users_select', initial_users: ['U1'] },
      {
        type: 'conversations_select',
        default_to_current_conversation: true,
        filter: { include: ['public'] },
      },
      { type: 'multi_conversations_select', filter: { exclude_bot_users: true } },
      { type: 'channels_select', response_url_enabled: true },
      { type: 'multi_channels_select', initial_channels: ['C1'] },
      { type: 'checkboxes', options: [option('a')], initial_options: [option('a')] },
      { type: 'radio_buttons', options: [option('a')] },
      { type: 'datepicker', initial_date: '2031-05-06', placeholder: plain('a') },
      { type: 'timepicker', initial_time: '18:00', timezone: 'Asia/Seoul' },
      { type: 'datetimepicker', initial_date_time: 1_935_824_400 },
    ];
    for (const element of choosers) {
      const accessory = { type: 'section', text: plain('a'), accessory: element };
      const actions = { type: 'actions', elements: [element] };
      const input = { type: 'input', label: plain('a'), element };
      expect([element.type, checkBlocks([accessory, actions, input], 'modal')]).toEqual([element.type, []]);
    }
  });

  it('takes every field to type into in inputs', () => {
    const fields = [
      { type: 'plain_text_input', multiline: true, min_length: 1, max_length: 3_000 },
      { type: 'rich_text_input', action_id: 'a', initial_value: richText('a'), min_lines: 3 },
      { type: 'number_input', is_decimal_allowed: false, min_value: '1' },
      { type: 'email_text_input', initial_value: 'a@b.test' },
      { type: 'url_text_input', dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] } },
      { type: 'file_input', filetypes: ['md'], max_files: 1 },
    ];
    for (const element of fields) {
      const input = { type: 'input', label: plain('a'), dispatch_action: true, element };
      expect([element.type, checkBlocks([input], 'modal')]).toEqual([element.type, []]);
    }
  });

  it('wants an action id of a rich text editor', () => {
    const input = { type: 'input', label: plain('a'), element: { type: 'rich_text_input' } };
    expect(checkBlocks([input], 'modal')).toEqual([
      'missing required field: action_id [json-pointer:/blocks/0/element]',
    ]);
  });

  it('takes the newer blocks in messages', () => {
    const blocks = [
      {
        type: 'plan',
        title: 'a',
        tasks: [{ type: 'task_card', task_id: '1', title: 'a', status: 'complete' }],
      },
      {
        type: 'container',
        title: plain('a'),
        is_collapsible: true,
        default_collapsed: true,
        child_blocks: [{ type: 'divider' }],
      },
      {
        type: 'context_actions',
        elements: [
          {
            type: 'feedback_buttons',
            action_id: 'f',
            positive_button: { text: plain('+'), value: '1' },
            negative_button: { text: plain('-'), value: '0' },
          },
        ],
      },
    ];
    expect(checkBlocks(blocks, 'message')).toEqual([]);
  });
});

describe('textLength', () => {
  it('counts the characters of every text in the blocks', () => {
    const blocks = [
      { type: 'section', text: plain('abc'), fields: [plain('de')] },
      { type: 'markdown', text: 'f' },
    ];
    expect(textLength(blocks)).toBe(6);
  });
});
