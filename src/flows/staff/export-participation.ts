import type { Calendar } from '../../camp/calendar.ts';
import type { LogDate } from '../../camp/camp.ts';
import { isExcused } from '../../camp/leave.ts';
import { isLate } from '../../camp/participation.ts';
import { wallClockAt } from '../../camp/wall-clock.ts';
import type { Participant } from '../../store/participation.ts';
import type { Store } from '../../store/store.ts';
import { readCalendar } from '../place/camp-calendar.ts';
import { findStaffCamp, type NoCamp, type StaffAsker } from '../place/find-staff-camp.ts';
import { renderCsv } from './render-csv.ts';

/** One camper and one log day. Nothing of what was written. */
export interface ParticipationRow {
  readonly team: string;
  readonly camper: string;
  readonly date: LogDate;
  readonly week: number;
  /** `018`, or `028.5` */
  readonly day: string;
  readonly training: boolean;
  readonly written: boolean;
  /** The first version, as an ISO instant with the camp's offset; null while nothing is written. */
  readonly submittedAt: string | null;
  readonly late: boolean;
  readonly versions: number;
  readonly onLeave: boolean;
}

/** The same rows in two forms, each a whole file. */
export interface ExportedParticipation {
  readonly kind: 'participation';
  readonly campName: string;
  readonly files: readonly { readonly fileName: string; readonly text: string }[];
}

const columns = [
  'team',
  'camper',
  'date',
  'week',
  'day',
  'training',
  'written',
  'submittedAt',
  'late',
  'versions',
  'onLeave',
] as const satisfies readonly (keyof ParticipationRow)[];

/** Who wrote on which day, those who left among them, as CSV and JSON. */
export async function exportParticipation(
  store: Store,
  asker: StaffAsker,
  now: Date,
): Promise<ExportedParticipation | NoCamp> {
  const found = await findStaffCamp(store, asker, 'export-participation');
  if (found.kind !== 'camp') return found;
  const { camp } = found;
  const calendar = await readCalendar(camp, now);
  const today = calendar.logDayOf(now);
  const people = await store.participation.list(camp.id);
  const rows = people.flatMap((person) => listRows(calendar, today, camp.timeZone, person));
  const csv = renderCsv([columns, ...rows.map((row) => columns.map((column) => say(row[column])))]);
  const name = `participation-${today}`;
  return {
    kind: 'participation',
    campName: camp.name,
    files: [
      { fileName: `${name}.csv`, text: csv },
      { fileName: `${name}.json`, text: `${JSON.stringify(rows, null, 2)}\n` },
    ],
  };
}

/** From the day on which somebody joined, or of their first log, to today or the day on which they left. */
function listRows(
  calendar: Calendar,
  today: LogDate,
  timeZone: string,
  { team, name, joinedAt, leftAt, written, leaves }: Participant,
): readonly ParticipationRow[] {
  const logs = new Map(written.map((log) => [log.logDay, log]));
  const joinedOn = calendar.logDayOf(joinedAt);
  const first = written[0]?.logDay ?? joinedOn;
  const last = leftAt === null ? today : calendar.logDayOf(leftAt);
  const latest = written.at(-1)?.logDay ?? last;
  const from = first < joinedOn ? first : joinedOn;
  return calendar.days(from, latest > last ? latest : last).map(({ date, week, day, training }) => {
    const log = logs.get(date);
    return {
      team,
      camper: name,
      date,
      week,
      day,
      training,
      written: log !== undefined,
      submittedAt: log === undefined ? null : renderInstant(log.submittedAt, timeZone),
      late: log !== undefined && isLate(calendar, log),
      versions: log?.versions ?? 0,
      onLeave: isExcused(leaves, date),
    };
  });
}

/** `2022-02-14T22:40:00+09:00` */
function renderInstant(at: Date, timeZone: string): string {
  const { date, time, offsetMs } = wallClockAt(at, timeZone);
  const minutes = Math.abs(offsetMs) / 60_000;
  const hours = String(Math.floor(minutes / 60)).padStart(2, '0');
  const rest = String(minutes % 60).padStart(2, '0');
  return `${date}T${time}${offsetMs < 0 ? '-' : '+'}${hours}:${rest}`;
}

function say(value: ParticipationRow[keyof ParticipationRow]): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value === null ? '' : String(value);
}
