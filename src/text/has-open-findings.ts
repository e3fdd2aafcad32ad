import { type FindingSearch, findFindings, type IsIgnored } from './find-findings.ts';

/**
 * True for an answer that still holds a confidential word or a secret that its camper has not chosen to ignore. Ask it
 * before an answer is shown to anybody but its camper: where it is true, nothing of the answer is shared.
 * `search` comes from `createFindingSearch`, `isIgnored` from what the camper ignored; flows/finding/finding-rules.ts
 * has both.
 */
export function hasOpenFindings(answer: unknown, search: FindingSearch, isIgnored: IsIgnored): boolean {
  return findFindings(answer, search, isIgnored).some((finding) => !isIgnored(finding));
}
