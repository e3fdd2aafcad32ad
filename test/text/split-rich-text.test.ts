import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSlackRichText } from '../../src/text/build-slack-rich-text.ts';
import { readRichText } from '../../src/text/read-rich-text.ts';
import { renderPlain } from '../../src/text/render-plain.ts';
import type { RichText } from '../../src/text/rich-text.ts';
import { splitRichText } from '../../src/text/split-rich-text.ts';
import { randomSlack } from './support/random-slack.ts';
import { li, ol, p, ul } from './support/typed.ts';

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

  it('keeps what is below one point together, below dots where the point is in an earlier piece', () => {
    const below = Array.from({ length: 40 }, (_, index) => `below ${index} ${'가'.repeat(20)}`);
    const pieces = splitRichText([ul('before', li('parent', ul(...below)), 'after')], limit);
    for (const piece of pieces) expect(size(piece)).toBeLessThanOrEqual(limit);
    const outermost = pieces.map((piece) => renderPlain(piece).match(/^- .*$/gm));
    expect(outermost[0]).toEqual(['- before', '- parent']);
    expect(outermost.slice(1, -1)).toEqual(outermost.slice(1, -1).map(() => ['- …']));
    expect(outermost.at(-1)).toEqual(['- …', '- after']);
    expect(pieces.flatMap((piece) => renderPlain(piece).match(/below \d+/g) ?? [])).toEqual(
      below.map((each) => each.slice(0, -21)),
    );
    // As few pieces as their sizes allow.
    for (const piece of pieces.slice(0, -1)) expect(size(piece)).toBeGreaterThan(limit / 2);
  });

  it('counts on in a numbered list where a point of it is in several pieces', () => {
    const below = ul(...Array.from({ length: 20 }, (_, index) => `below ${index} ${'가'.repeat(20)}`));
    const pieces = splitRichText([ol(1, 'one', li('two', below), 'three')], limit);
    const outermost = pieces.flatMap((piece) => renderPlain(piece).match(/^\d.*$/gm) ?? []);
    expect(outermost).toEqual(['1. one', '2. two', ...pieces.slice(1).map(() => '2. …'), '3. three']);
  });

  it('loses nothing of what is nested deeper than a piece has room for', () => {
    let deep: RichText = [];
    for (let level = 20; level > 0; level--) deep = [ul(li(`${level} ${'가'.repeat(50)}`, ...deep))];
    const pieces = splitRichText(deep, limit);
    expect(pieces.map(letters).join('')).toBe(letters(deep));
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
