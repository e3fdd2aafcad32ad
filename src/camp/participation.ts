import type { Calendar } from './calendar.ts';
import type { LogDate } from './camp.ts';
import { isExcused, type LeaveDays } from './leave.ts';

/** How often somebody wrote, without a word of what. */
export interface Participation {
  /** Training days with a log, of those so far that asked for one. Today asks once it is written. */
  readonly written: number;
  readonly asked: number;
  /** Logs that came after their day was over. */
  readonly late: number;
  readonly lastLogDay: LogDate | null;
  readonly isAway: boolean;
  /** True when the last three days that asked for a log got none. */
  readonly isSilent: boolean;
}

const silentDays = 3;

/** What is known of somebody's logs up to today. Days before they joined, and on leave, ask for nothing. */
export function countParticipation(
  calendar: Calendar,
  today: LogDate,
  camper: {
    readonly joinedOn: LogDate;
    readonly written: readonly { readonly logDay: LogDate; readonly submittedAt: Date }[];
    readonly leaves: readonly LeaveDays[];
  },
): Participation {
  const { joinedOn, written, leaves } = camper;
  const days = new Set(written.map(({ logDay }) => logDay));
  const isAsked = (date: LogDate) =>
    days.has(date) || (date >= joinedOn && date !== today && !isExcused(leaves, date));
  const first = written.find(({ logDay }) => logDay < joinedOn)?.logDay ?? joinedOn;
  const asked = calendar.days(first, today).filter(({ date, training }) => training && isAsked(date));
  const last = asked.slice(-silentDays);
  return {
    written: asked.filter(({ date }) => days.has(date)).length,
    asked: asked.length,
    late: written.filter((log) => isLate(calendar, log)).length,
    lastLogDay: written.at(-1)?.logDay ?? null,
    isAway: isExcused(leaves, today),
    isSilent: last.length === silentDays && !last.some(({ date }) => days.has(date)),
  };
}

/** True for a log whose first version came when another log day had begun. */
export function isLate(
  calendar: Calendar,
  log: { readonly logDay: LogDate; readonly submittedAt: Date },
): boolean {
  return calendar.logDayOf(log.submittedAt) > log.logDay;
}
