import type { Camp, DayOff, Language, LogDate, Stage } from './camp.ts';
import { dayNumber } from './check-camp.ts';
import { readLogDate } from './log-date.ts';

/** Lines that could not be read, by number from 1; or what they say. */
export type LinesReading<T> =
  | { readonly ok: true; readonly entries: readonly T[] }
  | { readonly ok: false; readonly line: number; readonly text: string };

/**
 * Reads stages as people write them, one a line: `2022-01-17 lv1-u-stage`, with a template's name after it where the
 * stage has its own.
 */
export function readStageLines(text: string): LinesReading<Stage> {
  return readLines(text, (line) => {
    const [from = '', tag, template, ...more] = line.split(/\s+/);
    if (readLogDate(from) === null || tag === undefined || more.length > 0) return null;
    return { from, tag, ...(template !== undefined && { template: template.normalize('NFC') }) };
  });
}

/** Stages as `readStageLines` reads them. */
export function renderStageLines(stages: readonly Stage[]): string {
  return stages.map(({ from, tag, template }) => [from, tag, template].filter(Boolean).join(' ')).join('\n');
}

/** Reads days off, one a line: `2022-02-16 견학` or `2022-02-16..2022-02-18 예비군`. */
export function readDayOffLines(text: string): LinesReading<DayOff> {
  return readLines(text, (line) => {
    const [, from = '', to = from, reason = ''] = /^(\S+?)(?:\.\.(\S+))?(?:\s+(.+))?$/.exec(line) ?? [];
    if (readLogDate(from) === null || readLogDate(to) === null || to < from) return null;
    return { from, to, reason };
  });
}

/** Days off as `readDayOffLines` reads them. */
export function renderDayOffLines(daysOff: readonly DayOff[]): string {
  return daysOff
    .map(({ from, to, reason }) => `${from === to ? from : `${from}..${to}`} ${reason}`.trim())
    .join('\n');
}

/** Single dates for which the camp's rhythm does not hold. */
export type SpecialDays = Required<Pick<Camp, 'extraTrainingDays' | 'halfDays' | 'dayNumbers'>>;

const specialWords = {
  extraTrainingDays: { en: 'training', ko: '훈련' },
  halfDays: { en: 'half', ko: '반일' },
} as const;

/**
 * Reads special days, one a line: `2022-03-05 training`, `2022-02-25 half`, or a number of its own: `2022-03-10 034`.
 */
export function readSpecialDayLines(text: string): LinesReading<readonly [date: LogDate, what: string]> {
  return readLines(text, (line) => {
    const [date = '', word = '', ...more] = line.split(/\s+/);
    const what = word.toLowerCase();
    const isKnown = specialKinds.some((kind) => isWordFor(kind, what)) || dayNumber.test(what);
    return readLogDate(date) !== null && isKnown && more.length === 0 ? [date, what] : null;
  });
}

/** The settings that the lines say. */
export function buildSpecialDays(lines: readonly (readonly [date: LogDate, what: string])[]): SpecialDays {
  const datesOf = (kind: SpecialKind) => [
    ...new Set(lines.filter(([, what]) => isWordFor(kind, what)).map(([date]) => date)),
  ];
  return {
    extraTrainingDays: datesOf('extraTrainingDays'),
    halfDays: datesOf('halfDays'),
    dayNumbers: Object.fromEntries(lines.filter(([, what]) => dayNumber.test(what))),
  };
}

/** Special days as `readSpecialDayLines` reads them, by date, with the words of a language. */
export function renderSpecialDayLines(camp: Partial<SpecialDays>, language: Language): string {
  const words = specialKinds.flatMap((kind) =>
    (camp[kind] ?? []).map((date) => `${date} ${specialWords[kind][language]}`),
  );
  const numbers = Object.entries(camp.dayNumbers ?? {}).map(([date, number]) => `${date} ${number}`);
  return [...words, ...numbers].sort().join('\n');
}

type SpecialKind = keyof typeof specialWords;
const specialKinds = ['extraTrainingDays', 'halfDays'] as const satisfies readonly SpecialKind[];

function isWordFor(kind: SpecialKind, what: string): boolean {
  return Object.values(specialWords[kind]).some((word) => word === what);
}

/** Where a stage stands in the text that it was read from; lines count from 1. */
export function locateLine(text: string, stage: Stage): { readonly line: number; readonly text: string } {
  const wanted = renderStageLines([stage]).normalize('NFC');
  const lines = text.split('\n').map((line) => line.trim().replace(/\s+/g, ' ').normalize('NFC'));
  return { line: lines.indexOf(wanted) + 1, text: wanted };
}

function readLines<T>(text: string, read: (line: string) => T | null): LinesReading<T> {
  const entries: T[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '') continue;
    const entry = read(line);
    if (entry === null) return { ok: false, line: index + 1, text: line };
    entries.push(entry);
  }
  return { ok: true, entries };
}
