import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRichText } from '../../../src/sandbox/page/client/rich-text/read-rich-text.ts';
import { documentOf, item, line, list, plain, section, text } from '../support/rich.ts';

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
