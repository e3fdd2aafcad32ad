import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSlackRichText } from '../../src/text/build-slack-rich-text.ts';
import { readRichText } from '../../src/text/read-rich-text.ts';
import { renderPlain } from '../../src/text/render-plain.ts';
import type { RichText } from '../../src/text/rich-text.ts';
import { splitRichText } from '../../src/text/split-rich-text.ts';
import { randomSlack } from './support/random-slack.ts';
import { li, p, ul } from './support/typed.ts';

const limit = 2_000;
const size = (text: RichText) => Buffer.byteLength(JSON.stringify(buildSlackRichText(text).elements));

/** What is to be read, without notation and the dots above what was cut off its point. */
const letters = (text: RichText) =>
  renderPlain(text)
    .replace(/^ *(?:- |\d+\. )?…?$|^ *(?:- |\d+\. )/gm, '')
    .replace(/\s/g, '');

describe('a text in pieces for Slack', () => {
  it('stays whole when it fits', () => {
    const text = [p('one'), ul('two', li('three', ul('four')))];
    expect(splitRichText(text, limit)).toEqual([text]);
  });

  it('is cut between blocks, then between points, each piece below the limit', () => {
    const points = Array.from({ length: 60 }, (_, index) => `point ${index} ${'가'.repeat(20)}`);
    const pieces = splitRichText([p('above'), ul(...points), p('below')], limit);
    expect(pieces.length).toBeGreaterThan(3);
    for (const piece of pieces) expect(size(piece)).toBeLessThanOrEqual(limit);
    expect(pieces.flatMap((piece) => letters(piece)).join('')).toBe(
      letters([p('above'), ul(...points), p('below')]),
    );
  });

  it('loses no character of a text without any gap', () => {
    const long = '🙂가'.repeat(2_000);
    const pieces = splitRichText([p(long)], limit);
    for (const piece of pieces) expect(size(piece)).toBeLessThanOrEqual(limit);
    expect(pieces.map(renderPlain).join('')).toBe(long);
  });

  it('holds for whatever somebody types', () => {
    fc.assert(
      fc.property(randomSlack, (typed) => {
        const text = readRichText(typed);
        const pieces = splitRichText(text, limit);
        expect(pieces.map(letters).join('')).toBe(letters(text));
        for (const piece of pieces) expect(size(piece)).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
