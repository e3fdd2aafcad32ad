import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../../src/flows/staff/render-csv.ts';

describe('a table as CSV', () => {
  it('begins with the mark of UTF-8 and ends each row as RFC 4180 says', () => {
    expect(
      renderCsv([
        ['camper', 'date'],
        ['김미나', '2022-02-14'],
      ]),
    ).toBe('\uFEFFcamper,date\r\n김미나,2022-02-14\r\n');
  });

  it.each([
    ['Doe, John', '"Doe, John"'],
    ['John "Jo" Doe', '"John ""Jo"" Doe"'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+82 10', "'+82 10"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1+1', "'  =1+1"],
    ['＝1+1', "'＝1+1"],
    ['=HYPERLINK("a","b")', '"\'=HYPERLINK(""a"",""b"")"'],
    ['\t=1', "'\t=1"],
    ['a=b', 'a=b'],
    ['', ''],
  ])('writes the cell %j as %j', (text, cell) => {
    expect(renderCsv([[text]])).toBe(`\uFEFF${cell}\r\n`);
  });
});
