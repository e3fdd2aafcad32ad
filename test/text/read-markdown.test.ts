import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRuns } from '../../src/text/read-inline.ts';
import { readMarkdown } from '../../src/text/read-markdown.ts';
import { readSimpleMarkdown } from '../../src/text/read-simple-markdown.ts';
import { renderMarkdown } from '../../src/text/render-markdown.ts';
import type { Block, Inline, List, RichText, Style } from '../../src/text/rich-text.ts';
import { outlineTyped } from './support/outline-typed.ts';

function text(value: string, style?: Style): Inline {
  return { type: 'text', text: value, ...(style && { style }) };
}

function paragraph(...content: readonly Inline[]): Block {
  return { type: 'paragraph', content };
}

describe('reading Markdown', () => {
  it.each<[string, RichText]>([
    ['plain [AI] text', [paragraph(text('plain [AI] text'))]],
    ['a\nb', [paragraph(text('a b'))]],
    ['a  \nb', [paragraph(text('a\nb'))]],
    ['a ', [paragraph(text('a '))]],
    ['a\n\nb', [paragraph(text('a')), paragraph(text('b'))]],
    [
      '**(주)**는 *a.*b',
      [paragraph(text('(주)', { bold: true }), text('는 '), text('a.', { italic: true }), text('b'))],
    ],
    [
      'a ~~b `c`~~ \\~\\~d',
      [
        paragraph(
          text('a '),
          text('b ', { strike: true }),
          text('c', { strike: true, code: true }),
          text(' ~~d'),
        ),
      ],
    ],
    [
      'snake_case_x __init__ -_a_',
      [paragraph(text('snake_case_x '), text('init', { bold: true }), text(' -_a_'))],
    ],
    ['값 $$a_b*c*$$ 와', [paragraph(text('값 $a_b*c*$ 와'))]],
    ['\\$$x$$', [paragraph(text('$x$'))]],
    ['<span>$</span>5 &amp; &#123;% if %} {\\{ x }}', [paragraph(text('$5 & {% if %} {{ x }}'))]],
    ['`{{ "{{" }} x }}`', [paragraph(text('{{ x }}', { code: true }))]],
    [
      '[a **b**](http://x/_y_)',
      [
        paragraph(
          { type: 'link', url: 'http://x/_y_', text: 'a ' },
          { type: 'link', url: 'http://x/_y_', text: 'b', style: { bold: true } },
        ),
      ],
    ],
    ['a<!--\n-->b', [paragraph(text('ab'))]],
    ['1) no list', [paragraph(text('1) no list'))]],
    ['### **a**', [{ type: 'heading', level: 3, content: [text('a', { bold: true })] }]],
    ['> a\n>\n> b', [{ type: 'quote', content: [text('a\n\nb')] }]],
    ['```js\n{{ "{%" }} x\n1) y\n```', [{ type: 'preformatted', text: '{% x\n1) y', language: 'js' }]],
    [
      '- [x] a\n    - b\n        1. c\n- [ ]  d\n- &nbsp;',
      [
        {
          type: 'list',
          ordered: false,
          start: 1,
          items: [
            {
              content: [text('a')],
              checked: true,
              children: [
                {
                  type: 'list',
                  ordered: false,
                  start: 1,
                  items: [
                    {
                      content: [text('b')],
                      children: [
                        {
                          type: 'list',
                          ordered: true,
                          start: 1,
                          items: [{ content: [text('c')], children: [] }],
                        },
                      ],
                    },
                  ],
                },
              ],
            },
            { content: [text(' d')], children: [], checked: false },
            { content: [], children: [] },
          ],
        },
      ],
    ],
    [
      '{:start="3"}\n3. a\n\n<!-- -->\n\n1. b',
      [
        { type: 'list', ordered: true, start: 3, items: [{ content: [text('a')], children: [] }] },
        { type: 'list', ordered: true, start: 1, items: [{ content: [text('b')], children: [] }] },
      ],
    ],
  ])('reads %j', (markdown, expected) => {
    expect(readMarkdown(markdown)).toMatchObject({ text: expected, lost: [] });
  });

  it.each([
    ['a ![b](c.png)', 'image', 1],
    ['a\n\n<details>\nb\n</details>', 'html', 3],
    ['a <b>c</b>', 'html', 1],
    ['- a\n- b | c', 'table', 2],
    ['a\n\n---\n', 'rule', 3],
    ['> - a', 'quote', 1],
    ['> '.repeat(60), 'tangle', 1],
    [`a${'['.repeat(301)}`, 'tangle', 1],
    ['[a]\n'.repeat(2001), 'tangle', 1],
    ['a\n===\n'.repeat(301), 'tangle', 1],
  ] as const)('says what it has no form for: %j', (markdown, what, line) => {
    expect(readMarkdown(markdown).lost[0]).toEqual({ what, line });
  });
});

