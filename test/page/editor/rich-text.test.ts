import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  EditorDocument,
  EditorInline,
  EditorLine,
  ListItemAttrs,
} from '../../../src/sandbox/page/client/rich-text/document.ts';
import { createListCounter, numberLines } from '../../../src/sandbox/page/client/rich-text/list-numbers.ts';
import { readRichText } from '../../../src/sandbox/page/client/rich-text/read-rich-text.ts';
import { writeRichText } from '../../../src/sandbox/page/client/rich-text/write-rich-text.ts';

const text = (words: string, ...styles: ('bold' | 'italic' | 'strike' | 'code' | 'underline')[]) =>
  ({
    type: 'text',
    text: words,
    ...(styles.length > 0 ? { marks: styles.map((type) => ({ type })) } : {}),
  }) as const;
const line = (...content: EditorInline[]): EditorLine => ({ type: 'paragraph', content });
const quote = (...content: EditorInline[]): EditorLine => ({ type: 'quote', content });
const code = (words: string): EditorLine => ({
  type: 'codeBlock',
  attrs: { border: 0, language: null },
  content: words === '' ? [] : [text(words)],
});
const item = (
  style: 'bullet' | 'ordered',
  indent: number,
  words: string,
  start: number | null = null,
): EditorLine => ({
  type: 'listItem',
  attrs: { style, indent, border: 0, start },
  content: words === '' ? [] : [text(words)],
});
const documentOf = (...content: EditorLine[]): EditorDocument => ({ type: 'doc', content });
const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });
const plain = (words: string, style?: object) => ({ type: 'text', text: words, ...(style ? { style } : {}) });
const list = (style: string, indent: number, words: readonly string[], offset?: number) => ({
  type: 'rich_text_list',
  elements: words.map((entry) => section(...(entry === '' ? [] : [plain(entry)]))),
  style,
  indent,
  ...(offset === undefined ? {} : { offset }),
  border: 0,
});

describe('what the editor submits', () => {
  it.each<[string, EditorDocument, readonly object[] | null]>([
    ['nothing for an empty line', documentOf(line()), null],
    ['one section for lines', documentOf(line(text('one')), line(text('two'))), [section(plain('one\ntwo'))]],
    [
      'a blank line between paragraphs',
      documentOf(line(text('one')), line(), line(text('two'))),
      [section(plain('one\n\ntwo'))],
    ],
    [
      'an end to the line above a list, and none below it',
      documentOf(line(text('first')), item('bullet', 0, 'a'), line(text('then'))),
      [section(plain('first\n')), list('bullet', 0, ['a']), section(plain('then'))],
    ],
    [
      'a blank line between two lists',
      documentOf(item('bullet', 0, 'a'), line(), item('bullet', 0, 'b')),
      [list('bullet', 0, ['a']), section(plain('\n')), list('bullet', 0, ['b'])],
    ],
    [
      'no section for the empty line below a list',
      documentOf(item('bullet', 0, 'a'), line()),
      [list('bullet', 0, ['a'])],
    ],
    [
      'a sibling list for every change of indent',
      documentOf(
        item('bullet', 0, 'a'),
        item('bullet', 1, 'b'),
        item('bullet', 1, 'c'),
        item('bullet', 0, 'd'),
      ),
      [list('bullet', 0, ['a']), list('bullet', 1, ['b', 'c']), list('bullet', 0, ['d'])],
    ],
    [
      'skipped levels as they are',
      documentOf(item('bullet', 0, 'a'), item('bullet', 2, 'b')),
      [list('bullet', 0, ['a']), list('bullet', 2, ['b'])],
    ],
    [
      'an offset where a numbered list goes on',
      documentOf(
        item('ordered', 0, 'one'),
        item('bullet', 0, 'aside'),
        item('ordered', 1, 'inner'),
        item('ordered', 0, 'two'),
        item('ordered', 0, 'three'),
      ),
      [
        list('ordered', 0, ['one']),
        list('bullet', 0, ['aside']),
        list('ordered', 1, ['inner']),
        list('ordered', 0, ['two', 'three'], 1),
      ],
    ],
    [
      'no offset where a numbered list begins anew',
      documentOf(item('ordered', 0, 'one'), line(text('x')), item('ordered', 0, 'one again')),
      [list('ordered', 0, ['one']), section(plain('x\n')), list('ordered', 0, ['one again'])],
    ],
    [
      'an offset for a number of its own',
      documentOf(item('ordered', 0, 'four', 4), item('ordered', 0, 'five'), item('ordered', 0, 'nine', 9)),
      [list('ordered', 0, ['four', 'five'], 3), list('ordered', 0, ['nine'], 8)],
    ],
    [
      'line ends without a look of their own',
      documentOf(line(text('a', 'bold')), line(text('b', 'bold')), line(text('c'))),
      [section(plain('a', { bold: true }), plain('\n'), plain('b', { bold: true }), plain('\nc'))],
    ],
    [
      'looks in one order',
      documentOf(line(text('a', 'code', 'strike', 'italic', 'bold'))),
      [section(plain('a', { bold: true, italic: true, strike: true, code: true }))],
    ],
    [
      'a line break inside an entry',
      documentOf({
        type: 'listItem',
        attrs: { style: 'bullet', indent: 0, border: 0, start: null },
        content: [text('a'), { type: 'hardBreak' }, text('b')],
      }),
      [list('bullet', 0, ['a\nb'])],
    ],
    [
      'quotes and code as elements of their own',
      documentOf(line(text('x')), quote(text('a')), quote(), quote(text('b')), code('c\n  d')),
      [
        section(plain('x\n')),
        { type: 'rich_text_quote', elements: [plain('a\n\nb')] },
        { type: 'rich_text_preformatted', elements: [plain('c\n  d')], border: 0 },
      ],
    ],
    [
      'a link with its words, or without them where it shows itself',
      documentOf(
        line(
          {
            type: 'text',
            text: 'here',
            marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://a.b' } }],
          },
          text(' '),
          { type: 'text', text: 'https://c.d', marks: [{ type: 'link', attrs: { href: 'https://c.d' } }] },
        ),
      ),
      [
        section({ type: 'link', url: 'https://a.b', text: 'here', style: { bold: true } }, plain(' '), {
          type: 'link',
          url: 'https://c.d',
        }),
      ],
    ],
  ])('is %s', (_rule, document, elements) => {
    expect(writeRichText(document)).toEqual(elements === null ? null : { type: 'rich_text', elements });
    if (elements !== null) expect(writeRichText(readRichText({ elements }))?.elements).toEqual(elements);
  });
});

