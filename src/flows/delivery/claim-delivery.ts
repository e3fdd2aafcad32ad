import type { Language, LogDate } from '../../camp/camp.ts';
import type { LogKind } from '../../camp/daily-log.ts';
import type { Post } from '../../post/render-post.ts';
import type { DeliveryProgress, StoredDelivery } from '../../store/deliveries.ts';
import type { StoredLeaveNotice } from '../../store/leave-notices.ts';
import type { Store } from '../../store/store.ts';
import { findWarnings, type Warning } from '../finding/find-warnings.ts';
import { checkLeaveNotice } from '../leave/check-leave-notice.ts';
import { logKindOf } from '../owed/post-deliveries.ts';
import { putOff } from '../owed/put-off.ts';
import type { ResolveNames } from '../place/find-mentioned.ts';
import { type Place, readPlace } from '../place/find-place.ts';
import { checkPoolNotice } from '../post/check-pool-notice.ts';
import { makePost } from '../post/make-post.ts';
import { checkQuestion } from '../prompt/check-question.ts';
import { checkNudge } from '../staff/check-nudge.ts';
import { type FileTrouble, readFileTrouble } from '../staff/read-file-trouble.ts';

interface ClaimedBase {
  readonly id: string;
  /** Which try this is, from 1; from the second on Slack may know the message already. */
  readonly attempt: number;
  /** Put into the message's metadata, so that it can be recognised in the channel's history. */
  readonly key: string;
  readonly workspaceId: string;
  readonly userId: string;
  readonly camperId: string;
  readonly language: Language;
  readonly campName: string;
  readonly logDay: LogDate;
  readonly progress: DeliveryProgress;
}

/** The numbers of its log day, for what says them. */
interface Numbered {
  readonly week: string;
  readonly day: string;
}

/** A delivery in our hands, with what to send. */
export type ClaimedDelivery = ClaimedBase &
  (
    | ({
        readonly kind: 'prompt';
        /** True on the last training day of a week: then the week can be looked back at too. */
        readonly closesWeek: boolean;
      } & Numbered)
    | {
        readonly kind: 'reminder';
        /** Which one, from 1. */
        readonly version: number;
      }
    | {
        /** The team misses the camper's logs. */
        readonly kind: 'nudge';
      }
    | ({
        /** A log that counts in the team's message of the day. */
        readonly kind: 'share';
        readonly teamId: string;
        readonly channelId: string;
        /** What the team's channel is spoken to in. */
        readonly campLanguage: Language;
      } & Numbered)
    | ({
        readonly kind: 'post';
        readonly logKind: LogKind;
        readonly version: number;
        readonly post: Pick<Post, 'fileName' | 'text' | 'title' | 'problems'>;
        readonly warnings: readonly Warning[];
      } & Numbered)
    | {
        /** Teammates' keywords changed a post that its camper has already. */
        readonly kind: 'pool-notice';
        /** The notice of an earlier change, to be written anew; null for none. */
        readonly earlierTs: string | null;
        readonly fileName: string;
        /** Whose keywords the post has, the camper's own aside. */
        readonly from: readonly string[];
      }
    | {
        /** Staff noted a leave for the camper, or took one back. */
        readonly kind: 'leave-notice';
        readonly what: StoredLeaveNotice['kind'];
        readonly leave: StoredLeaveNotice['leave'];
        /** Slack's id of whoever did it. */
        readonly by: string;
      }
    | {
        /** For the staff: Slack did not take a post as a file. */
        readonly kind: 'file-trouble';
        readonly trouble: FileTrouble;
      }
  );

/**
 * Takes a delivery for sending; null when it was sent, is somebody else's, has to wait for the end of quiet hours, or
 * is owed no longer: the camper wrote before the prompt went out or is on leave, left the team, the day is over, or a
 * newer version replaced it.
 */