/** Whatever kramdown, Liquid or MathJax would read, beside words. */
const fragments = [
  ...'가 나다 word . (주) * ** _ __ snake_case ` `` [ ] [x] ( ) ]( < > <b> <!-- --> & &lt; &#35;'.split(' '),
  ...'{{ }} {% %} {: {# | $ $$ $x$ ~ ~~ - -- --- 12. # = === ^ \\ \\( " \' ... ! !['.split(' '),
  ...'http://a.b/c 한글 😀 👩‍💻 \u200b **가**는 _a_b 5 2*3'.split(' '),
  ...[' ', ' ', '- ', '+ ', '1. ', '1) ', '# ', '> ', ': ', '[ ] '],
];
const words = fc.oneof(
  fc.constantFrom(...fragments),
  fc.string({ unit: 'grapheme', maxLength: 3 }).map((made) => made.replace(/\p{Z}/gu, ' ')),
);
const run = fc
  .array(words, { minLength: 1, maxLength: 5 })
  .map((pieces) => pieces.join('').replaceAll('\n', ''));
const style = fc.record(
  {
    bold: fc.constant(true),
    italic: fc.constant(true),
    strike: fc.constant(true),
    code: fc.constant(true),
  } as const,
  { requiredKeys: [] },
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: run.map((value): Inline => ({ type: 'text', text: value })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(run, style)
      .map(([value, look]): Inline => ({ type: 'text', text: value, style: look })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(run, fc.webUrl()).map(([value, url]): Inline => ({ type: 'link', url, text: value })),
  },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: 'text', text: '\n' }) },
);
const content = fc
  .array(inline, { minLength: 1, maxLength: 4 })
  .map((made) => mergeRuns(made.filter((each) => each.text !== '')));
const list = fc.letrec<{ list: List }>((tie) => ({
  list: fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    start: fc.constant(1),
    items: fc.array(
      fc.record({
        content,
        children: fc.oneof(
          { depthSize: 'small', withCrossShrink: true },
          fc.constant([]),
          fc.tuple(tie('list')),
        ),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
})).list;
const block: fc.Arbitrary<Block> = fc.oneof(
  content.map((made): Block => ({ type: 'paragraph', content: made })),
  list,
  content.map((made): Block => ({ type: 'quote', content: made })),
  run.map((made): Block => ({ type: 'preformatted', text: made })),
);
const richText = fc.array(block, { minLength: 1, maxLength: 4 });

describe('reader and writer of Markdown', () => {
  it('agree about every text', () => {
    fc.assert(
      fc.property(richText, fc.constantFrom('smart', 'exact'), (typed, typography) => {
        const options = { exact: true, math: true };
        const back = readMarkdown(renderMarkdown(typed, { typography })).text;
        expect(outlineTyped(back, options)).toEqual(outlineTyped(typed, options));
      }),
      { numRuns: Number(process.env.CAMPLOG_RUNS ?? 2000) },
    );
  });
});

const simpleText = fc
  .array(
    fc.constantFrom(
      '가',
      'b',
      '1',
      '2.',
      '3)',
      ' ',
      '  ',
      '[',
      ']',
      '[x]',
      '[AI] ',
      '(',
      ')',
      ':',
      '!',
      '#',
      '-',
      '+',
      '.',
      '\t',
      '\u00a0',
      '"',
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((pieces) => pieces.join(''));
const simpleLine = fc.oneof(
  simpleText,
  fc.constant(''),
  fc
    .tuple(
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom('- ', '- ', '1. ', '2. ', '12. ', '- [x] ', '1. [ ] ', '-'),
      simpleText,
    )
    .map(([depth, marker, made]) => `${'    '.repeat(depth)}${marker}${made}`),
);

describe('the short way for simple Markdown', () => {
  it('reads what the long way reads', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.array(simpleLine, { minLength: 1, maxLength: 6 }), (lines) => {
        const markdown = lines.join('\n');
        const short = readSimpleMarkdown(markdown);
        if (short === null) return;
        taken++;
        // The code at the end cannot be read the short way.
        const long = readMarkdown(`${markdown}\n\n# \`end\``);
        expect(long).toEqual({ text: [...short, expect.objectContaining({ type: 'heading' })], lost: [] });
      }),
      { numRuns: 20_000 },
    );
    expect(taken).toBeGreaterThan(1000);
  });
});
