import type { LogDate } from '../../camp/camp.ts';
import { countKeywords } from '../../camp/keyword-pool.ts';
import { formFields } from '../../post/form-fields.ts';
import type { ShownLog } from '../../store/shared-logs.ts';
import type { Store } from '../../store/store.ts';
import type { HeldTeamDay, TeamDayCount, TeamDayKey } from '../../store/team-days.ts';
import { createFindingSearch } from '../../text/find-findings.ts';
import { renderKeywords } from '../../text/keyword-tree.ts';
import { readRichText } from '../../text/read-rich-text.ts';
import type { RichText } from '../../text/rich-text.ts';
import { isWithheld } from '../finding/finding-rules.ts';
import type { EnqueueDeliveries } from '../owed/owe-now.ts';
import { findMentioned, type ResolveNames } from '../place/find-mentioned.ts';
import { type Place, readPlace } from '../place/find-place.ts';
import { findTemplate } from '../template/camp-template.ts';
import { findSharing } from './choose-sharing.ts';
import { findModerator } from './find-moderator.ts';
import { oweTeam } from './owe-team.ts';
import { mergePool, readPool } from './read-pool.ts';

/** A log's share of the team's message of the day: which message, and the delivery that changes it. */
export interface TeamDayShare extends TeamDayKey {
  /** Of the delivery. */
  readonly id: string;
  readonly camperId: string;
}

/** What a camper lets their team read, fields with open warnings aside, and what stands of it already. */
export interface SharedLog extends ShownLog {
  readonly name: string;
  /** In the camp's language; empty when nothing is shared. */
  readonly fields: readonly { readonly label: string; readonly text: RichText }[];
}

/** The team's keywords of the day. */
export interface TeamPool {
  readonly text: RichText;
  readonly count: number;
  /** Who may enter keywords for everybody; null when nobody is there. */
  readonly moderator: string | null;
}

/** The message as it is shown, null numbers before the first time, and what it and its thread have to say now. */
export interface TeamDayInHand extends HeldTeamDay {
  readonly now: TeamDayCount;
  readonly log: SharedLog;
  readonly pool: TeamPool;
}

/** Takes the team's message of the day in hand and reads what it has to say; null while another delivery has it. */
export async function holdTeamDay(
  store: Store,
  resolveNames: ResolveNames,
  share: TeamDayShare,
  now: Date,
): Promise<TeamDayInHand | null> {
  const held = await store.teamDays.hold(share, share.id, now);
  if (held === null) return null;
  // Read with the message in hand: whoever has it next reads later, so that nothing goes back.
  const camper = await store.campers.find(share.camperId);
  if (!camper) throw new Error(`delivery ${share.id} belongs to a camper that is not kept`);
  const place = await readPlace(camper, now);
  const pool = mergePool(await readPool(store, resolveNames, place, share.logDay));
  return {
    ...held,
    now: await store.teamDays.count(share),
    log: await readSharedLog(store, resolveNames, place, share.logDay),
    pool: {
      text: renderKeywords(pool),
      count: countKeywords(pool),
      moderator: (await findModerator(store, place, share.logDay))?.name ?? null,
    },
  };
}

async function readSharedLog(
  store: Store,
  resolveNames: ResolveNames,
  { camp, camper, calendar }: Place,
  logDay: LogDate,
): Promise<SharedLog> {
  const shown = (await store.sharedLogs.find(camper.id, logDay)) ?? { messages: [], shown: '' };
  const log = await store.logs.find(camper.id, logDay);
  if (log === null) return { ...shown, name: camper.name, fields: [] };
  const template = await findTemplate(store, camp, log.template);
  const { shared } = await findSharing(store, camper.id, template.fields, log);
  const names = await findMentioned(store, resolveNames, camper.workspaceId, log);
  const withheld = new Set<string>();
  const search = createFindingSearch(camp.confidentialWords);
  for (const id of shared) {
    if (await isWithheld(store, camper.id, search, log.answers[id])) withheld.add(id);
  }
  const fields = formFields(template, calendar, logDay, camp.language)
    .filter(({ id }) => shared.includes(id) && !withheld.has(id))
    .map(({ id, label }) => ({ label, text: readRichText(log.answers[id], names) }))
    .filter(({ text }) => text.length > 0);
  return { ...shown, name: camper.name, fields };
}

/**
 * Forgets the team's message, which was deleted, and what stood in its thread: what everybody shares is owed again, and
 * the delivery that has it in hand is to be tried again.
 */
export async function forgetTeamDay(
  store: Store,
  enqueueDeliveries: EnqueueDeliveries,
  share: TeamDayShare,
  now: Date,
): Promise<void> {
  await store.transaction(async (kept) => {
    const nothing = { messageTs: null, poolTs: null, poolShown: null };
    if (!(await kept.teamDays.save(share, share.id, nothing))) return;
    for (const camperId of await kept.sharedLogs.forget(share.teamId, share.logDay)) {
      const camper = await kept.campers.find(camperId);
      if (!camper || camperId === share.camperId) continue;
      const about = { logDay: share.logDay, isPoolChanged: false };
      await oweTeam(kept, enqueueDeliveries, await readPlace(camper, now), about, now);
    }
  });
}
