import { describe, expect, it } from 'vitest';
import { checkBlocks } from '../../../src/sandbox/blocks/check-blocks.ts';

describe('rich text', () => {
  const list = (changes: object): object => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_list', style: 'bullet', elements: [], ...changes }],
  });

  it('takes sections, nested lists, quotes and preformatted text', () => {
    const inline = [
      {
        type: 'text',
        text: 'a',
        style: { bold: true, italic: false, strike: true, code: true, underline: true },
      },
      { type: 'link', url: 'https://a.test', text: 'a' },
      { type: 'emoji', name: 'wave', unicode: '1f44b', skin_tone: 2 },
      { type: 'user', user_id: 'U1' },
      { type: 'channel', channel_id: 'C1' },
      { type: 'usergroup', usergroup_id: 'S1' },
      { type: 'broadcast', range: 'here' },
      { type: 'date', timestamp: 1_935_824_400, format: '{date}', fallback: 'a' },
      { type: 'color', value: '#ff0000' },
    ];
    const section = { type: 'rich_text_section', elements: inline };
    const block = {
      type: 'rich_text',
      elements: [
        section,
        { type: 'rich_text_list', style: 'bullet', indent: 0, border: 0, elements: [section] },
        { type: 'rich_text_list', style: 'ordered', indent: 8, offset: 3, elements: [section] },
        { type: 'rich_text_quote', border: 1, elements: inline },
        { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'a' }], language: 'ts' },
      ],
    };
    expect(checkBlocks([block], 'message')).toEqual([]);
  });

  it.each([
    [
      'a border that only the composer makes',
      list({ border: 42 }),
      'must be less than 2 [json-pointer:/blocks/0/elements/0/border]',
    ],
    [
      'a list of nine steps in',
      list({ indent: 9 }),
      'must be less than 9 [json-pointer:/blocks/0/elements/0/indent]',
    ],
    [
      'a list in a list',
      list({ elements: [{ type: 'rich_text_list', style: 'bullet', elements: [] }] }),
      'unsupported type: rich_text_list [json-pointer:/blocks/0/elements/0/elements/0/type]',
    ],
    [
      'text of nothing',
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: '' }] }],
      },
      'must be more than 0 characters [json-pointer:/blocks/0/elements/0/elements/0/text]',
    ],
    [
      'an unknown element',
      { type: 'rich_text', elements: [{ type: 'rich_text_poem', elements: [] }] },
      'unsupported type: rich_text_poem [json-pointer:/blocks/0/elements/0/type]',
    ],
  ])('refuses %s', (_what, block, problem) => {
    expect(checkBlocks([block], 'message')).toEqual([problem]);
  });
});