describe('what the editor starts with', () => {
  it('is an empty line without a value', () => {
    const empty = documentOf({ type: 'paragraph' });
    expect([readRichText(undefined), readRichText(null), readRichText({ elements: [] })]).toEqual([
      empty,
      empty,
      empty,
    ]);
  });

  it('takes a line above a list with and without its end', () => {
    const wanted = documentOf(line(text('a')), item('bullet', 0, 'b'));
    for (const above of ['a', 'a\n']) {
      const value = { elements: [section(plain(above)), list('bullet', 0, ['b'])] };
      expect(readRichText(value)).toEqual(wanted);
    }
  });

  it('keeps paragraphs apart that an app sent as sections', () => {
    const value = { elements: [section(plain('a\n\n')), section(plain('b'))] };
    expect(readRichText(value)).toEqual(documentOf(line(text('a')), line(), line(text('b'))));
  });

  it('keeps mentions and emoji in one piece, and what it does not know as text', () => {
    const value = {
      elements: [
        section(
          { type: 'emoji', name: 'wave', unicode: '1f44b' },
          { type: 'user', user_id: 'U1', style: { bold: true } },
          { type: 'canvas', text: 'a canvas' },
          { type: 'riddle' },
        ),
      ],
    };
    expect(readRichText(value)).toEqual(
      documentOf(
        line(
          { type: 'entity', attrs: { element: { type: 'emoji', name: 'wave', unicode: '1f44b' } } },
          { type: 'entity', attrs: { element: { type: 'user', user_id: 'U1' } }, marks: [{ type: 'bold' }] },
          text('a canvas'),
        ),
      ),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => readRichText(value).type === 'doc'));
    fc.assert(fc.property(fc.jsonValue(), (value) => readRichText({ elements: [value] }).type === 'doc'));
  });
});

describe('the numbers of entries', () => {
  it('go on past nested entries and bullets, and begin anew below shallower ones', () => {
    const lines = [
      item('ordered', 0, 'a'),
      item('ordered', 1, 'b'),
      item('ordered', 1, 'c'),
      item('bullet', 0, 'd'),
      item('ordered', 1, 'e'),
      item('ordered', 0, 'f'),
      line(),
      item('ordered', 0, 'g'),
    ];
    expect(numberLines(lines)).toEqual([1, 1, 2, null, 1, 2, null, 1]);
  });
});

