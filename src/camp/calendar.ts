import { absentDates } from './absent-dates.ts';
import type { Camp, LogDate, Stage } from './camp.ts';
import { checkCamp } from './check-camp.ts';
import { NotALogDay } from './errors.ts';
import type { Holidays } from './holidays.ts';
import { dateOf, readLogDate, serialOf, weekdayIndex } from './log-date.ts';
import type { NextHeading } from './next-heading.ts';
import { isWeekend, nextHeadingAfter } from './next-heading.ts';
import { createTrainingDays } from './training-days.ts';
import { wallClockAt } from './wall-clock.ts';

export interface CalendarDay {
  readonly date: LogDate;
  /** 1 for the week that holds the camp's first day; weeks start on Monday. */
  readonly week: number;
  /** `018` for the 18th training day, `028.5` for a log on a day off after the 28th. */
  readonly day: string;
  readonly training: boolean;
  /** Why there is no training; null on a training day. */
  readonly reason: string | null;
}

/** One week of a camp: the dates of it that are log days, both ends included. */
export interface CalendarWeek {
  readonly week: number;
  readonly from: LogDate;
  readonly to: LogDate;
  /** The last training day, on which the week can be looked back at; null when the week has none. */
  readonly closesOn: LogDate | null;
}

/** A camp's answers about dates and instants. Each takes logarithmic time, whatever the camp's length. */
export interface Calendar {
  /** The date that something written at this instant belongs to; it may lie outside the camp. */
  logDayOf(at: Date): LogDate;
  /** @throws NotALogDay outside the camp */
  dayOf(date: LogDate): CalendarDay;
  /** How the to-dos written on that day are headed: what is there between it and the next training. */
  nextHeading(date: LogDate): NextHeading;
  /** The stage that the date lies in; null before the first. */
  stageOf(date: LogDate): Stage | null;
  /** All log days of a range, both ends included; dates outside the camp are left out. */
  days(from: LogDate, to: LogDate): readonly CalendarDay[];
  /** True for a real date from the camp's first day to its last. */
  isLogDay(date: LogDate): boolean;
  /** @throws NotALogDay outside the camp */
  weekOf(date: LogDate): CalendarWeek;
  /** The first training day on or after the date; null when the camp has none left. */
  nextTrainingDay(date: LogDate): LogDate | null;
}

/**
 * The calendar of a camp. `holidays` are the official days off of its country, for all the time that
 * will be asked about and a week more (headings look ahead).
 * @throws UnknownTimeZone, BadCampSetting
 */
export function createCalendar(camp: Camp, holidays: Holidays): Calendar {
  checkCamp(camp);
  const start = serialOf(camp.startsOn);
  const end = camp.endsOn === null ? serialOf('9999-12-31') : serialOf(camp.endsOn);
  const firstMonday = start - weekdayIndex(start);
  const absent = absentDates(camp.timeZone).map(serialOf);
  const training = createTrainingDays(camp, holidays, absent);
  const stages = camp.stages.toSorted((a, b) => a.from.localeCompare(b.from));

  const isInCamp = (serial: number): boolean => serial >= start && serial <= end && !absent.includes(serial);

  const serialInCamp = (date: LogDate): number => {
    if (readLogDate(date) === null) throw new NotALogDay(date, 'it is no date');
    if (date < camp.startsOn) throw new NotALogDay(date, `the camp starts on ${camp.startsOn}`);
    if (camp.endsOn !== null && date > camp.endsOn) {
      throw new NotALogDay(date, `the camp ended on ${camp.endsOn}`);
    }
    const serial = serialOf(date);
    if (absent.includes(serial)) throw new NotALogDay(date, `${camp.timeZone} skipped it`);
    return serial;
  };

  const reasonOf = (date: LogDate, serial: number): string => {
    const own = camp.daysOff.find(({ from, to }) => from <= date && date <= to);
    return own?.reason || holidays.get(date) || (isWeekend(serial) ? 'weekend' : 'no training');
  };

  const dayAt = (serial: number): CalendarDay => {
    const date = dateOf(serial);
    const trains = training.isTraining(serial);
    const count = String(training.countUntil(serial)).padStart(3, '0');
    const counts = trains && !training.isHalf(serial);
    return {
      date,
      week: Math.floor((serial - firstMonday) / 7) + 1,
      day: camp.dayNumbers?.[date] ?? (counts ? count : `${count}.5`),
      training: trains,
      reason: trains ? null : reasonOf(date, serial),
    };
  };

  return {
    logDayOf(at) {
      // The clock on the wall decides. Where an hour that holds the cutoff comes twice, its second pass is before
      // the cutoff again: then no log ever carries a time that contradicts the date it was filed under.
      const { date, time } = wallClockAt(at, camp.timeZone);
      if (time >= camp.cutoff) return date;
      const yesterday = serialOf(date) - 1;
      return dateOf(absent.includes(yesterday) ? yesterday - 1 : yesterday);
    },
    dayOf: (date) => dayAt(serialInCamp(date)),
    nextHeading: (date) => nextHeadingAfter(serialInCamp(date), training),
    stageOf: (date) => stages.findLast((stage) => stage.from <= date) ?? null,
    days(from, to) {
      const days: CalendarDay[] = [];
      const last = Math.min(serialOf(to), end);
      for (let serial = Math.max(serialOf(from), start); serial <= last; serial++) {
        if (isInCamp(serial)) days.push(dayAt(serial));
      }
      return days;
    },
    isLogDay: (date) => readLogDate(date) !== null && isInCamp(serialOf(date)),
    weekOf(date) {
      const serial = serialInCamp(date);
      const monday = serial - weekdayIndex(serial);
      const dates = [0, 1, 2, 3, 4, 5, 6].map((add) => monday + add).filter(isInCamp);
      const closesOn = dates.findLast((day) => training.isTraining(day));
      return {
        week: Math.floor((serial - firstMonday) / 7) + 1,
        from: dateOf(dates[0] ?? serial),
        to: dateOf(dates.at(-1) ?? serial),
        closesOn: closesOn === undefined ? null : dateOf(closesOn),
      };
    },
    nextTrainingDay(date) {
      const serial = training.nextFrom(Math.max(serialOf(date), start));
      return serial > end ? null : dateOf(serial);
    },
  };
}
