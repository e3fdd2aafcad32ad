import fc from 'fast-check';
import { cleanText } from '../../src/text/clean-text.ts';
import type { MarkdownOptions } from '../../src/text/render-markdown.ts';
import type { Block, Inline, List, ListItem, RichText, Style } from '../../src/text/rich-text.ts';
import { traps, words } from './fragments.ts';

/** A post to be: what somebody typed, and how it is made. */
export interface RandomPost {
  readonly text: RichText;
  readonly options: Required<MarkdownOptions>;
}

const trap = fc.constantFrom(...traps);
const word = fc.constantFrom(...words);
const glue = fc.constantFrom('', '', '', ' ');
const piece = fc.oneof(
  { weight: 5, arbitrary: trap },
  { weight: 4, arbitrary: word },
  { weight: 1, arbitrary: fc.string() },
);

function textOf(separators: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(piece, separators), { minLength: 1, maxLength })
    .map((pieces) => cleanText(pieces.map(([text, after]) => text + after).join('')))
    .filter((text) => text !== '');
}

const lines = textOf(
  fc.oneof({ weight: 8, arbitrary: glue }, { weight: 1, arbitrary: fc.constant('\n') }),
  6,
);
const oneLine = textOf(glue, 4).map((text) => text.replaceAll('\n', ' '));

const on = fc.constantFrom(undefined, undefined, true as const);
const looks: fc.Arbitrary<Style | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.record({ bold: on, italic: on, strike: on, code: on }).map(({ bold, italic, strike, code }) => ({
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(strike && { strike }),
    ...(code && { code }),
  })),
);

const address = fc
  .tuple(fc.constantFrom('http://', 'https://a.b/', 'mailto:', 'javascript:', '', '#', '/'), oneLine)
  .map(([scheme, rest]) => scheme + rest);

const link: fc.Arbitrary<Inline> = fc
  .tuple(address, fc.oneof(fc.constant(null), lines), looks)
  .map(([url, text, style]) => ({ type: 'link', url, text: text ?? url, ...(style && { style }) }));

const textRun: fc.Arbitrary<Inline> = fc
  .tuple(lines, looks)
  .map(([text, style]) => ({ type: 'text', text, ...(style && { style }) }));

const content = fc.array(fc.oneof({ weight: 6, arbitrary: textRun }, { weight: 1, arbitrary: link }), {
  minLength: 1,
  maxLength: 7,
});

const code = fc.oneof(
  lines,
  fc.constantFrom('x = 1\n\n  y', '```\na\n```', '{{ a }}\n{% b %}', '\ta\n- b', '    a\n\n\nb'),
);
const preformatted: fc.Arbitrary<Block> = fc
  .tuple(code, fc.constantFrom(undefined, undefined, 'python', 'js', 'c++', 'js title="a"'))
  .map(([text, language]) => ({ type: 'preformatted', text, ...(language !== undefined && { language }) }));

const paragraph: fc.Arbitrary<Block> = content.map((each) => ({ type: 'paragraph', content: each }));
const quote: fc.Arbitrary<Block> = content.map((each) => ({ type: 'quote', content: each }));
const heading: fc.Arbitrary<Block> = fc
  .tuple(fc.constantFrom(1, 2, 3, 4, 5, 6), content)
  .map(([level, each]) => ({ type: 'heading', level, content: each }));

function list(depth: number): fc.Arbitrary<List> {
  return fc
    .tuple(
      fc.boolean(),
      fc.constantFrom(1, 1, 1, 2, 9, 10, 99),
      fc.constantFrom(undefined, undefined, true),
      fc.array(fc.tuple(item(depth), fc.boolean()), { minLength: 1, maxLength: 4 }),
    )
    .map(([ordered, start, boxes, items]) => ({
      type: 'list',
      ordered,
      start: ordered ? start : 1,
      items: items.map(([each, checked]) => (boxes ? { ...each, checked } : each)),
    }));
}

function item(depth: number): fc.Arbitrary<ListItem> {
  const nested =
    depth === 0
      ? fc.constant<readonly Block[]>([])
      : fc.array(
          fc.oneof(
            { weight: 6, arbitrary: fc.constant(0).chain(() => list(depth - 1)) },
            { weight: 2, arbitrary: preformatted },
            { weight: 1, arbitrary: quote },
            { weight: 1, arbitrary: paragraph },
          ),
          { maxLength: 2 },
        );
  const own = fc.oneof({ weight: 12, arbitrary: content }, { weight: 1, arbitrary: fc.constant([]) });
  return fc.tuple(own, nested).map(([each, children]) => ({ content: each, children }));
}

const block = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  { weight: 4, arbitrary: list(3) },
  { weight: 1, arbitrary: quote },
  { weight: 1, arbitrary: preformatted },
  { weight: 1, arbitrary: heading },
);

const post: fc.Arbitrary<RandomPost> = fc
  .tuple(
    fc.array(block, { minLength: 1, maxLength: 4 }),
    fc.constantFrom<'smart' | 'exact'>('smart', 'exact'),
    fc.boolean(),
  )
  .map(([text, typography, math]) => ({ text, options: { typography, math } }));

/** Posts that are always the same for a seed. */
export function randomPosts(seed: number, count: number): readonly RandomPost[] {
  return fc.sample(post, { seed, numRuns: count });
}