const words = fc.stringMatching(/^[a-z가-힣 *_~`<>|&.-]{1,12}$/);
const textNode = fc
  .tuple(words, fc.subarray(['bold', 'italic', 'strike', 'code', 'underline'] as const), fc.boolean())
  .map(([typed, styles, isLink]): EditorInline => {
    const marks = [
      ...styles.map((type) => ({ type })),
      ...(isLink ? [{ type: 'link', attrs: { href: 'https://example.org/a' } } as const] : []),
    ];
    return { type: 'text', text: typed, ...(marks.length > 0 ? { marks } : {}) };
  });
const entity = fc.constantFrom<EditorInline>(
  { type: 'entity', attrs: { element: { type: 'emoji', name: 'tada', unicode: '1f389' } } },
  { type: 'entity', attrs: { element: { type: 'user', user_id: 'U1' } }, marks: [{ type: 'italic' }] },
);
/** Neighbours that look alike are one piece of text in any editor. */
const inlines = fc.array(fc.oneof({ weight: 4, arbitrary: textNode }, { weight: 1, arbitrary: entity }), {
  maxLength: 4,
});
const joined = (content: readonly EditorInline[]) =>
  content.filter((inline, index) => {
    const before = content[index - 1];
    return inline.type === 'entity' || JSON.stringify(before?.marks) !== JSON.stringify(inline.marks);
  });
const entry = fc
  .record({
    attrs: fc.record({
      style: fc.constantFrom('bullet', 'ordered'),
      indent: fc.integer({ min: 0, max: 8 }),
      border: fc.integer({ min: 0, max: 1 }),
      start: fc.option(fc.integer({ min: 1, max: 30 }), { freq: 5 }),
    }),
    content: inlines,
  })
  .map(({ attrs, content }): EditorLine => ({ type: 'listItem', attrs, content: joined(content) }));
const lines = fc.array(
  fc.oneof(
    inlines.map((content) => line(...joined(content))),
    entry,
    inlines.map((content) => quote(...joined(content))),
    fc.stringMatching(/^[a-z \n]{0,12}$/).map(code),
  ),
  { minLength: 1, maxLength: 9 },
);

/** A document as the editor itself would leave it: numbers only where they say something new, no empty last line. */
function tidy(given: readonly EditorLine[]): EditorDocument {
  const counter = createListCounter();
  const content = given.map((each) => {
    if (each.type !== 'listItem') {
      counter.take(each);
      return each;
    }
    const start =
      each.attrs.start === counter.expect(each.attrs) || each.attrs.style === 'bullet'
        ? null
        : each.attrs.start;
    const attrs: ListItemAttrs = { ...each.attrs, start };
    counter.take({ ...each, attrs });
    return { ...each, attrs };
  });
  const last = content.at(-1);
  const isLeft =
    last?.type === 'paragraph' && last.content?.length === 0 && content.at(-2)?.type !== 'paragraph';
  return documentOf(...(isLeft ? content.slice(0, -1) : content));
}

describe('the way to Slack and back', () => {
  it('gives the same document', () => {
    fc.assert(
      fc.property(lines, (given) => {
        const document = tidy(given);
        fc.pre(document.content.length > 0);
        expect(readRichText(writeRichText(document))).toEqual(document);
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives the same value', () => {
    fc.assert(
      fc.property(lines, (given) => {
        const value = writeRichText(tidy(given));
        expect(writeRichText(readRichText(value))).toEqual(value);
      }),
      { numRuns: 1_000 },
    );
  });

  it('settles a value of any other form at once', () => {
    const loose = fc.array(
      fc.oneof(
        fc
          .array(fc.record({ type: fc.constant('text'), text: fc.stringMatching(/^[a\n]{1,4}$/) }), {
            maxLength: 3,
          })
          .map((elements) => section(...elements)),
        fc
          .tuple(
            fc.constantFrom('bullet', 'ordered'),
            fc.integer({ min: 0, max: 9 }),
            fc.integer({ min: 0, max: 3 }),
          )
          .map(([kind, indent, offset]) => list(kind, indent, ['x', 'y'], offset)),
        fc.record({ type: fc.constant('rich_text_quote'), elements: fc.constant([plain('q')]) }),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(loose, (elements) => {
        const once = writeRichText(readRichText({ elements }));
        expect(writeRichText(readRichText(once))).toEqual(once);
      }),
    );
  });
});
