import { headingLevelOf } from './body-units.ts';
import type { LiquidText } from './liquid-engine.ts';
import { createLiquidEngine } from './liquid-engine.ts';
import type { Hole } from './template-hole.ts';
import { holeOf } from './template-hole.ts';
import { TemplateProblem } from './template-problem.ts';

/** Liquid for labels, which are shown and never parsed. */
export const labelLiquid = createLiquidEngine((value) =>
  value === null || value === undefined ? '' : String(value),
);

export interface FieldLabel {
  /** The heading's text; values such as `{{ next_heading }}` still stand in it. */
  readonly text: string;
  readonly liquid: LiquidText;
}

/**
 * The labels of a body's holes by field id: the nearest heading above each, without its notation.
 * @throws TemplateProblem for a hole without a heading
 */
export function labelsOf(
  template: string,
  body: string,
  holes: readonly Hole[],
): ReadonlyMap<string, FieldLabel> {
  const byId = new Map(holes.map((hole) => [hole.id, hole]));
  const labels = new Map<string, FieldLabel>();
  let heading: string | null = null;
  for (const line of body.split('\n')) {
    if (headingLevelOf(line) > 0) heading = line;
    const hole = byId.get(holeOf(line) ?? '');
    if (hole === undefined) continue;
    const text = heading === null ? '' : plainHeading(heading);
    if (text === '') {
      throw new TemplateProblem(
        'template-no-heading',
        template,
        hole.line,
        `the hole "${hole.id}" has no heading above it`,
        'write one, such as "## What I did": it is what the form asks',
      );
    }
    labels.set(hole.id, { text, liquid: labelLiquid.read(template, text, hole.line - 1) });
  }
  return labels;
}

/** A heading line's text without hashes, emphasis, code marks, links and attributes; Liquid values stay. */
export function plainHeading(line: string): string {
  const text = line.replace(/^#+[ \t]+/, '').replace(/[ \t]+#*[ \t]*$/, '');
  const pieces = text.split(/(\{\{.*?\}\})/);
  return pieces
    .map((piece, index) => (index % 2 === 1 ? piece : withoutNotation(piece)))
    .join('')
    .trim();
}

function withoutNotation(text: string): string {
  return text
    .replace(/\{[:#][^}]*\}/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/\*\*|__|`|~~/g, '')
    .replace(/(^|[^\p{L}\p{N}\\])[*_]|[*_](?=$|[^\p{L}\p{N}])/gu, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
