import { createHash } from 'node:crypto';
import type { StoredCamp } from '../../store/camps.ts';
import type { Store } from '../../store/store.ts';
import { createFindingSearch, type FindingKind, type FindingSearch } from '../../text/find-findings.ts';
import { hasOpenFindings } from '../../text/has-open-findings.ts';

/** What of a camper's answers they are to be warned of. */
export interface FindingRules {
  readonly search: FindingSearch;
  readonly isIgnored: (what: Markable) => boolean;
}

/** Something found, or a field with unusually little in it, by its id. */
export interface Markable {
  readonly kind: FindingKind | 'thin-field';
  readonly found: string;
}

/** The rules of one camper: their camp's confidential words, the known secrets, and what they chose to ignore. */
export async function readFindingRules(
  store: Store,
  camperId: string,
  { confidentialWords }: Pick<StoredCamp, 'confidentialWords'>,
): Promise<FindingRules> {
  return {
    search: createFindingSearch(confidentialWords),
    isIgnored: await readIgnored(store, camperId),
  };
}

async function readIgnored(store: Store, camperId: string): Promise<FindingRules['isIgnored']> {
  const ignored = await store.ignoredFindings.list(camperId);
  return (what) => ignored.has(markOf(camperId, what));
}

/**
 * True for an answer that its camper's team does not get to see yet: it holds something that the camper was warned of
 * and has neither covered nor chosen to ignore. Asks the database only where something is found. `search` comes from
 * `createFindingSearch` and serves for a whole team.
 */
export async function isWithheld(
  store: Store,
  camperId: string,
  search: FindingSearch,
  answer: unknown,
): Promise<boolean> {
  if (!hasOpenFindings(answer, search, () => false)) return false;
  return hasOpenFindings(answer, search, await readIgnored(store, camperId));
}

/**
 * By what something found is known again without being told: a hash that is another one for each camper. It names a
 * finding in a button and in the list of what is ignored.
 */
export function markOf(camperId: string, { kind, found }: Markable): string {
  const named = JSON.stringify([camperId, kind, found]);
  return createHash('sha256').update(named).digest('base64url').slice(0, 22);
}
