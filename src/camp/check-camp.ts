import type { Camp, LogDate } from './camp.ts';
import { weekdays } from './camp.ts';
import { BadCampSetting, UnknownTimeZone } from './errors.ts';
import { readLogDate } from './log-date.ts';
import { isTimeZone, readWallTime } from './wall-clock.ts';

/** A day's number as posts show it. */
export const dayNumber = /^\d{3,}(\.\d)?$/;

/**
 * Refuses settings that a calendar cannot be made of.
 * @throws UnknownTimeZone, or BadCampSetting that names the field
 */
export function checkCamp(camp: Camp): void {
  if (!isTimeZone(camp.timeZone)) throw new UnknownTimeZone(camp.timeZone);
  checkTime('cutoff', camp.cutoff);
  checkTime('promptAt', camp.promptAt);
  checkDate('startsOn', camp.startsOn);
  if (camp.endsOn !== null) checkRange('endsOn', camp.startsOn, camp.endsOn);
  for (const { from, to } of camp.daysOff) checkRange('daysOff', from, to);
  for (const stage of camp.stages) checkDate('stages', stage.from);
  for (const date of camp.extraTrainingDays ?? []) checkDate('extraTrainingDays', date);
  for (const date of camp.halfDays ?? []) checkDate('halfDays', date);
  for (const [date, number] of Object.entries(camp.dayNumbers ?? {})) {
    checkDate('dayNumbers', date);
    if (!dayNumber.test(number)) {
      throw new BadCampSetting('dayNumbers', number, 'is no day number such as 018 or 028.5');
    }
  }
  for (const weekday of camp.trainingWeekdays) {
    if (!weekdays.includes(weekday)) {
      throw new BadCampSetting('trainingWeekdays', weekday, `is none of ${weekdays.join(', ')}`);
    }
  }
  if (camp.trainingWeekdays.length === 0) {
    throw new BadCampSetting('trainingWeekdays', '', 'is empty: a camp trains on one weekday at least');
  }
}

function checkTime(field: string, time: string): void {
  if (readWallTime(time) === null) throw new BadCampSetting(field, time, 'is no time such as 05:00');
}

function checkDate(field: string, date: LogDate): void {
  if (readLogDate(date) === null) throw new BadCampSetting(field, date, 'is no date such as 2022-01-17');
}

function checkRange(field: string, from: LogDate, to: LogDate): void {
  checkDate(field, from);
  checkDate(field, to);
  if (to < from) throw new BadCampSetting(field, to, `is before ${from}`);
}
