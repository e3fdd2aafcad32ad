import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mrkdwn, parseMrkdwn } from '../../../src/sandbox/page/client/kit/parse-mrkdwn.ts';

const text = (words: string): Mrkdwn => ({ type: 'text', text: words });

/** All words of a text, without its marks. */
const wordsOf = (pieces: readonly Mrkdwn[]): string =>
  pieces
    .map((piece) => ('content' in piece ? wordsOf(piece.content) : 'text' in piece ? piece.text : ''))
    .join('');

describe('Slack’s own markup', () => {
  it.each<[string, readonly Mrkdwn[]]>([
    ['plain', [text('plain')]],
    ['a *b* c', [text('a '), { type: 'bold', content: [text('b')] }, text(' c')]],
    ['*_both_*', [{ type: 'bold', content: [{ type: 'italic', content: [text('both')] }] }]],
    ['2*3*4 and a_b_c', [text('2*3*4 and a_b_c')]],
    ['* not bold *', [text('* not bold *')]],
    ['~gone~', [{ type: 'strike', content: [text('gone')] }]],
    ['`*code*`을', [{ type: 'code', text: '*code*' }, text('을')]],
    ['a```\nx\n y```b', [text('a'), { type: 'pre', text: 'x\n y' }, text('b')]],
    ['&gt; one\n&gt; two\nthree', [{ type: 'quote', content: [text('one\ntwo')] }, text('three')]],
    ['<https://a.b/?x=1&amp;y=2|there>', [{ type: 'link', url: 'https://a.b/?x=1&y=2', text: 'there' }]],
    ['<https://a.b>', [{ type: 'link', url: 'https://a.b', text: 'https://a.b' }]],
    [
      '<@U1> <#C1|sea>',
      [{ type: 'user', id: 'U1', text: '@U1' }, text(' '), { type: 'channel', id: 'C1', text: 'sea' }],
    ],
    ['<!here> <!date^1^{date}|today>', [{ type: 'broadcast', text: '@here' }, text(' '), text('today')]],
    ['&lt;tag&gt; &amp;amp;', [text('<tag> &amp;')]],
    [':tada:', [{ type: 'emoji', name: 'tada' }]],
    ['10:30:00', [text('10'), { type: 'emoji', name: '30' }, text('00')]],
  ])('reads %j', (typed, pieces) => {
    expect(parseMrkdwn(typed)).toEqual(pieces);
  });

  it('loses no word of any text without marks', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z가-힣 .,!?()\n-]*$/), (words) => {
        expect(wordsOf(parseMrkdwn(words))).toBe(words);
      }),
    );
  });

  it('takes any text, in time that grows with its length', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (words) => Array.isArray(parseMrkdwn(words))));
    const started = performance.now();
    parseMrkdwn('*a '.repeat(1_300));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
