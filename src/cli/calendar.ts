import { Command } from 'commander';
import { createCalendar } from '../camp/calendar.ts';
import type { Camp, DayOff, LogDate, Weekday } from '../camp/camp.ts';
import { campDefaults, weekdays } from '../camp/camp.ts';
import { checkCamp } from '../camp/check-camp.ts';
import { BadCampSetting, CamplogError } from '../camp/errors.ts';
import { koreanYearsWithoutGazette, loadHolidays } from '../camp/holidays.ts';
import { addDays, readLogDate } from '../camp/log-date.ts';

interface Options {
  readonly startsOn: string;
  readonly endsOn?: string;
  readonly holidays?: string;
  readonly from?: string;
  readonly to?: string;
  readonly timeZone: string;
  readonly weekdays: string;
  readonly cutoff: string;
  readonly dayOff?: readonly string[];
}

/** `camplog calendar`: one line a date, `date ⇥ week ⇥ day ⇥ training|off ⇥ reason`, on stdout. */
export function calendarCommand(): Command {
  return new Command('calendar')
    .description('print the week, the day number and the days off of a camp')
    .requiredOption('--starts-on <date>', "the camp's first day, YYYY-MM-DD")
    .option('--ends-on <date>', "the camp's last day")
    .option('--holidays <country>', 'the country whose official holidays are off, such as KR')
    .option('--from <date>', 'first date to print (default: the first day)')
    .option('--to <date>', 'last date to print (default: the last day, or twelve weeks)')
    .option('--time-zone <zone>', 'IANA time zone', 'UTC')
    .option('--weekdays <list>', 'weekdays of training', campDefaults.trainingWeekdays.join(','))
    .option('--cutoff <time>', 'until when a log belongs to the day before', campDefaults.cutoff)
    .option('--day-off <from..to=reason>', "the camp's own day off; repeat for more", collect)
    .action(async (options: Options, command: Command) => {
      const { writeOut, writeErr } = command.configureOutput();
      try {
        const { lines, warning } = await renderCalendar(options);
        if (warning !== null) writeErr?.(`camplog calendar: ${warning}\n`);
        writeOut?.(lines);
      } catch (error) {
        if (!(error instanceof CamplogError)) throw error;
        command.error(`camplog calendar: ${sentenceFor(error)}`);
      }
    });
}

async function renderCalendar(options: Options): Promise<{ lines: string; warning: string | null }> {
  const camp = readCamp(options);
  checkCamp(camp);
  const from = readDate('--from', options.from ?? camp.startsOn);
  const to = readDate('--to', options.to ?? camp.endsOn ?? twelveWeeksFrom(from));
  if (to < from) throw new BadCampSetting('--to', to, `is before ${from}, where the list begins`);
  if (to < camp.startsOn) throw new BadCampSetting('--to', to, `is before the camp's first day`);
  if (camp.endsOn !== null && from > camp.endsOn) {
    throw new BadCampSetting('--from', from, `is after the camp's last day, ${camp.endsOn}`);
  }
  // Numbers count from the first day, so its holidays are needed even when the list begins later.
  const holidays = await loadHolidays(camp.holidays, camp.startsOn < from ? camp.startsOn : from, to);
  const days = createCalendar(camp, holidays).days(from, to);
  const lines = days
    .map(({ date, week, day, training, reason }) => {
      const fields = [date, String(week).padStart(2, '0'), day, training ? 'training' : 'off'];
      return `${(reason === null ? fields : [...fields, reason.replace(/\s+/g, ' ')]).join('\t')}\n`;
    })
    .join('');
  return { lines, warning: camp.holidays === 'KR' ? await findEstimates(camp.startsOn, to) : null };
}

function twelveWeeksFrom(date: LogDate): LogDate {
  return date > '9999-10-01' ? '9999-12-31' : addDays(date, 12 * 7 - 1);
}

function readCamp(options: Options): Camp {
  return {
    ...campDefaults,
    name: '',
    startsOn: readDate('--starts-on', options.startsOn),
    endsOn: options.endsOn === undefined ? null : readDate('--ends-on', options.endsOn),
    timeZone: options.timeZone,
    cutoff: options.cutoff,
    trainingWeekdays: options.weekdays.split(',').map(readWeekday),
    holidays: options.holidays?.toUpperCase() ?? null,
    daysOff: (options.dayOff ?? []).map(readDayOff),
  };
}

function readDate(option: string, text: string): string {
  const date = readLogDate(text);
  if (date === null) throw new BadCampSetting(option, text, 'is no date such as 2022-01-17');
  return date;
}

function readWeekday(text: string): Weekday {
  const weekday = weekdays.find((each) => each === text.trim().toLowerCase());
  if (weekday === undefined) {
    throw new BadCampSetting('--weekdays', text, `is no weekday; write some of ${weekdays.join(',')}`);
  }
  return weekday;
}

function readDayOff(text: string): DayOff {
  const [range = '', ...reason] = text.split('=');
  const [from = '', to = from] = range.split('..');
  return {
    from: readDate('--day-off', from),
    to: readDate('--day-off', to),
    reason: reason.join('=').trim() || 'day off',
  };
}

async function findEstimates(from: LogDate, to: LogDate): Promise<string | null> {
  const years = await koreanYearsWithoutGazette(from, to);
  if (years.length === 0) return null;
  const shown = years.length > 3 ? `${years[0]} … ${years.at(-1)}` : years.join(', ');
  return (
    `Korea's official list is not known for ${shown}; the holidays are computed by law, ` +
    'without elections and days declared for one year. Add those with --day-off.'
  );
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

const options: Readonly<Record<string, string>> = {
  endsOn: '--ends-on',
  cutoff: '--cutoff',
  daysOff: '--day-off',
};

function sentenceFor({ code, message, details }: CamplogError): string {
  if (code === 'unknown-time-zone') return `${message}. Use a name such as Asia/Seoul.`;
  if (code === 'unknown-country') {
    return `${message}. Use a two-letter code such as KR, or leave --holidays out and name days with --day-off.`;
  }
  if (code !== 'bad-camp-setting') return `${message}.`;
  const { field = '', value, reason } = details;
  return `${options[field] ?? field} "${value}" ${reason}. Correct it and run the command again.`;
}
