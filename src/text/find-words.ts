import { searchable } from './searchable-text.ts';

/** A stretch of a text that somebody should look at, in UTF-16 units of the text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** What was found, as it is compared. */
  readonly found: string;
}

/** Scripts that are written without blanks, or with particles that touch the word: there a word is found anywhere. */
const joined = '\\p{sc=Hangul}\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}';
/** A letter or digit of a script whose words stand apart. */
const apart = `[[\\p{L}\\p{N}\\p{M}_]--[${joined}]]`;
const startsApart = new RegExp(`^${apart}`, 'v');
const endsApart = new RegExp(`${apart}$`, 'v');

/** Finds confidential words in texts; made once for many. */
export type WordFinder = (text: string) => readonly Stretch[];

/**
 * Finds words of a list whatever the case and however their characters are composed: whole words for Latin and other
 * scripts with blanks, any place for Hangul and the like. A Korean particle may touch a Latin word: `Acme에서`.
 */
export function createWordFinder(words: readonly string[]): WordFinder {
  const looks = words
    .map((word) => searchable(word.trim(), true).text)
    .filter((word) => word !== '')
    .map((word) => {
      const before = startsApart.test(word) ? `(?<!${apart})` : '';
      const after = endsApart.test(word) ? `(?!${apart})` : '';
      const spaced = word.split(/\s+/).map(escapeRegExp).join('\\s+');
      return { word, look: new RegExp(`${before}${spaced}${after}`, 'gv') };
    });
  return (original) => {
    if (looks.length === 0) return [];
    const { text, from, to } = searchable(original, true);
    return looks.flatMap(({ word, look }) =>
      [...text.matchAll(look)].map(({ index, 0: match }) => ({
        start: from[index] ?? 0,
        end: to[index + match.length - 1] ?? 0,
        found: word.replaceAll(/\s+/g, ' '),
      })),
    );
  };
}

function escapeRegExp(text: string): string {
  return text.replace(/[\^$\\.*+?()[\]{}|/\-&!#%,:;<=>@`~]/g, '\\$&');
}
