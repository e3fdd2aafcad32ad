import { describe, expect, it } from 'vitest';
import { findThinFields } from '../../src/camp/thin-fields.ts';

/** Earlier logs with a field of these lengths, the latest first; null where the log had no such field. */
function earlier(...lengths: readonly (number | null)[]) {
  return lengths.map((length) => (length === null ? { other: 9 } : { note: length, other: 9 }));
}

describe('a field with unusually little in it', () => {
  it('is an empty one that was filled in four of five logs', () => {
    expect(findThinFields({ note: 0 }, earlier(10, 0, 30, 20, 40))).toEqual([
      { field: 'note', now: 0, usual: 25 },
    ]);
    expect(findThinFields({ note: 0 }, earlier(10, 0, 30, 0, 40))).toEqual([]);
  });

  it('needs five logs that had the field', () => {
    expect(findThinFields({ note: 0 }, earlier(10, 10, 10, 10))).toEqual([]);
    expect(findThinFields({ note: 0 }, earlier(10, null, 10, 10, null, 10))).toEqual([]);
    expect(findThinFields({ note: 0 }, earlier(10, null, 10, 10, null, 10, 10))).toHaveLength(1);
  });

  it('is one of less than a fifth of the usual length, where that is 50 characters or more', () => {
    expect(findThinFields({ note: 19 }, earlier(100, 100, 100, 500, 20))).toEqual([
      { field: 'note', now: 19, usual: 100 },
    ]);
    expect(findThinFields({ note: 20 }, earlier(100, 100, 100, 500, 20))).toEqual([]);
    expect(findThinFields({ note: 9 }, earlier(50, 50, 50, 50, 50))).toHaveLength(1);
    expect(findThinFields({ note: 1 }, earlier(49, 49, 49, 49, 49))).toEqual([]);
  });

  it('is judged by the last ten logs', () => {
    const long = Array.from({ length: 30 }, () => 500);
    const short = Array.from({ length: 10 }, () => 10);
    expect(findThinFields({ note: 9 }, earlier(...short, ...long))).toEqual([]);
    expect(findThinFields({ note: 9 }, earlier(...long, ...short))).toHaveLength(1);
  });

  it('is only one that the form has', () => {
    expect(findThinFields({ other: 9 }, earlier(10, 10, 10, 10, 10))).toEqual([]);
  });
});
