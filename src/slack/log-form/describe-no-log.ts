import type { NoLog } from '../../flows/place/find-place.ts';
import { cutText } from '../cut-text.ts';
import type { Messages } from '../messages/ko.ts';
import type { Asker } from '../slack-deps.ts';

/** Enough to recognise what was typed by. */
const typedLimit = 80;

/**
 * Why there is no log, and what to do: one or two sentences. `typed` is the date as the person wrote it, null for none.
 */
export function describeNoLog(
  noLog: NoLog,
  messages: Messages,
  asker: Pick<Asker, 'channelId'>,
  typed: string | null,
): string {
  const { logDay = '', firstDay = '', lastDay = '' } = noLog.details;
  switch (noLog.kind) {
    case 'no-team':
      return asker.channelId === null ? messages.noTeam : messages.noTeamHere;
    case 'no-log':
      return typed === null ? messages.noLogYet : messages.noLogOn(logDay);
    case 'no-such-day': {
      const days =
        lastDay < firstDay ? messages.campDaysOpen(firstDay) : messages.campDays(firstDay, lastDay);
      return `${typed === null ? messages.noLogToday : messages.noSuchDay(cutText(typed, typedLimit))} ${days}`;
    }
  }
}
