import type { BodyUnit } from './body-units.ts';
import { sectionLevelOf, splitBody } from './body-units.ts';
import type { FieldKind } from './field-kinds.ts';
import { plainHeading } from './field-label.ts';
import type { Template } from './parse-template.ts';
import { holeOf } from './template-hole.ts';
import { nextHeadingTexts } from './template-values.ts';

/** A section of a template by what its heading may be called, and the fields in it. */
export interface TemplateSection {
  readonly keys: readonly string[];
  readonly fields: readonly SectionField[];
}

export interface SectionField {
  readonly id: string;
  readonly kind: FieldKind;
  /** What the sub-heading above the hole may be called; none when the hole stands right under the section's. */
  readonly keys: readonly string[];
}

/** A heading's letters and digits: what stays the same when an emoji or the emphasis changes. */
export function headingKey(heading: string): string {
  return plainHeading(heading)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The sections that a template divides a post into, in order. */
export function sectionsOf(template: Template): readonly TemplateSection[] {
  const units = splitBody(template.parts.skeleton);
  const level = sectionLevelOf(units);
  const kinds = new Map(template.fields.map(({ id, kind }) => [id, kind]));
  const sections: { keys: readonly string[]; fields: SectionField[] }[] = [];
  for (const unit of units) {
    if (unit.level > 0 && unit.level <= level) sections.push({ keys: keysOf(unit), fields: [] });
    const keys = unit.level > level ? keysOf(unit) : [];
    for (const line of unit.lines) {
      const id = holeOf(line);
      const kind = id === null ? undefined : kinds.get(id);
      if (id !== null && kind !== undefined) sections.at(-1)?.fields.push({ id, kind, keys });
    }
  }
  return sections;
}

function keysOf({ heading }: BodyUnit): readonly string[] {
  if (heading === null) return [];
  const next = /\{\{-?\s*next_heading\s*-?\}\}/;
  const texts = next.test(heading) ? nextHeadingTexts.map((text) => heading.replace(next, text)) : [heading];
  return texts.map((text) => headingKey(text.replace(/\{\{.*?\}\}/g, '')));
}
