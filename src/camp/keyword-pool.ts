/** A keyword with those below it. Two of one level with the same `key` are the same keyword. */
export interface Keyword<Content> {
  readonly key: string;
  /** As whoever wrote it first wrote it. */
  readonly content: Content;
  readonly children: readonly Keyword<Content>[];
}

/**
 * The first tree with what only the second has behind it, level by level: what is there already stays where it is and
 * as it is, doubles of the first tree included, so that a later keyword moves no earlier one.
 */
export function addKeywords<Content>(
  base: readonly Keyword<Content>[],
  added: readonly Keyword<Content>[],
): readonly Keyword<Content>[] {
  const merged = [...base];
  const places = new Map<string, number>();
  for (const [index, { key }] of base.entries()) if (!places.has(key)) places.set(key, index);
  for (const keyword of added) {
    const place = places.get(keyword.key);
    const known = place === undefined ? undefined : merged[place];
    if (place === undefined || known === undefined) {
      places.set(keyword.key, merged.length);
      merged.push({ ...keyword, children: addKeywords([], keyword.children) });
    } else merged[place] = { ...known, children: addKeywords(known.children, keyword.children) };
  }
  return merged;
}

/** The keywords of a whole team as one tree, in the order in which they are given; doubles are merged everywhere. */
export function mergeKeywords<Content>(
  trees: readonly (readonly Keyword<Content>[])[],
): readonly Keyword<Content>[] {
  return trees.reduce((pool, tree) => addKeywords(pool, tree), []);
}

/** How many keywords there are, those below others included. */
export function countKeywords(keywords: readonly Keyword<unknown>[]): number {
  return keywords.reduce((sum, { children }) => sum + 1 + countKeywords(children), 0);
}
