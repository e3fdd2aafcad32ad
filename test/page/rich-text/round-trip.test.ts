import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  EditorDocument,
  EditorInline,
  EditorLine,
  ListItemAttrs,
} from '../../../src/sandbox/page/client/rich-text/document.ts';
import { createListCounter } from '../../../src/sandbox/page/client/rich-text/list-numbers.ts';
import { readRichText } from '../../../src/sandbox/page/client/rich-text/read-rich-text.ts';
import { writeRichText } from '../../../src/sandbox/page/client/rich-text/write-rich-text.ts';
import { code, documentOf, line, list, plain, quote, section } from '../support/rich.ts';

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
