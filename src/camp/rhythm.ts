import { type Camp, type ReminderStrength, reminderStrengths, type WallTime } from './camp.ts';
import { addDays } from './log-date.ts';
import type { OwnTime } from './schedule.ts';
import { instantOf, readWallTime, wallClockAt } from './wall-clock.ts';

/** Whose time zone somebody's own times are in: the camp's, or that of their Slack. */
export const clocks = ['camp', 'own'] as const;

/** When a camper wants to be asked, reminded, and left alone. */
export interface Rhythm {
  /** Null for the camp's time. */
  readonly promptAt: WallTime | null;
  /** Null for as often as the camp reminds. */
  readonly reminders: ReminderStrength | null;
  /** Both null where no hours are quiet. */
  readonly quietFrom: WallTime | null;
  readonly quietTo: WallTime | null;
  readonly clock: (typeof clocks)[number];
}

/** Pause between a prompt and its reminder, and between two reminders. */
export const reminderAfterMs = 60 * 60_000;

const dayMinutes = 24 * 60;

/** How many reminders follow a prompt. */
export function countReminders(
  { reminders }: Pick<Rhythm, 'reminders'>,
  camp: Pick<Camp, 'reminders'>,
): number {
  return reminderStrengths.indexOf(reminders ?? camp.reminders ?? 'off');
}

/** The zone that somebody's own times are in. */
export function zoneOf(
  { clock, timeZone }: Pick<Rhythm, 'clock'> & { readonly timeZone: string | null },
  campZone: string,
): string {
  return clock === 'own' ? (timeZone ?? campZone) : campZone;
}

/** Somebody's own prompt time; null for who is asked with the camp. */
export function ownTimeOf(
  rhythm: Pick<Rhythm, 'clock' | 'promptAt'> & { readonly timeZone: string | null },
  campZone: string,
): OwnTime | null {
  const { promptAt } = rhythm;
  return promptAt === null ? null : { promptAt, timeZone: zoneOf(rhythm, campZone) };
}

/**
 * When the quiet hours that hold an instant end, by the clock on the wall of the zone; null when the instant is in
 * none. They may span midnight.
 */
export function quietUntil(
  { quietFrom, quietTo }: Pick<Rhythm, 'quietFrom' | 'quietTo'>,
  timeZone: string,
  at: Date,
): Date | null {
  if (quietFrom === null || quietTo === null) return null;
  const wall = wallClockAt(at, timeZone);
  const time = wall.time.slice(0, 5);
  const isQuiet =
    quietFrom < quietTo ? quietFrom <= time && time < quietTo : quietFrom <= time || time < quietTo;
  if (!isQuiet) return null;
  const ends = instantOf(time < quietTo ? wall.date : addDays(wall.date, 1), quietTo, timeZone);
  if (ends > at) return ends;
  // The hour comes twice, and this is its second pass.
  const left = ((readWallTime(quietTo) ?? 0) - (readWallTime(time) ?? 0) + dayMinutes) % dayMinutes;
  return new Date(Math.floor(at.getTime() / 60_000) * 60_000 + left * 60_000);
}
