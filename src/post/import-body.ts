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
  const used = new Set<string>();
  const pieces: BodyPiece[] = preamble.length > 0 ? [{ type: 'template', lines: preamble }] : [];
  for (const section of sections) {
    const key = headingKey(section.heading);
    const match = known.find(
      ({ keys, fields }) => keys.includes(key) && fields.every(({ id }) => !used.has(id)),
    );
    pieces.push({ type: 'template', lines: [section.heading] });
    for (const piece of cutSection(section, match?.fields ?? [], used)) {
      if (piece.type === 'answer') used.add(piece.id);
      pieces.push(piece);
    }
  }
  return { pieces, sectionLevel: level };
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

/** The parts of a section: one for each field whose sub-heading stands there, or the whole. */
function cutSection(
  section: Section,
  fields: readonly SectionField[],
  used: ReadonlySet<string>,
): readonly BodyPiece[] {
  const pieces: BodyPiece[] = [];
  const [only] = fields;
  let field: SectionField | undefined = fields.length === 1 && only?.keys.length === 0 ? only : undefined;
  let heading = section.heading;
  let from = 0;
  const close = (to: number): void => {
    const lines = section.lines.slice(from, to);
    const extra = `extra_${countExtras(used, pieces) + 1}`;
    pieces.push(
      ...cutSeparators(lines, field?.id ?? extra, field?.kind ?? null, heading, section.line + from),
    );
    from = to;
  };
  for (const [at, line] of section.lines.entries()) {
    const match =
      headingLevelOf(line) > 0 ? fields.find(({ keys }) => keys.includes(headingKey(line))) : undefined;
    const isFirst = section.lines.slice(0, at).every((above) => above.trim() === '');
    if (match === undefined || match.id === field?.id || (fields.length === 1 && !isFirst)) continue;
    close(at);
    pieces.push({ type: 'template', lines: [line] });
    from = at + 1;
    field = match;
    heading = line;
  }
  // A section with one field is that field's, with its sub-heading or without.
  if (fields.length === 1) field = only;
  close(section.lines.length);
  return pieces;
}

function countExtras(used: ReadonlySet<string>, pieces: readonly BodyPiece[]): number {
  const ids = [...used, ...pieces.flatMap((piece) => (piece.type === 'answer' ? [piece.id] : []))];
  return ids.filter((id) => id.startsWith('extra_')).length;
}

/** Blank lines above a text and the separator under it are the template's. */
function cutSeparators(
  lines: readonly string[],
  id: string,
  kind: FieldKind | null,
  heading: string,
  line: number,
): readonly BodyPiece[] {
  const from = lines.findIndex((text) => text.trim() !== '');
  let to = lines.findLastIndex((text) => !isSeparator(text)) + 1;
  // A `<br>` that touches a list belongs to it.
  while (to > 0 && to < lines.length && lines[to]?.trim() !== '') to++;
  if (from === -1 || to <= from) return lines.length === 0 ? [] : [{ type: 'template', lines }];
  const text = lines.slice(from, to).join('\n');
  const pieces: BodyPiece[] = [
    { type: 'template', lines: lines.slice(0, from) },
    { type: 'answer', id, kind, heading, text, line: line + from },
    { type: 'template', lines: lines.slice(to) },
  ];
  return pieces.filter((piece) => piece.type === 'answer' || piece.lines.length > 0);
}