export async function claimDelivery(
  store: Store,
  resolveNames: ResolveNames,
  deliveryId: string,
  now: Date,
): Promise<ClaimedDelivery | null> {
  const delivery = await store.claims.take(deliveryId, now);
  if (!delivery) return null;
  const camper = await store.campers.find(delivery.camperId);
  if (!camper) throw new Error(`delivery ${deliveryId} belongs to a camper that is not kept`);
  const place = await readPlace(camper, now);
  const base = readBase(delivery, place);
  if (delivery.kind === 'prompt' || delivery.kind === 'reminder' || delivery.kind === 'nudge') {
    const ask = delivery.kind === 'nudge' ? checkNudge : checkQuestion;
    const check = await ask(store, delivery, place, now);
    if (check.kind !== 'ask') return putOff(store, delivery, check);
    if (delivery.kind === 'nudge') return { ...base, kind: 'nudge' };
    if (delivery.kind === 'reminder') return { ...base, kind: 'reminder', version: delivery.version };
    const closesWeek = place.calendar.weekOf(delivery.logDay).closesOn === delivery.logDay;
    return { ...base, ...readNumbers(delivery, place), kind: 'prompt', closesWeek };
  }
  if (delivery.kind === 'share') {
    const { teamId, channelId } = camper;
    const reason = await findShareObstacle(store, place, delivery, now);
    if (reason !== null) return putOff(store, delivery, { kind: 'drop', reason });
    const { language: campLanguage } = place.camp;
    return { ...base, ...readNumbers(delivery, place), kind: 'share', teamId, channelId, campLanguage };
  }
  if (delivery.kind === 'pool-notice') {
    const checked = await checkPoolNotice(store, resolveNames, delivery, place, now);
    if (checked.kind !== 'tell') return putOff(store, delivery, checked);
    return { ...base, kind: 'pool-notice', ...checked.notice };
  }
  if (delivery.kind === 'leave-notice') {
    const checked = await checkLeaveNotice(store, delivery, place, now);
    if (checked.kind !== 'tell') return putOff(store, delivery, checked);
    const { kind: what, leave, by } = checked.notice;
    return { ...base, kind: 'leave-notice', what, leave, by };
  }
  if (delivery.kind === 'file-trouble') {
    return { ...base, kind: 'file-trouble', trouble: await readFileTrouble(store, delivery, place) };
  }
  const logKind = logKindOf(delivery.kind);
  const log = await store.logs.find(delivery.camperId, delivery.logDay, logKind);
  if (!log) throw new Error(`delivery ${deliveryId} owes a post of a log that is not kept`);
  if (log.version > delivery.version && delivery.messageTs === null) {
    return putOff(store, delivery, { kind: 'drop', reason: 'a newer version replaced it' });
  }
  const post = await makePost(store, resolveNames, place, log);
  const warnings = await findWarnings(store, place, log);
  return {
    ...base,
    ...readNumbers(delivery, place),
    kind: 'post',
    logKind,
    version: log.version,
    post,
    warnings,
  };
}

async function findShareObstacle(
  store: Store,
  { camper, calendar }: Place,
  { logDay }: StoredDelivery,
  now: Date,
): Promise<string | null> {
  if (camper.leftAt !== null) return 'the camper left the team';
  const isOver = calendar.logDayOf(now) > logDay;
  return isOver && !(await store.teamDays.exists({ teamId: camper.teamId, logDay }))
    ? 'its day is over and the team has no message of it'
    : null;
}

function readBase(delivery: StoredDelivery, { camper, camp, language }: Place): ClaimedBase {
  const { id, attempts, logDay, channelId, messageTs, fileId } = delivery;
  return {
    id,
    attempt: attempts,
    key: id,
    workspaceId: camper.workspaceId,
    userId: camper.userId,
    camperId: camper.id,
    language,
    campName: camp.name,
    logDay,
    progress: { channelId, messageTs, fileId },
  };
}

function readNumbers({ logDay }: StoredDelivery, { calendar }: Place): Numbered {
  const { week, day } = calendar.dayOf(logDay);
  return { week: String(week).padStart(2, '0'), day };
}
