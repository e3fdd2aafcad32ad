import type { LogDate } from './camp.ts';
import { dateOf, serialOf, weekdayIndex } from './log-date.ts';

interface Rule {
  readonly name: string;
  /** `MM-dd` of the solar calendar, or of Korea's lunar one. */
  readonly solar?: string;
  readonly lunar?: string;
  /** Days before and after that are off too. */
  readonly around?: boolean;
  readonly since?: number;
  /** First year with a day in lieu, and whether Saturday is a reason for it or Sunday only. */
  readonly inLieu?: { readonly since: number; readonly saturday: boolean };
}

const saturday = 5;
const sunday = 6;
const since2014 = { since: 2014, saturday: true };
const since2021 = { since: 2021, saturday: true };
const since2022 = { since: 2022, saturday: true };
const since2023 = { since: 2023, saturday: true };
const since2026 = { since: 2026, saturday: true };
const onSundays = { since: 2014, saturday: false };

/** The law of 2026, with what was different since 2014; in 2021 days in lieu began in August. */
const rules: readonly Rule[] = [
  { name: '1월 1일', solar: '01-01' },
  { name: '설날', lunar: '01-01', around: true, inLieu: onSundays },
  { name: '3ㆍ1절', solar: '03-01', inLieu: since2022 },
  { name: '노동절', solar: '05-01', since: 2026, inLieu: since2026 },
  { name: '어린이날', solar: '05-05', inLieu: since2014 },
  { name: '부처님 오신 날', lunar: '04-08', inLieu: since2023 },
  { name: '현충일', solar: '06-06' },
  { name: '제헌절', solar: '07-17', since: 2026, inLieu: since2026 },
  { name: '광복절', solar: '08-15', inLieu: since2021 },
  { name: '추석', lunar: '08-15', around: true, inLieu: onSundays },
  { name: '개천절', solar: '10-03', inLieu: since2021 },
  { name: '한글날', solar: '10-09', inLieu: since2021 },
  { name: '기독탄신일', solar: '12-25', inLieu: since2023 },
];

interface Holiday {
  readonly serial: number;
  readonly name: string;
  readonly rule: Rule;
}

/**
 * Korea's public holidays of a year by law, for years whose gazette is not out yet: right from 2014 on but for
 * elections and days that a government declares for one year. date-holidays is no help here: it puts the days
 * of Seollal a day late and has neither its eve nor Labour Day.
 * @see https://www.law.go.kr/법령/관공서의공휴일에관한규정 article 2 (days) and 3 (days in lieu)
 */
export function computeKoreanHolidays(year: number): ReadonlyMap<LogDate, string> {
  if (year < 1949) return new Map(); // the first law on public holidays is of June 1949
  const holidays = rules
    .filter(({ since = year }) => since <= year)
    .flatMap((rule) => holidaysOf(rule, year));
  const names = new Map<number, string>();
  for (const { serial, name } of holidays) {
    const other = names.get(serial);
    names.set(serial, other === undefined ? name : `${other}, ${name}`);
  }
  for (const { serial, rule } of holidays.filter((holiday) => isMadeUpFor(holiday, holidays, year))) {
    let free = serial + 1;
    while (names.has(free) || weekdayIndex(free) >= saturday) free++;
    names.set(free, `대체공휴일(${rule.name})`);
  }
  return new Map([...names].sort(([a], [b]) => a - b).map(([serial, name]) => [dateOf(serial), name]));
}

function holidaysOf(rule: Rule, year: number): readonly Holiday[] {
  const serial = rule.lunar === undefined ? serialOf(`${year}-${rule.solar}`) : lunarSerial(year, rule.lunar);
  const day = { serial, name: rule.name, rule };
  if (rule.around !== true) return [day];
  const eve = { serial: serial - 1, name: `${rule.name} 전날`, rule };
  return [eve, day, { serial: serial + 1, name: `${rule.name} 다음 날`, rule }];
}

/** A day in lieu is due for a holiday on a weekend, and for the later of two holidays on one weekday. */
function isMadeUpFor({ serial, rule }: Holiday, all: readonly Holiday[], year: number): boolean {
  if (rule.inLieu === undefined || year < rule.inLieu.since) return false;
  const weekday = weekdayIndex(serial);
  if (weekday === sunday) return true;
  if (weekday === saturday) return rule.inLieu.saturday;
  const sameDay = all.filter((other) => other.serial === serial);
  return sameDay.length > 1 && sameDay.at(-1)?.rule === rule;
}

const lunarClock = new Intl.DateTimeFormat('en-u-ca-dangi', {
  timeZone: 'UTC',
  month: 'numeric',
  day: 'numeric',
});

/** The day of the year on which Korea's lunar calendar shows `MM-dd`; leap months (`4bis`) never match. */
function lunarSerial(year: number, monthDay: string): number {
  const [month = '', day = ''] = monthDay.split('-').map((part) => String(Number(part)));
  // Lunar months begin 20 to 51 days after the solar month of their number.
  const from = serialOf(`${year}-${monthDay}`) + 15;
  for (let serial = from; serial < from + 45; serial++) {
    const parts = lunarClock.formatToParts(new Date(serial * 86_400_000));
    const shown = (type: string) => parts.find((part) => part.type === type)?.value;
    if (shown('month') === month && shown('day') === day) return serial;
  }
  throw new RangeError(`no lunar ${monthDay} in ${year}`);
}
