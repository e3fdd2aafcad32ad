import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addKeywords, countKeywords, type Keyword, mergeKeywords } from '../../src/camp/keyword-pool.ts';

/** A tree from indented lines; the key is the word in small letters. */
function tree(...lines: readonly string[]): readonly Keyword<string>[] {
  const roots: Keyword<string>[] = [];
  const levels = [roots];
  for (const line of lines) {
    const depth = line.search(/\S/) / 2;
    const content = line.trim();
    const children: Keyword<string>[] = [];
    levels[depth]?.push({ key: content.toLowerCase(), content, children });
    levels.length = depth + 1;
    levels.push(children);
  }
  return roots;
}

function show(keywords: readonly Keyword<string>[], depth = 0): readonly string[] {
  return keywords.flatMap(({ content, children }) => [
    `${'  '.repeat(depth)}${content}`,
    ...show(children, depth + 1),
  ]);
}

const anyTree = fc
  .array(fc.tuple(fc.constantFrom('a', 'A', 'b', 'c', 'D'), fc.nat(2)), { maxLength: 12 })
  .map((entries) => {
    let last = -1;
    const lines = entries.map(([word, wanted]) => {
      last = Math.min(wanted, last + 1);
      return `${'  '.repeat(last)}${word}`;
    });
    return tree(...lines);
  });

const keys = (keywords: readonly Keyword<string>[], above = ''): readonly string[] =>
  keywords.flatMap(({ key, children }) => [`${above}/${key}`, ...keys(children, `${above}/${key}`)]);

describe('the keywords of a team', () => {
  it('are one tree: the same keyword once, its children merged, in the order of their first mention', () => {
    const pool = mergeKeywords([
      tree('Attention', '  Query', '  Key', 'CNN'),
      tree('cnn', '  Pooling', 'attention', '  key', '    softmax', '  Value'),
      tree('Transformer'),
    ]);
    expect(show(pool)).toEqual([
      'Attention',
      '  Query',
      '  Key',
      '    softmax',
      '  Value',
      'CNN',
      '  Pooling',
      'Transformer',
    ]);
    expect(countKeywords(pool)).toBe(8);
  });

  it('are one tree for doubles of one person too', () => {
    expect(show(mergeKeywords([tree('CNN', '  a', 'cnn', '  b')]))).toEqual(['CNN', '  a', '  b']);
  });

  it('leave what somebody wrote as it is, doubles included, and come behind it', () => {
    const own = tree('CNN', 'cnn', '  own');
    expect(show(addKeywords(own, tree('new', 'Cnn', '  theirs')))).toEqual([
      'CNN',
      '  theirs',
      'cnn',
      '  own',
      'new',
    ]);
  });

  it('never move, and hold each keyword of everybody, whatever is added', () => {
    fc.assert(
      fc.property(fc.array(anyTree, { maxLength: 4 }), anyTree, (before, late) => {
        const pool = mergeKeywords(before);
        const later = mergeKeywords([...before, late]);
        expect(keys(later).filter((key) => keys(pool).includes(key))).toEqual(keys(pool));
        expect(new Set(keys(later))).toEqual(new Set([...keys(pool), ...keys(late)]));
        expect(new Set(keys(later)).size).toBe(keys(later).length);
        expect(mergeKeywords([later, late])).toEqual(later);
      }),
    );
  });
});
