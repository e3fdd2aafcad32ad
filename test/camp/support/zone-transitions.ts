const clocks = new Map<string, Intl.DateTimeFormat>();

/** What a zone's clocks show, `YYYY-MM-DD HH:mm:ss`, read from Intl part by part: the tests' own witness. */
export function shownAt(instant: number, timeZone: string): string {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  clocks.set(timeZone, clock);
  return clock.format(instant);
}

/** How far the zone is ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  return Date.parse(`${shownAt(instant, timeZone).replace(' ', 'T')}Z`) - Math.floor(instant / 1000) * 1000;
}

const hour = 3_600_000;
const step = 20 * 24 * hour;

export interface Transition {
  readonly timeZone: string;
  /** The first instant of the new offset, and how far clocks jumped then. */
  readonly instant: number;
  readonly jumpMs: number;
}

/** The instants at which a zone's offset changed in a range of years; two within twenty days may be missed. */
export function transitionsOf(timeZone: string, fromYear: number, toYear: number): readonly Transition[] {
  const transitions: Transition[] = [];
  let offset = offsetAt(Date.UTC(fromYear, 0, 1), timeZone);
  for (let start = Date.UTC(fromYear, 0, 1); start < Date.UTC(toYear + 1, 0, 1); start += step) {
    const next = offsetAt(start + step, timeZone);
    if (next === offset) continue;
    let before = start;
    let after = start + step;
    while (after - before > 1000) {
      const middle = before + Math.floor((after - before) / 2000) * 1000;
      if (offsetAt(middle, timeZone) === offset) before = middle;
      else after = middle;
    }
    transitions.push({ timeZone, instant: after, jumpMs: offsetAt(after, timeZone) - offset });
    offset = next;
  }
  return transitions;
}
