import type { BodyUnit } from './body-units.ts';
import { endsInList, headingLevelOf, isSeparator, sectionLevelOf, splitBody } from './body-units.ts';
import type { FieldKind } from './field-kinds.ts';
import type { SectionField, TemplateSection } from './template-sections.ts';
import { headingKey } from './template-sections.ts';

/** A stretch of a post's body: lines of the template, or the text that answers a field. */
export type BodyPiece =
  | { readonly type: 'template'; readonly lines: readonly string[] }
  | {
      readonly type: 'answer';
      readonly id: string;
      /** What the template writes there; null for a section that it does not know. */
      readonly kind: FieldKind | null;
      /** The heading that the text stands under. */
      readonly heading: string;
      readonly text: string;
      /** Line of the body, from 0. */
      readonly line: number;
    };

/** A post's body in pieces, and the level of the headings that divide it. */
export interface PostBody {
  readonly pieces: readonly BodyPiece[];
  readonly sectionLevel: number;
}

interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly line: number;
}

/** Cuts a post's body into what its template is and what its camper wrote, by the headings of known sections. */
export function cutPostBody(body: string, known: readonly TemplateSection[]): PostBody {
  const { preamble, sections, level } = cutSections(body);
  const byKey = groupByKey(known);
  const used = new Set<string>();
  const nameExtra = createExtraNames(known);
  const pieces: BodyPiece[] = preamble.length > 0 ? [{ type: 'template', lines: preamble }] : [];
  for (const section of sections) {
    const match = byKey
      .get(headingKey(section.heading))
      ?.find(({ fields }) => fields.every(({ id }) => !used.has(id)));
    pieces.push({ type: 'template', lines: [section.heading] });
    for (const part of cutSection(section, match?.fields ?? [])) {
      if (part.heading !== section.heading) pieces.push({ type: 'template', lines: [part.heading] });
      if (part.field !== null) used.add(part.field.id);
      pieces.push(...cutSeparators(part, nameExtra));
    }
  }
  return { pieces, sectionLevel: level };
}

/** What each heading may stand for, in order. */
function groupByKey<T extends { readonly keys: readonly string[] }>(named: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of named) {
    for (const key of new Set(each.keys)) {
      const group = groups.get(key);
      if (group) group.push(each);
      else groups.set(key, [each]);
    }
  }
  return groups;
}

/** Names for sections that no template knows: `extra_1`, `extra_2`, … as far as no field is called so. */
function createExtraNames(known: readonly TemplateSection[]): () => string {
  const taken = new Set(known.flatMap(({ fields }) => fields.map(({ id }) => id)));
  let count = 0;
  return () => {
    do count++;
    while (taken.has(`extra_${count}`));
    return `extra_${count}`;
  };
}

function cutSections(body: string): {
  readonly preamble: readonly string[];
  readonly sections: readonly Section[];
  readonly level: number;
} {
  const units = splitBody(body);
  const level = sectionLevelOf(units);
  const preamble: string[] = [];
  const sections: { heading: string; lines: string[]; line: number }[] = [];
  let line = 0;
  for (const unit of units) {
    const own = linesOf(unit);
    const isSection =
      unit.heading !== null &&
      (unit.level <= level || sections.length === 0) &&
      !endsInList(sections.at(-1)?.lines ?? []);
    if (isSection) sections.push({ heading: unit.heading, lines: own.slice(1), line: line + 1 });
    else (sections.at(-1)?.lines ?? preamble).push(...own);
    line += own.length;
  }
  return { preamble, sections, level };
}

function linesOf({ heading, lines, separator }: BodyUnit): readonly string[] {
  return [...(heading === null ? [] : [heading]), ...lines, ...separator];
}

/** Lines of a section under one heading, and the field that they answer; null when no template knows it. */
interface Part {
  readonly field: SectionField | null;
  readonly heading: string;
  readonly lines: readonly string[];
  readonly line: number;
}

/** The parts of a section: one for each field whose sub-heading stands there, or the whole. */
function cutSection({ heading, lines, line }: Section, fields: readonly SectionField[]): readonly Part[] {
  const [only = null] = fields;
  const first = lines.findIndex((text) => text.trim() !== '');
  // A section with one field is that field's, with its sub-heading or without.
  if (fields.length === 1 && only !== null) {
    const isBelow =
      isHeadingOf(lines[first] ?? '', only) && hasTextBelow(lines[first] ?? '', lines.slice(first + 1));
    if (!isBelow) return [{ field: only, heading, lines, line }];
  }
  const parts: Part[] = [];
  const byKey = groupByKey(fields);
  const left = new Set(fields);
  let part: Omit<Part, 'lines'> = { field: null, heading, line };
  let from = 0;
  for (const [at, text] of lines.entries()) {
    const alike = headingLevelOf(text) > 0 ? byKey.get(headingKey(text)) : undefined;
    const field = alike?.find((each) => left.has(each));
    if (field === undefined || endsInList(lines.slice(from, at))) continue;
    parts.push({ ...part, lines: lines.slice(from, at) });
    left.delete(field);
    from = at + 1;
    part = { field, heading: text, line: line + from };
  }
  return mergeEmpty([...parts, { ...part, lines: lines.slice(from) }]);
}

/** A sub-heading without text of its own is text of the part above: a template would leave it out. */
function mergeEmpty(parts: readonly Part[]): readonly Part[] {
  const merged: Part[] = [];
  for (const part of parts) {
    const above = merged.at(-1);
    if (above === undefined || hasTextBelow(part.heading, part.lines)) merged.push(part);
    else merged[merged.length - 1] = { ...above, lines: [...above.lines, part.heading, ...part.lines] };
  }
  return merged;
}

/** True when something stands under a heading that is no heading of its level or above. */
function hasTextBelow(heading: string, lines: readonly string[]): boolean {
  const first = lines.find((line) => !isSeparator(line));
  const level = headingLevelOf(first ?? '');
  return first !== undefined && (level === 0 || level > headingLevelOf(heading));
}

function isHeadingOf(line: string, { keys }: SectionField): boolean {
  return headingLevelOf(line) > 0 && keys.includes(headingKey(line));
}

/** Blank lines above a text and the separator under it are the template's. */
function cutSeparators({ field, heading, lines, line }: Part, nameExtra: () => string): readonly BodyPiece[] {
  const from = lines.findIndex((text) => text.trim() !== '');
  let to = lines.findLastIndex((text) => !isSeparator(text)) + 1;
  // A `<br>` that touches a list belongs to it.
  while (to > 0 && to < lines.length && lines[to]?.trim() !== '') to++;
  if (from === -1 || to <= from) return lines.length === 0 ? [] : [{ type: 'template', lines }];
  const text = lines.slice(from, to).join('\n');
  const id = field?.id ?? nameExtra();
  const pieces: BodyPiece[] = [
    { type: 'template', lines: lines.slice(0, from) },
    { type: 'answer', id, kind: field?.kind ?? null, heading, text, line: line + from },
    { type: 'template', lines: lines.slice(to) },
  ];
  return pieces.filter((piece) => piece.type === 'answer' || piece.lines.length > 0);
}
