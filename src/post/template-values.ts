import type { Calendar } from '../camp/calendar.ts';
import type { Camp, Language, LogDate } from '../camp/camp.ts';
import { wallClockAt } from '../camp/wall-clock.ts';
import { cleanLine } from './yaml-scalar.ts';

/**
 * What stands in a template's `{{ }}` beside its holes. Texts that people chose are `camp`, `author`, `stage`, `tags`.
 */
export interface TemplateValues {
  readonly [name: string]: unknown;
  /** `05` */
  readonly week: string;
  /** `018`, or `028.5` on a day off */
  readonly day: string;
  /** When it was submitted, in the camp's zone: `2022-02-14 22:40:00 +0900` */
  readonly date: string;
  readonly log_day: LogDate;
  /** What the day's to-dos are for, in the camp's language */
  readonly next_heading: string;
  readonly camp: string;
  /** The stage's tag; null outside all stages, so that `{% if stage %}` works */
  readonly stage: string | null;
  readonly author: string | null;
  /** The camper's own tags */
  readonly tags: readonly string[];
}

/** Values that the calendar makes; they are put into a post as they are. */
const calendarNames = ['week', 'day', 'date', 'log_day', 'next_heading'] as const;

/** The values that a template may use. */
export const valueNames: readonly string[] = [...calendarNames, 'camp', 'stage', 'author', 'tags'];

const nextHeadings = {
  ko: { tomorrow: '내일 할 일', weekend: '주말동안 할 일', holidays: '연휴동안 할 일' },
  en: { tomorrow: 'To do tomorrow', weekend: 'To do over the weekend', holidays: 'To do over the holidays' },
} as const;

/** Every text that `next_heading` can give. */
export const nextHeadingTexts: readonly string[] = Object.values(nextHeadings).flatMap((each) =>
  Object.values(each),
);

/** The day's heading for to-dos in a language, such as 내일 할 일. */
export function nextHeadingText(calendar: Calendar, logDay: LogDate, language: Language): string {
  return nextHeadings[language][calendar.nextHeading(logDay)];
}

/** The values of one log. `numbers` are the ones fixed when its post was first made. @throws NotALogDay */
export function buildTemplateValues(input: {
  readonly camp: Camp;
  readonly calendar: Calendar;
  readonly logDay: LogDate;
  readonly submittedAt: Date;
  readonly tags?: readonly string[] | undefined;
  readonly author?: string | undefined;
  readonly numbers?: { readonly week: string; readonly day: string } | undefined;
}): TemplateValues {
  const { camp, calendar, logDay } = input;
  const numbers = input.numbers ?? numbersOf(calendar, logDay);
  return {
    week: numbers.week,
    day: numbers.day,
    date: postDate(input.submittedAt, camp.timeZone),
    log_day: logDay,
    next_heading: nextHeadingText(calendar, logDay, camp.language),
    camp: camp.name,
    stage: calendar.stageOf(logDay)?.tag ?? null,
    author: input.author ?? null,
    tags: cleanTags(input.tags ?? []),
  };
}

/** True for a text that the calendar made, which needs no escape. */
export function isCalendarValue(text: unknown, values: Readonly<Record<string, unknown>>): boolean {
  return calendarNames.some((name) => values[name] === text);
}

/** True for a text that a person chose and that stands in a template unchanged. */
export function isPersonalValue(text: unknown, values: Readonly<Record<string, unknown>>): boolean {
  const { tags } = values;
  return (
    [values.camp, values.stage, values.author].includes(text) || (Array.isArray(tags) && tags.includes(text))
  );
}

/** A log day's numbers as posts show them: `05` and `018`. @throws NotALogDay */
export function numbersOf(
  calendar: Calendar,
  logDay: LogDate,
): { readonly week: string; readonly day: string } {
  const { week, day } = calendar.dayOf(logDay);
  return { week: String(week).padStart(2, '0'), day };
}

/** An instant as Jekyll needs it, with its zone: without one it would be taken for UTC. @throws UnknownTimeZone */
export function postDate(at: Date, timeZone: string): string {
  const { date, time, offsetMs } = wallClockAt(at, timeZone);
  const minutes = Math.abs(offsetMs) / 60_000;
  const hours = String(Math.floor(minutes / 60)).padStart(2, '0');
  const rest = String(Math.floor(minutes % 60)).padStart(2, '0');
  return `${date} ${time} ${offsetMs < 0 ? '-' : '+'}${hours}${rest}`;
}

/** Each tag once, without blanks around it, in the order it was given. */
function cleanTags(tags: readonly string[]): readonly string[] {
  return [...new Set(tags.map((tag) => cleanLine(tag).trim()).filter((tag) => tag !== ''))];
}
