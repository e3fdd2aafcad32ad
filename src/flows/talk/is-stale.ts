import type { Calendar } from '../../camp/calendar.ts';
import type { TalkMessage } from '../../camp/conversation.ts';
import { instantOf } from '../../camp/slack-time.ts';
import type { StoredConversation } from '../../store/conversations.ts';

/** Who pauses no longer goes on, even when a new log day begins meanwhile. */
const longestPauseMs = 2 * 60 * 60_000;

/**
 * True when nothing was said for long at a time of Slack's, and a new log day has begun since: then what is said is not
 * meant for that log any more.
 */
export function isStale(
  { startedAt }: StoredConversation,
  messages: readonly TalkMessage[],
  ts: string,
  calendar: Calendar,
): boolean {
  const last = messages.findLast((message) => message.ts < ts)?.ts ?? startedAt;
  const isLong = Number(ts) - Number(last) > longestPauseMs / 1000;
  return isLong && calendar.logDayOf(instantOf(ts)) > calendar.logDayOf(instantOf(last));
}
