import type { Camp, LogDate } from './camp.ts';
import { weekdays } from './camp.ts';
import type { Holidays } from './holidays.ts';
import { serialOf, weekdayIndex } from './log-date.ts';

/** Which serial days of a camp train, and how many have up to one; every question takes logarithmic time. */
export interface TrainingDays {
  isTraining(serial: number): boolean;
  /** True when the weekly rhythm alone makes it a training day. */
  isTrainingWeekday(serial: number): boolean;
  /** True for a training day that is not counted. */
  isHalf(serial: number): boolean;
  /** Training days that count, from the first day of the camp to this one, included. */
  countUntil(serial: number): number;
  /** The first serial day from this one on that trains, however long the pause. */
  nextFrom(serial: number): number;
}

interface Span {
  readonly from: number;
  readonly to: number;
  /** Training weekdays in the spans before this one. */
  readonly before: number;
}

/**
 * Counts by arithmetic instead of a list of dates: training weekdays since the first day, less those in
 * the merged spans of days off, plus the extra ones. So a camp may run for centuries and be off for years.
 * `absent` are serial days that do not exist in the camp's zone.
 */
export function createTrainingDays(camp: Camp, holidays: Holidays, absent: readonly number[]): TrainingDays {
  const start = serialOf(camp.startsOn);
  const trains = weekdays.map((weekday) => camp.trainingWeekdays.includes(weekday));
  const perWeek = trains.filter(Boolean).length;

  /** Training weekdays up to a serial day, from the Monday before 1970. */
  const weekdaysUntil = (serial: number): number => {
    const index = weekdayIndex(serial);
    return ((serial + 3 - index) / 7) * perWeek + trains.slice(0, index + 1).filter(Boolean).length;
  };
  const isTrainingWeekday = (serial: number): boolean => trains[weekdayIndex(serial)] === true;

  const spans = mergeSpans(
    [
      ...absent.map((serial) => ({ from: serial, to: serial })),
      ...[...holidays.keys()].map((date) => ({ from: serialOf(date), to: serialOf(date) })),
      ...camp.daysOff.map(({ from, to }) => ({ from: serialOf(from), to: serialOf(to) })),
    ],
    start,
    weekdaysUntil,
  );
  const spanAt = (serial: number): Span | undefined => {
    const span = spans[upTo(spans, serial)];
    return span !== undefined && serial <= span.to ? span : undefined;
  };
  const offUntil = (serial: number): number => {
    const span = spans[upTo(spans, serial)];
    if (span === undefined) return 0;
    return span.before + weekdaysUntil(Math.min(serial, span.to)) - weekdaysUntil(span.from - 1);
  };

  const regular = (serial: number): boolean => isTrainingWeekday(serial) && spanAt(serial) === undefined;
  const exists = (serial: number): boolean => serial >= start && !absent.includes(serial);
  const extra = points(camp.extraTrainingDays).filter((serial) => exists(serial) && !regular(serial));
  const extraSet = new Set(extra);
  const isTraining = (serial: number): boolean => regular(serial) || extraSet.has(serial);
  const half = points(camp.halfDays).filter((serial) => exists(serial) && isTraining(serial));
  const halfSet = new Set(half);

  return {
    isTraining,
    isTrainingWeekday,
    isHalf: (serial) => halfSet.has(serial),
    countUntil: (serial) =>
      weekdaysUntil(serial) -
      weekdaysUntil(start - 1) -
      offUntil(serial) +
      countUpTo(extra, serial) -
      countUpTo(half, serial),
    nextFrom(serial) {
      const nextExtra = extra[countUpTo(extra, serial - 1)] ?? Number.POSITIVE_INFINITY;
      let day = serial;
      while (day < nextExtra && !regular(day)) day = (spanAt(day)?.to ?? day) + 1;
      return Math.min(day, nextExtra);
    },
  };
}

function mergeSpans(
  spans: readonly { from: number; to: number }[],
  start: number,
  weekdaysUntil: (serial: number) => number,
): readonly Span[] {
  const merged: Span[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    if (to < start) continue;
    const last = merged.at(-1);
    if (last !== undefined && from <= last.to) {
      merged[merged.length - 1] = { ...last, to: Math.max(last.to, to) };
    } else {
      const before =
        last === undefined ? 0 : last.before + weekdaysUntil(last.to) - weekdaysUntil(last.from - 1);
      merged.push({ from: Math.max(from, start), to, before });
    }
  }
  return merged;
}

/** Index of the last span that begins on or before the day; -1 when none does. */
function upTo(spans: readonly Span[], serial: number): number {
  return (
    countWhile(spans.length, (index) => {
      const span = spans[index];
      return span !== undefined && span.from <= serial;
    }) - 1
  );
}

function countUpTo(sorted: readonly number[], serial: number): number {
  return countWhile(sorted.length, (index) => (sorted[index] ?? Number.POSITIVE_INFINITY) <= serial);
}

/** How many of the first items hold, where all that hold come first: a binary search. */
function countWhile(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function points(dates: readonly LogDate[] | undefined): number[] {
  return [...new Set(dates ?? [])].map(serialOf).sort((a, b) => a - b);
}
