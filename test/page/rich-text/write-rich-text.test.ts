import { describe, expect, it } from 'vitest';
import type { EditorDocument } from '../../../src/sandbox/page/client/rich-text/document.ts';
import { readRichText } from '../../../src/sandbox/page/client/rich-text/read-rich-text.ts';
import { writeRichText } from '../../../src/sandbox/page/client/rich-text/write-rich-text.ts';
import { code, documentOf, item, line, list, plain, quote, section, text } from '../support/rich.ts';

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
