import { walk } from '../../camp/conversation.ts';
import { justAfter, slackTimeOf } from '../../camp/slack-time.ts';
import type { Outside, StoredConversation } from '../../store/conversations.ts';
import type { Store } from '../../store/store.ts';
import { type Asker, findPlace, type NoLog, readLogDay } from '../place/find-place.ts';
import { readWritten } from '../written/read-written.ts';
import type { Talk } from './hold-conversation.ts';
import { isStale } from './is-stale.ts';

/** A conversation that is to go on with its question; null in `talk` for a second press of the same button. */
export interface StartedTalk {
  readonly kind: 'started';
  readonly talk: Talk | null;
  /** True when something was said for it that came before it was kept, and belongs to nothing yet. */
  readonly hasUnheard: boolean;
}

/** Who wants to write where: `day` as typed, null for today; `dmChannelId` is their DM with the bot. */
export interface TalkWish extends Asker {
  readonly day: string | null;
  readonly dmChannelId: string;
  /** When they asked for it: Slack's `ts` of the press; of a command, to which Slack gives none, when it came to us. */
  readonly askedAt: string | Date;
}

/** Slack's clock and ours differ by less, and a command is on its way for less. */
const skewMs = 5_000;

/** Begins to ask for a daily log in the DM, or goes on where that stopped; or tells why there is none to write. */
export async function startConversation(
  store: Store,
  { day, dmChannelId, askedAt, ...asker }: TalkWish,
  now: Date,
): Promise<StartedTalk | NoLog> {
  const place = await findPlace(store, asker, now, 'start-talk');
  if (place.kind !== 'place') return place;
  const logDay = readLogDay(place, day, now);
  if (typeof logDay !== 'string') return logDay;
  const { camper, calendar } = place;
  const { workspaceId, userId } = asker;
  return store.transaction(async (kept) => {
    await kept.conversations.lockCamper(camper.id);
    const newest = await kept.conversations.findAt(workspaceId, dmChannelId, null);
    const messages = newest === null ? [] : await kept.conversations.listMessages(newest.id);
    const same = newest?.camperId === camper.id && newest.logDay === logDay ? newest : null;
    const form = await readWritten(kept, place, 'daily', logDay, same?.template);
    if (same !== null) {
      const { position } = walk(messages, same);
      if (position.kind !== 'rest' && !isStale(same, messages, slackTimeOf(now), calendar)) {
        const isAgain = messages.length === 0 && isNew(same, now);
        const { fields, startedAt } = same;
        const talk = isAgain ? null : { form, fields, position, startedAt };
        return { kind: 'started', talk, hasUnheard: false };
      }
    }
    const fields = form.fields.map(({ id }) => id);
    const outside = await kept.conversations.listOutside(workspaceId, userId);
    // What belongs to the conversation before stays there.
    const before = [newest?.startedAt, messages.at(-1)?.ts].filter((ts) => ts !== undefined);
    const startedAt = [earliest(askedAt, outside), ...before.map(justAfter)].toSorted().at(-1) ?? '';
    const begun = {
      workspaceId,
      channelId: dmChannelId,
      userId,
      camperId: camper.id,
      logDay,
      fields,
      template: form.template,
      startedAt,
    };
    await kept.conversations.insert(begun);
    return {
      kind: 'started',
      talk: { form, fields, position: { kind: 'field', index: 0 }, startedAt },
      hasUnheard: outside.some(({ ts }) => ts >= startedAt),
    };
  });
}

/** From when on, by Slack's clock, what is said may be meant for a conversation: not what came before its command. */
function earliest(askedAt: string | Date, outside: readonly Outside[]): string {
  if (typeof askedAt === 'string') return askedAt;
  const margin = slackTimeOf(new Date(askedAt.getTime() - skewMs));
  const before = outside.findLast(({ heardAt }) => heardAt <= askedAt);
  return before !== undefined && before.ts >= margin ? justAfter(before.ts) : margin;
}

function isNew({ startedAt }: StoredConversation, now: Date): boolean {
  return now.getTime() - Number(startedAt) * 1000 < 2 * skewMs;
}
