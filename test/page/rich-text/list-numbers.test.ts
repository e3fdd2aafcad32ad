import { describe, expect, it } from 'vitest';
import { numberLines } from '../../../src/sandbox/page/client/rich-text/list-numbers.ts';
import { item, line } from '../support/rich.ts';

describe('the numbers of entries', () => {
  it('go on past nested entries and bullets, and begin anew below shallower ones', () => {
    const lines = [
      item('ordered', 0, 'a'),
      item('ordered', 1, 'b'),
      item('ordered', 1, 'c'),
      item('bullet', 0, 'd'),
      item('ordered', 1, 'e'),
      item('ordered', 0, 'f'),
      line(),
      item('ordered', 0, 'g'),
    ];
    expect(numberLines(lines)).toEqual([1, 1, 2, null, 1, 2, null, 1]);
  });
});
