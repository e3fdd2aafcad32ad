import type { Answers } from '../../camp/daily-log.ts';
import type { Store } from '../../store/store.ts';
import { findFindings } from '../../text/find-findings.ts';
import { maskAnswer } from '../../text/mask-answer.ts';
import { itemKey } from '../../text/split-items.ts';
import { type FindingRules, markOf, readFindingRules } from '../finding/finding-rules.ts';
import { findOwnPlace, type NamedFinding } from '../finding/named-finding.ts';
import type { EnqueueDeliveries } from '../owed/owe-now.ts';
import type { Asker } from '../place/find-place.ts';
import { keepVersion } from './keep-version.ts';

/**
 * What became of a wish to cover something: `gone`, it is not in the log any more (covered before, or taken out);
 * `changed`, the log has a newer version, which has its own message; `not-yours`, nothing of the asker's.
 */
export type MaskResult =
  | { readonly kind: 'masked'; readonly version: number }
  | { readonly kind: 'gone' | 'changed' | 'not-yours' };

/**
 * Covers every place of something found in a log, as a new version that owes its post; the versions before stay. To-dos
 * that say it are covered too, for tomorrow's form would show them. What was ignored and had it inside stays ignored as
 * what is left. A second press finds nothing more to do.
 */
export async function maskFinding(
  store: Store,
  enqueueDeliveries: EnqueueDeliveries,
  asker: Pick<Asker, 'workspaceId' | 'userId'>,
  { camperId, logKind, logDay, version, mark }: NamedFinding,
  now: Date,
): Promise<MaskResult> {
  const place = await findOwnPlace(store, asker, camperId, now);
  if (place === null) return { kind: 'not-yours' };
  const rules = await readFindingRules(store, camperId, place.camp);
  return store.transaction(async (kept): Promise<MaskResult> => {
    if ((await kept.logs.find(camperId, logDay, logKind)) === null) return { kind: 'not-yours' };
    const logId = await kept.logs.lock(camperId, logDay, logKind);
    const log = await kept.logs.find(camperId, logDay, logKind);
    if (log === null) return { kind: 'not-yours' };
    const masked = maskAll(log.answers, (answer) => maskMarked(camperId, answer, mark, rules));
    if (masked === null) return { kind: 'gone' };
    if (log.version !== version) return { kind: 'changed' };
    const next = version + 1;
    const { template, shared, poolWithout } = log;
    for (const { id, item } of await kept.toDos.list(camperId, logDay)) {
      const covered = maskMarked(camperId, item, mark, rules);
      if (covered !== item) await kept.toDos.rewrite(id, { item: covered, key: itemKey(covered) });
    }
    const said = { logId, version: next, template, answers: masked, shared, poolWithout };
    const about = { camperId, logKind, logDay, isPoolChanged: true };
    await keepVersion(kept, enqueueDeliveries, place, { ...about, ...said }, now);
    const left = Object.values(log.answers).flatMap((answer) => listLeft(camperId, answer, mark, rules));
    for (const each of left) await kept.ignoredFindings.insert(camperId, each, now);
    return { kind: 'masked', version: next };
  });
}

/** Null when nothing changed. */
function maskAll(answers: Answers, mask: (answer: Answers[string]) => Answers[string]): Answers | null {
  const masked = Object.entries(answers).map(([field, answer]) => [field, mask(answer)] as const);
  return masked.every(([field, answer]) => answer === answers[field]) ? null : Object.fromEntries(masked);
}

/** The very same answer when nothing with the mark is in it. */
function maskMarked<T>(camperId: string, answer: T, mark: string, { search, isIgnored }: FindingRules): T {
  const findings = findFindings(answer, search, isIgnored).filter(
    (finding) => markOf(camperId, finding) === mark,
  );
  return findings.length === 0 ? answer : maskAnswer(answer, findings);
}

/** The marks of what is left of something ignored once the finding with this mark, a part of it, is covered. */
function listLeft(
  camperId: string,
  answer: unknown,
  mark: string,
  { search, isIgnored }: FindingRules,
): readonly string[] {
  const findings = findFindings(answer, search, isIgnored);
  return findings.filter(isIgnored).flatMap((outer) => {
    const parts = findings.filter(
      ({ line, start, end, ...part }) =>
        markOf(camperId, part) === mark && line === outer.line && start >= outer.start && end <= outer.end,
    );
    if (parts.length === 0) return [];
    // Nothing in front of it is covered here: what is left of it begins where it began.
    return findFindings(maskAnswer(answer, parts), search, () => true)
      .filter(({ kind, line, start }) => kind === outer.kind && line === outer.line && start === outer.start)
      .map((left) => markOf(camperId, left));
  });
}
