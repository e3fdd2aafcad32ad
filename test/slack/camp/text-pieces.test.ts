import { describe, expect, it } from 'vitest';
import { buildTextPieces, readTextPieces } from '../../../src/slack/camp/text-pieces.ts';

const piecesOf = (text: string) =>
  buildTextPieces({
    blockId: 'template',
    text,
    hint: 'hint',
    isOptional: false,
    label: (part) => `part ${part}`,
  });

/** What Slack sends back when nobody touches the inputs. */
function untouched(blocks: ReturnType<typeof piecesOf>) {
  const entries = blocks.map(({ block_id, element }) => [
    block_id,
    {
      value: {
        type: 'plain_text_input',
        value: ('initial_value' in element && element.initial_value) || null,
      },
    },
  ]);
  return { state: { values: Object.fromEntries(entries) } };
}

describe('a text of many lines in Slack’s inputs', () => {
  it('is one input when it is short', () => {
    expect(piecesOf('a\nb')).toEqual([
      {
        type: 'input',
        block_id: 'template',
        optional: false,
        label: { type: 'plain_text', text: 'part 1' },
        hint: { type: 'plain_text', text: 'hint' },
        element: {
          type: 'plain_text_input',
          action_id: 'value',
          multiline: true,
          max_length: 3000,
          initial_value: 'a\nb',
        },
      },
    ]);
  });

  it('has room to grow when the last input is nearly full', () => {
    const blocks = piecesOf('x'.repeat(2_500));
    expect(blocks.map(({ block_id, optional }) => [block_id, optional])).toEqual([
      ['template', false],
      ['template.2', true],
    ]);
  });

  it.each(['', 'a', 'a\n\nb\n', `${'line of a template\n'.repeat(600)}end`, 'x'.repeat(2_999)])(
    'comes back as it was',
    (text) => {
      const blocks = piecesOf(text);
      for (const { element } of blocks) {
        const value = 'initial_value' in element ? element.initial_value : '';
        expect(String(value).length).toBeLessThanOrEqual(3_000);
      }
      expect(readTextPieces(untouched(blocks), 'template')).toBe(text);
    },
  );
});
