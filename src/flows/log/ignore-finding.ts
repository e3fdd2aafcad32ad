import type { Store } from '../../store/store.ts';
import { findFindings } from '../../text/find-findings.ts';
import { findThinFieldsOf } from '../finding/find-thin-fields.ts';
import { findWarnings, type Warning } from '../finding/find-warnings.ts';
import { markOf, readFindingRules } from '../finding/finding-rules.ts';
import { findOwnPlace, type NamedFinding } from '../finding/named-finding.ts';
import type { EnqueueDeliveries } from '../owed/owe-now.ts';
import type { Asker } from '../place/find-place.ts';
import { oweTeam } from '../team/owe-team.ts';

/**
 * What became of a wish to ignore something: `gone`, the log does not hold it any more; `not-yours`, nothing of the
 * asker's.
 */
export type IgnoreResult =
  /** `uncovered` is what stands inside it and was not told of so far, in the log's version. */
  | { readonly kind: 'ignored'; readonly version: number; readonly uncovered: readonly Warning[] }
  | { readonly kind: 'gone' | 'not-yours' };

/**
 * Remembers that a camper does not want to be warned of something again, by its mark alone. It holds for the text, in
 * whatever version and log it stands, so an older message may say it too.
 */
export async function ignoreFinding(
  store: Store,
  enqueueDeliveries: EnqueueDeliveries,
  asker: Pick<Asker, 'workspaceId' | 'userId'>,
  { camperId, logKind, logDay, mark }: NamedFinding,
  now: Date,
): Promise<IgnoreResult> {
  const place = await findOwnPlace(store, asker, camperId, now);
  if (place === null) return { kind: 'not-yours' };
  const log = await store.logs.find(camperId, logDay, logKind);
  if (log === null) return { kind: 'not-yours' };
  const { search, isIgnored } = await readFindingRules(store, camperId, place.camp);
  const findings = Object.values(log.answers).flatMap((answer) => findFindings(answer, search, isIgnored));
  const thin = (await findThinFieldsOf(store, place, log)).map(
    ({ field }) => ({ kind: 'thin-field', found: field }) as const,
  );
  if (![...findings, ...thin].some((each) => markOf(camperId, each) === mark)) return { kind: 'gone' };
  const told = (await findWarnings(store, place, log)).map((warning) => warning.mark);
  return store.transaction(async (kept): Promise<IgnoreResult> => {
    // The team could not read it so far. Before the mark: whoever enters keywords locks the team and then keeps marks.
    if (logKind === 'daily')
      await oweTeam(kept, enqueueDeliveries, place, { logDay, isPoolChanged: true }, now);
    await kept.ignoredFindings.insert(camperId, mark, now);
    const left = await findWarnings(kept, place, log);
    const uncovered = left.filter((warning) => !told.includes(warning.mark));
    return { kind: 'ignored', version: log.version, uncovered };
  });
}
