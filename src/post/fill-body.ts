import type { BodyUnit } from './body-units.ts';
import { endsInList, headingLevelOf, sectionLevelOf, splitBody } from './body-units.ts';
import { holeOf } from './template-hole.ts';

/**
 * A template's body with its holes filled. `render` gives a field's Markdown, '' when it is empty; bold lines of
 * keywords become headings of the level it is told. A section whose holes are all empty goes with its
 * separator, a sub-heading with nothing under it too; the end of the body stays as it is.
 */
export function fillBody(body: string, render: (id: string, headingLevel: number) => string): string {
  const units = splitBody(body);
  const sectionLevel = sectionLevelOf(units);
  const filled = units.map((unit) => fillUnit(unit, sectionLevel, render));
  const kept = filled.flatMap((_, index) => (isKept(filled, index, sectionLevel) ? [index] : []));

  const out: string[] = [];
  for (const [position, index] of kept.entries()) {
    const unit = filled[index];
    if (unit === undefined) continue;
    if (unit.heading !== null && !unit.opensWithHeading) out.push(unit.heading);
    out.push(...unit.lines);
    const next = kept[position + 1];
    out.push(...(next === undefined ? [] : separatorBetween(filled, index, next)));
  }
  const tail = units.at(-1)?.separator ?? [];
  const last = filled[kept.at(-1) ?? -1];
  out.push(...(tail.length > 0 && last !== undefined ? afterAnswer(last, tail) : tail));
  return out.join('\n');
}

interface FilledUnit extends BodyUnit {
  readonly holes: number;
  readonly filledHoles: number;
  /** Its answer begins with a heading that takes the place of its own. */
  readonly opensWithHeading: boolean;
}

function fillUnit(
  unit: BodyUnit,
  sectionLevel: number,
  render: (id: string, headingLevel: number) => string,
): FilledUnit {
  const lines: string[] = [];
  let holes = 0;
  let filledHoles = 0;
  let previous: 'text' | 'answer' | 'empty' = 'text';
  for (const line of unit.lines) {
    const id = holeOf(line);
    if (id === null) {
      const isBlank = line.trim() === '';
      if (previous === 'empty' && isBlank) continue;
      if (previous === 'answer' && !isBlank) lines.push('');
      lines.push(line);
      previous = 'text';
      continue;
    }
    holes++;
    const answer = render(id, Math.min(6, sectionLevel + 1));
    if (answer === '') {
      previous = 'empty';
      continue;
    }
    // Without a blank line the text above it would take it in.
    if (lines.length > 0 && lines.at(-1)?.trim() !== '') lines.push('');
    filledHoles++;
    lines.push(answer);
    previous = 'answer';
  }
  while (lines.at(-1)?.trim() === '') lines.pop();
  const firstLevel = headingLevelOf(lines[0] ?? '');
  return {
    ...unit,
    lines,
    holes,
    filledHoles,
    opensWithHeading: holes > 0 && unit.level > sectionLevel && firstLevel > 0 && firstLevel <= unit.level,
  };
}

function isKept(units: readonly FilledUnit[], index: number, sectionLevel: number): boolean {
  const unit = units[index];
  if (unit === undefined) return false;
  if (hasOnlyEmptyHoles(units, index)) return false;
  const parent = units.findLastIndex(
    (other, at) => at < index && other.level > 0 && other.level < unit.level,
  );
  if (unit.level > 0 && parent !== -1 && !isKept(units, parent, sectionLevel)) return false;
  const isBareSubHeading = unit.level > sectionLevel && unit.lines.length === 0;
  return !isBareSubHeading || below(units, index).some((other) => other.lines.length > 0);
}

function hasOnlyEmptyHoles(units: readonly FilledUnit[], index: number): boolean {
  const all = [units[index], ...below(units, index)].filter((unit) => unit !== undefined);
  return all.some((unit) => unit.holes > 0) && all.every((unit) => unit.filledHoles === 0);
}

/** The units under the headings that the unit's heading stands above. */
function below(units: readonly FilledUnit[], index: number): readonly FilledUnit[] {
  const level = units[index]?.level ?? 0;
  if (level === 0) return [];
  const end = units.findIndex((unit, at) => at > index && unit.level <= level);
  return units.slice(index + 1, end === -1 ? undefined : end);
}

/** Deeper text follows as it did; else what stands before the next heading in the template. */
function separatorBetween(units: readonly FilledUnit[], index: number, next: number): readonly string[] {
  const unit = units[index];
  const following = units[next];
  if (unit === undefined || following === undefined) return [];
  const own = following.level > unit.level ? unit.separator : (units[next - 1]?.separator ?? []);
  return afterAnswer(unit, own);
}

/** An answer would take in what follows without a blank line; a paragraph does not take in a heading. */
function afterAnswer(unit: FilledUnit, separator: readonly string[]): readonly string[] {
  if (unit.filledHoles === 0 || separator[0]?.trim() === '') return separator;
  const isHeadingNext = separator.length === 0;
  return isHeadingNext && !endsInList(unit.lines.flatMap((text) => text.split('\n')))
    ? separator
    : ['', ...separator];
}
