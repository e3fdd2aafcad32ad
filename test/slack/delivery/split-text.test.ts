import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitText } from '../../../src/slack/delivery/split-text.ts';

describe('a text in pieces', () => {
  it('is one piece when it fits', () => {
    expect(splitText('a\nb\n', 20)).toEqual(['a\nb\n']);
  });

  it('breaks between lines', () => {
    expect(splitText('one\ntwo\nthree\n', 10)).toEqual(['one\ntwo\n', 'three\n']);
  });

  it('breaks a longer line between two characters, never inside an emoji', () => {
    expect(splitText('🐾🐾🐾', 5)).toEqual(['🐾🐾', '🐾']);
  });

  it('loses nothing and keeps to the limit, whatever the text', () => {
    const lines = fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 30 });
    fc.assert(
      fc.property(lines, fc.integer({ min: 12, max: 80 }), (parts, limit) => {
        const text = parts.join('\n');
        const pieces = splitText(text, limit);
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) expect(JSON.stringify(piece).length - 2).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
