import type { BodyUnit } from './body-units.ts';

/** A unit of a template's body once its holes are filled. */
export interface FilledUnit extends BodyUnit {
  readonly holes: number;
  readonly filledHoles: number;
  /** Its answer begins with a heading that takes the place of its own. */
  readonly opensWithHeading: boolean;
}

/** A unit together with those that its heading stands above. */
interface Whole {
  readonly level: number;
  readonly holes: number;
  readonly filledHoles: number;
  readonly hasText: boolean;
}

/**
 * The places of the units that stay. One whose holes are all empty goes, a sub-heading with nothing under it too,
 * and with either all that its heading stands above.
 */
export function keptUnits(units: readonly FilledUnit[], sectionLevel: number): readonly number[] {
  const kept: number[] = [];
  const above: { readonly level: number; readonly isKept: boolean }[] = [];
  for (const [index, { level, holes, filledHoles, hasText }] of wholesOf(units).entries()) {
    while (level > 0 && (above.at(-1)?.level ?? 0) >= level) above.pop();
    const isEmpty = holes > 0 && filledHoles === 0;
    const isBare = level > sectionLevel && !hasText;
    const isKept = !isEmpty && !isBare && (level === 0 || above.at(-1)?.isKept !== false);
    if (level > 0) above.push({ level, isKept });
    if (isKept) kept.push(index);
  }
  return kept;
}

function wholesOf(units: readonly FilledUnit[]): readonly Whole[] {
  const wholes: Whole[] = [];
  const following: Whole[] = [];
  for (const { level, lines, ...own } of units.toReversed()) {
    let { holes, filledHoles } = own;
    let hasText = lines.length > 0;
    while (level > 0 && (following.at(-1)?.level ?? 0) > level) {
      const below = following.pop();
      holes += below?.holes ?? 0;
      filledHoles += below?.filledHoles ?? 0;
      hasText ||= below?.hasText === true;
    }
    const whole = { level, holes, filledHoles, hasText };
    following.push(whole);
    wholes.push(whole);
  }
  return wholes.reverse();
}
