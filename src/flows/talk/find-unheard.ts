import { slackTimeOf } from '../../camp/slack-time.ts';
import type { Store } from '../../store/store.ts';
import type { HeardMessage } from './take-message.ts';

/** Longer ago than a conversation can still go on. */
const looksBackMs = 36 * 60 * 60_000;

/** A DM in which somebody may have said something that never arrived, and since when. */
export interface OpenTalk {
  readonly channelId: string;
  /** Slack's `ts`. */
  readonly startedAt: string;
}

/** The DMs whose conversation may still go on. */
export async function listOpenTalks(
  store: Store,
  workspaceId: string,
  now: Date,
): Promise<readonly OpenTalk[]> {
  return store.conversations.listOpen(workspaceId, slackTimeOf(new Date(now.getTime() - looksBackMs)));
}

/** Those of the messages of a DM that nobody heard yet, or not as they are now; in order. */
export async function findUnheard(
  store: Store,
  workspaceId: string,
  { channelId, startedAt }: OpenTalk,
  heard: readonly HeardMessage[],
): Promise<readonly HeardMessage[]> {
  const known = await store.conversations.listChanges(workspaceId, channelId, startedAt);
  const newest = new Map(known.map(({ ts, changedAt }) => [ts, changedAt]));
  return heard
    .filter(({ change }) => (newest.get(change.ts) ?? '') < change.changedAt)
    .toSorted((one, other) => (one.change.ts < other.change.ts ? -1 : 1));
}
