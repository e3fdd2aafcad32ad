import { weekdayIndex } from './log-date.ts';
import type { TrainingDays } from './training-days.ts';

export type NextHeading = 'tomorrow' | 'weekend' | 'holidays';

const friday = 4;

/**
 * What the to-dos of a day are for, by the days without training that follow it, one after another:
 *
 * - none: tomorrow.
 * - three or more, at least one of which the week's rhythm does not explain (a holiday, a day off of the
 *   camp's own): the holidays. A camp that trains from Monday to Thursday has three free days every week,
 *   and nobody calls those holidays: they are its weekend.
 * - a free Friday, Saturday or Sunday among them: the weekend. Friday is there for camps that rest on
 *   Friday, or Friday and Saturday; where Friday trains it is never among them.
 * - one or two weekdays off amid the week: tomorrow. They are no weekend and too short for holidays, and a
 *   reader finds nothing wrong: the to-dos are next looked at tomorrow, in a log numbered `.5` or not at all.
 *
 * A log written on a day off goes by the same rules, except that a single day which is left is tomorrow,
 * weekend or not: on Saturday, Sunday is not "the weekend" any more.
 */
export function nextHeadingAfter(serial: number, training: TrainingDays): NextHeading {
  const pause: number[] = [];
  // A week is enough: seven days without training hold a training weekday that is off.
  for (let day = serial + 1; day <= serial + 7 && !training.isTraining(day); day++) pause.push(day);
  if (pause.length >= 3 && pause.some((day) => training.isTrainingWeekday(day))) return 'holidays';
  if (pause.length === 1 && !training.isTraining(serial)) return 'tomorrow';
  return pause.some((day) => isWeekend(day) && !training.isTrainingWeekday(day)) ? 'weekend' : 'tomorrow';
}

/** True for the days that are somewhere the weekend; whether a camp is free on them is another question. */
export function isWeekend(serial: number): boolean {
  return weekdayIndex(serial) >= friday;
}
