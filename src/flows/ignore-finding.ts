import type { Store } from '../store/store.ts';
import { findFindings } from '../text/find-findings.ts';
import type { Asker } from './find-place.ts';
import { findThinFieldsOf } from './find-thin-fields.ts';
import { markOf, readFindingRules } from './finding-rules.ts';
import { findOwnPlace, type NamedFinding } from './named-finding.ts';
import { oweTeam } from './owe-team.ts';
import type { EnqueueDelivery } from './plan-prompts.ts';

/**
 * Remembers that a camper does not want to be warned of something again, by its mark alone. It holds for the text, in
 * whatever version and log it stands, so an older message may say it too; `gone` when the log does not hold it any more.
 */
export async function ignoreFinding(
  store: Store,
  enqueueDelivery: EnqueueDelivery,
  asker: Pick<Asker, 'workspaceId' | 'userId'>,
  { camperId, logKind, logDay, mark }: NamedFinding,
  now: Date,
): Promise<'ignored' | 'gone' | 'not-yours'> {
  const place = await findOwnPlace(store, asker, camperId, now);
  if (place === null) return 'not-yours';
  const log = await store.logs.find(camperId, logDay, logKind);
  if (log === null) return 'not-yours';
  const { search } = await readFindingRules(store, camperId, place.camp);
  const findings = Object.values(log.answers).flatMap((answer) => findFindings(answer, search));
  const thin = (await findThinFieldsOf(store, place, log)).map(
    ({ field }) => ({ kind: 'thin-field', found: field }) as const,
  );
  if (![...findings, ...thin].some((each) => markOf(camperId, each) === mark)) return 'gone';
  return store.transaction(async (kept): Promise<'ignored'> => {
    await kept.ignoredFindings.insert(camperId, mark, now);
    // The team could not read it so far.
    if (logKind === 'daily')
      await oweTeam(kept, enqueueDelivery, place, { logDay, isPoolChanged: true }, now);
    return 'ignored';
  });
}
