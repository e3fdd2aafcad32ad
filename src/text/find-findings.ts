import { type AnswerLine, opaque, readAnswerLines } from './answer-lines.ts';
import { createWordFinder, type Stretch, type WordFinder } from './find-words.ts';
import { searchable } from './searchable-text.ts';
import { readSecret, type SecretKind, secretPatterns } from './secret-patterns.ts';

export type FindingKind = 'confidential-word' | SecretKind;

/** Something in an answer that should not get into a post. */
export interface Finding extends Stretch {
  readonly kind: FindingKind;
  /** Which of the answer's lines it is in, counted from 0. */
  readonly line: number;
}

/** Looks for confidential words of one camp and for secrets. */
export interface FindingSearch {
  readonly findWords: WordFinder;
}

/** Prepares the search for a camp's confidential words, a line each. */
export function createFindingSearch(confidentialWords: string): FindingSearch {
  return { findWords: createWordFinder(confidentialWords.split('\n')) };
}

/** True for what a camper chose to ignore. */
export type IsIgnored = (finding: Pick<Finding, 'kind' | 'found'>) => boolean;

/**
 * What an answer holds that should not get into a post, in the order in which it is read, what is ignored too; never
 * one inside another, unless the outer one is ignored.
 */
export function findFindings(
  answer: unknown,
  search: FindingSearch,
  isIgnored: IsIgnored,
): readonly Finding[] {
  return readAnswerLines(answer).flatMap((line, index) =>
    findInLine(line, search, isIgnored).map((finding) => ({ ...finding, line: index })),
  );
}

function findInLine(
  { text }: AnswerLine,
  { findWords }: FindingSearch,
  isIgnored: IsIgnored,
): readonly Omit<Finding, 'line'>[] {
  const words = findWords(text).map((stretch) => ({ ...stretch, kind: 'confidential-word' as const }));
  const all = [...findSecrets(text), ...words].toSorted(
    (one, other) => one.start - other.start || other.end - one.end,
  );
  let reach = 0;
  return all.filter((finding) => {
    const isInside = finding.end <= reach;
    if (!isIgnored(finding)) reach = Math.max(reach, finding.end);
    return !isInside;
  });
}

function findSecrets(original: string): readonly Omit<Finding, 'line'>[] {
  const { text, from, to } = searchable(original, false);
  return secretPatterns.flatMap(({ kind, look, isReal }) =>
    [...text.matchAll(look)].flatMap((match) => {
      const { start, text: found } = readSecret(match);
      if (found === '' || found.includes(opaque) || isReal?.(match) === false) return [];
      const end = to[start + found.length - 1] ?? 0;
      return [{ kind, start: from[start] ?? 0, end, found }];
    }),
  );
}
