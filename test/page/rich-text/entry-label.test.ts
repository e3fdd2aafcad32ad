import { describe, expect, it } from 'vitest';
import { entryLabel } from '../../../src/sandbox/page/client/rich-text/entry-label.ts';

describe('what stands before an entry', () => {
  it('is a bullet by depth', () => {
    expect([0, 1, 2, 3].map((indent) => entryLabel(null, indent))).toEqual(['•', '◦', '▪', '•']);
  });

  it('is digits, letters or Roman by depth', () => {
    expect([1, 4, 27].map((number) => entryLabel(number, 0))).toEqual(['1.', '4.', '27.']);
    expect([1, 26, 27, 703].map((number) => entryLabel(number, 1))).toEqual(['a.', 'z.', 'aa.', 'aaa.']);
    expect([1, 4, 9, 14, 3_999, 4_000].map((number) => entryLabel(number, 2))).toEqual([
      'i.',
      'iv.',
      'ix.',
      'xiv.',
      'mmmcmxcix.',
      '4000.',
    ]);
  });
});
