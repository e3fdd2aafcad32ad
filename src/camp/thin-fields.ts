/** A field of a log in which unusually little stands, in characters; `now` is 0 for an empty one. */
export interface ThinField {
  readonly field: string;
  readonly now: number;
  /** The median of the logs that filled it. */
  readonly usual: number;
}

/** How long each field of a log is that was asked, in characters; 0 for one that was left empty. */
export type FieldLengths = Readonly<Record<string, number>>;

/** Of the logs before, that many at most are looked at, and that many at least have to have the field. */
export const lookBack = 10;
const enoughLogs = 5;
/** What somebody fills in eight of ten logs they usually fill. */
const usuallyFilled = 0.8;
/** Short answers differ by chance; what is usually this long does not. */
const longEnough = 50;
const farShorter = 0.2;

/**
 * The fields that a camper usually fills and that hold unusually little now. Usually: in at least 80% of their last ten
 * logs that had the field, of which there are five at least. Unusually little: nothing, or less than a fifth of the
 * median of what they wrote, where that is 50 characters or more. `earlier` begins with the latest.
 */
export function findThinFields(now: FieldLengths, earlier: readonly FieldLengths[]): readonly ThinField[] {
  return Object.entries(now).flatMap(([field, length]) => {
    const lengths = earlier
      .flatMap((log) => (log[field] === undefined ? [] : [log[field]]))
      .slice(0, lookBack);
    const filled = lengths.filter((each) => each > 0);
    if (lengths.length < enoughLogs || filled.length < lengths.length * usuallyFilled) return [];
    const usual = medianOf(filled);
    const isThin = length === 0 || (usual >= longEnough && length < usual * farShorter);
    return isThin ? [{ field, now: length, usual }] : [];
  });
}

function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return Math.round(((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2);
}
