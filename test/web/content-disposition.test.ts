import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentDisposition } from '../../src/web/content-disposition.ts';

describe('the name of a download', () => {
  it.each([
    ['2022-02-14-log.md', `attachment; filename="2022-02-14-log.md"; filename*=UTF-8''2022-02-14-log.md`],
    ['학습 1.md', `attachment; filename="___1.md"; filename*=UTF-8''%ED%95%99%EC%8A%B5%201.md`],
    [
      `it's "(me)*".md`,
      `attachment; filename="it_s___me___.md"; filename*=UTF-8''it%27s%20%22%28me%29%2A%22.md`,
    ],
    [
      '../../etc/pass\r\nwd',
      `attachment; filename=".._.._etc_pass__wd"; filename*=UTF-8''.._.._etc_pass__wd`,
    ],
  ])('%s', (fileName, header) => {
    expect(contentDisposition(fileName)).toBe(header);
  });

  it('is a legal header for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (fileName) => {
        expect(contentDisposition(fileName)).toMatch(
          /^attachment; filename="[\w.-]*"; filename\*=UTF-8''(?:[\w!#$&+.^`|~-]|%[0-9A-F]{2})*$/,
        );
        new Headers({ 'Content-Disposition': contentDisposition(fileName) });
      }),
    );
  });
});
