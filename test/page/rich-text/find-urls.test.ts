import { describe, expect, it } from 'vitest';
import { findUrls } from '../../../src/sandbox/page/client/rich-text/find-urls.ts';

describe('addresses in a text', () => {
  it.each<[string, readonly string[]]>([
    ['see https://a.b/c?d=e#f now', ['https://a.b/c?d=e#f']],
    ['(https://a.b/c).', ['https://a.b/c']],
    ['https://en.wikipedia.org/wiki/Adam_(optimizer)', ['https://en.wikipedia.org/wiki/Adam_(optimizer)']],
    ['https://a.b, http://c.d!', ['https://a.b', 'http://c.d']],
    ['https://a.b/한글/길', ['https://a.b/한글/길']],
    ['<https://a.b>', ['https://a.b']],
    ['https:// ftp://a.b xhttps://a.b a.b', []],
  ])('are found in %j', (text, urls) => {
    expect(findUrls(text).map(({ url }) => url)).toEqual(urls);
    for (const { from, to, url } of findUrls(text)) expect(text.slice(from, to)).toBe(url);
  });
});
