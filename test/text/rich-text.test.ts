import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSlackRichText } from '../../src/text/build-slack-rich-text.ts';
import { mentionedIds, readRichText } from '../../src/text/read-rich-text.ts';
import { renderMarkdown } from '../../src/text/render-markdown.ts';
import { countCharacters, isBlank, renderPlain } from '../../src/text/render-plain.ts';
import type { Block, RichText } from '../../src/text/rich-text.ts';
import { randomPosts } from '../fuzz/random-rich-text.ts';
import { randomJson, randomSlack } from './support/random-slack.ts';
import { code, list, richText, section } from './support/slack.ts';
import { p, pre, quote, run, ul } from './support/typed.ts';

const options = fc.record({
  typography: fc.constantFrom('smart' as const, 'exact' as const),
  math: fc.boolean(),
});

/** Everything that can be done with what Slack gave. */
function useAll(value: unknown): string {
  const text = readRichText(value);
  mentionedIds(value);
  buildSlackRichText(text);
  countCharacters(text);
  isBlank(text);
  return (
    renderMarkdown(text) + renderMarkdown(text, { typography: 'exact', math: false }) + renderPlain(text)
  );
}

describe('any rich text', () => {
  it('never throws, whatever the JSON', () => {
    fc.assert(
      fc.property(randomJson, (value) => {
        expect(useAll(value).isWellFormed()).toBe(true);
        expect(useAll({ type: 'rich_text', elements: [value, value] }).isWellFormed()).toBe(true);
      }),
    );
  });

  it('is read at any depth and width', () => {
    let deep: unknown = { type: 'x', text: '끝' };
    for (let depth = 0; depth < 50_000; depth++) deep = { type: 'x', elements: [deep] };
    expect(useAll(richText(deep))).toContain('끝');
    const wide = Array.from({ length: 200_000 }, () => section('가'));
    expect(readRichText({ type: 'rich_text', elements: wide })).toHaveLength(200_000);
    expect(readRichText(richText(section('가\n\n'.repeat(200_000))))).toHaveLength(200_000);
  });

  it('goes to Slack’s editor and back unchanged', () => {
    fc.assert(
      fc.property(randomSlack, (value) => {
        const text = readRichText(value, { U1: '이하나', C1: 'team-3' });
        expect(readRichText(buildSlackRichText(text))).toEqual(text);
      }),
      { numRuns: 500 },
    );
  });

  it('is left as it is where it is a plain sentence', () => {
    const word = fc.constantFrom(
      '오늘은',
      '강의를',
      '들었다',
      'the',
      'loss',
      'CI/CD',
      '(ex. 자동차)',
      '50%',
      "it's",
      '[AI]',
      '1,000',
      'a_b',
      '3-4',
      '→',
      '“인용”',
      'Q&A',
      '#태그',
      '👍',
    );
    const sentence = fc
      .tuple(
        fc.array(word, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('.', '!!', '?', '..', '...', '~', ''),
      )
      .map(([words, end]) => words.join(' ') + end);
    fc.assert(
      fc.property(sentence, (each) => {
        expect(renderMarkdown([p(each)])).toBe(each);
        expect(renderMarkdown([ul(each)])).toBe(`- ${each}`);
      }),
    );
  });

  it('becomes Markdown of linear length', () => {
    fc.assert(
      fc.property(randomSlack, options, (value, how) => {
        const text = readRichText(value);
        const markdown = renderMarkdown(text, how);
        // At worst a character becomes `<span>&#92;</span>`; a line has its indentation, a run its marks.
        expect(markdown.length).toBeLessThanOrEqual(18 * countCharacters(text) + 100 * countParts(text));
      }),
    );
  });

  it('never opens Liquid, not even from one run or line to the next', () => {
    for (const { text, options: how } of randomPosts(1, 3000)) {
      const printed = renderMarkdown(text, how).replaceAll(/\{\{ "(?:\{\{|\{%)" \}\}/g, '');
      expect(printed).not.toMatch(/\{\{|\{%/);
    }
  });

  it.each([
    ...[
      '**a ',
      '*',
      '_a ',
      '[',
      ']',
      '[a](',
      '![',
      '`',
      '~~a',
      '\\',
      '\\ ',
      '\\(',
      '<',
      '<a ',
      '<!--',
      '&',
      '&a',
      '&#1',
    ],
    ...[
      '{{',
      '{%',
      '{:',
      '|',
      '$',
      '$a ',
      '$a$',
      '${',
      '"',
      "'",
      '-',
      '- ',
      '=',
      '#',
      '>',
      '> ',
      '^',
      '1',
      '1.',
      ':',
      '!',
    ],
    ...[
      ' ',
      '\t',
      '\u3000',
      '\n',
      ' \n',
      'a\n',
      '가',
      '👩‍💻',
      '\u200d',
      '\ud800',
      '\u0000',
      ']:',
      '*[',
      '\n\n  ',
    ],
  ])('takes no more than linear time for 200,000 characters of %j', (fragment) => {
    // A quadratic step would take minutes, far beyond the time a test has.
    const line = fragment.repeat(Math.ceil(200_000 / fragment.length));
    const bold = { type: 'text', text: line, style: { bold: true, strike: true } };
    const inCode = { type: 'text', text: line, style: { code: true } };
    useAll(richText(section(line, bold, inCode, { type: 'link', url: line, text: line }), code(line)));
    useAll(richText(list('bullet', 0, [line, bold, inCode])));
  });

  it('takes no more than linear time for 100,000 runs', () => {
    const runs = Array.from({ length: 100_000 }, (_, index) =>
      run('가 ', ...(index % 2 ? (['bold'] as const) : [])),
    );
    expect(renderMarkdown([p(...runs)])).toHaveLength(50_000 * ('가 '.length + '**가** '.length));
    expect(renderMarkdown([quote(...runs.map(({ text }) => run(`${text}\n`)))])).toContain('> 가');
    expect(renderMarkdown(Array.from({ length: 100_000 }, () => pre('x')))).toContain('x');
  });
});

/** Lines, runs and blocks. */
function countParts(text: RichText): number {
  const partsOf = (block: Block): number => {
    if (block.type === 'preformatted') return 2 + block.text.split('\n').length;
    if (block.type === 'list') {
      return block.items.reduce(
        (sum, { content, children }) =>
          sum + 1 + partsOf({ type: 'paragraph', content }) + countParts(children),
        1,
      );
    }
    return block.content.reduce((sum, inline) => sum + 1 + inline.text.split('\n').length, 1);
  };
  return text.reduce((sum, block) => sum + partsOf(block), 0);
}
