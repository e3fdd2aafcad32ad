import type { LogDate } from '../../camp/camp.ts';
import { addDays } from '../../camp/log-date.ts';
import type { TypedLeave } from '../../camp/read-leave.ts';
import type { StoredLeave } from '../../store/leaves.ts';
import type { Store } from '../../store/store.ts';
import type { Place } from '../place/find-place.ts';

/** Why days are no leave that can be noted. */
export type LeaveDaysProblem = 'backwards' | 'past' | 'outside' | 'too-long';

/** A leave as it is kept now. */
export interface NotedLeave {
  readonly leave: StoredLeave;
  /** True when leaves that overlapped or touched became part of this one. */
  readonly merged: boolean;
  /** False when the same was noted before. */
  readonly changed: boolean;
}

/** The longest leave in a camp that has no last day. */
const longestDays = 366;

/** What is wrong with the days of a leave; null for nothing. */
export function findLeaveProblem(
  { calendar, camp }: Place,
  { from, to }: Pick<TypedLeave, 'from' | 'to'>,
  now: Date,
): LeaveDaysProblem | null {
  if (to < from) return 'backwards';
  if (to < calendar.logDayOf(now)) return 'past';
  if (from < camp.startsOn || (camp.endsOn !== null && to > camp.endsOn)) return 'outside';
  return addDays(from, longestDays) < to ? 'too-long' : null;
}

/**
 * Keeps a leave of a camper, in the transaction given; what overlaps or touches becomes one leave. What campers noted
 * themselves stays theirs when somebody else notes one beside it, since its reason is theirs too.
 */
export async function noteLeave(
  kept: Store,
  { camper }: Pick<Place, 'camper'>,
  wish: TypedLeave,
  setBy: string,
  now: Date,
): Promise<NotedLeave> {
  await kept.rhythms.lock(camper.id);
  const isOwn = setBy === camper.userId;
  const beside = (await kept.leaves.list(camper.id)).filter(
    (leave) => leave.kind === 'leave' && touches(leave, wish) && (isOwn || leave.setBy !== camper.userId),
  );
  const [first] = beside;
  if (first !== undefined && beside.length === 1 && !isOwn && isPart(wish, first)) {
    return { leave: first, merged: false, changed: false };
  }
  for (const { id } of beside) await kept.leaves.cancel(id, now);
  const reasons = [...beside.map(({ reason }) => reason), wish.reason].filter((reason) => reason !== '');
  const leave = {
    camperId: camper.id,
    kind: 'leave' as const,
    from: [wish.from, ...beside.map(({ from }) => from)].toSorted()[0] ?? wish.from,
    to: [wish.to, ...beside.map(({ to }) => to ?? wish.to)].toSorted().at(-1) ?? wish.to,
    reason: [...new Set(reasons)].join(', '),
    setBy,
  };
  const id = await kept.leaves.insert(leave, now);
  return { leave: { id, ...leave }, merged: beside.length > 0, changed: true };
}

/** Ends a leave so that `today` is not part of it: taken back whole, unless a part of it is over. */
export async function endLeave(kept: Store, leave: StoredLeave, today: LogDate, now: Date): Promise<void> {
  if (leave.from < today) await kept.leaves.end(leave.id, addDays(today, -1));
  else await kept.leaves.cancel(leave.id, now);
}

function touches({ from, to }: StoredLeave, wish: TypedLeave): boolean {
  return to !== null && from <= addDays(wish.to, 1) && wish.from <= addDays(to, 1);
}

function isPart(wish: TypedLeave, { from, to, reason }: StoredLeave): boolean {
  const isSaid = ['', reason, ...reason.split(', ')].includes(wish.reason);
  return isSaid && from <= wish.from && to !== null && wish.to <= to;
}
