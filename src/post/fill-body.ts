import type { BodyUnit } from './body-units.ts';
import { endsInList, headingLevelOf, sectionLevelOf, splitBody } from './body-units.ts';
import { type FilledUnit, keptUnits } from './kept-units.ts';
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
  const kept = keptUnits(filled, sectionLevel);

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
