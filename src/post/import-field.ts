import type { Answer } from '../camp/daily-log.ts';
import { buildSlackRichText } from '../text/build-slack-rich-text.ts';
import { readMarkdown } from '../text/read-markdown.ts';
import { readRichText } from '../text/read-rich-text.ts';
import type { Block, Inline, ListItem, RichText } from '../text/rich-text.ts';
import type { FieldKind } from './field-kinds.ts';
import type { ImportedAnswer } from './imported-answer.ts';
import type { FieldStyle } from './render-field.ts';
import { renderField } from './render-field.ts';

/** A section's text as the answer to a field. */
export interface ImportedField {
  readonly kind: FieldKind;
  readonly answer: ImportedAnswer;
  /** Where and why the text is kept as it was written; null when the answer gives it back by itself. */
  readonly difference: FieldDifference | null;
}

export interface FieldDifference {
  /** Line of the section's text, from 0. */
  readonly line: number;
  readonly message: string;
}

/**
 * Finds the answer that a section's Markdown is the rendering of, as the wanted kind or the kind that it looks
 * like. When none gives the Markdown back, the answer says as much as rich text can and keeps the Markdown beside.
 */
export function importField(markdown: string, wanted: FieldKind | null, style: FieldStyle): ImportedField {
  const { text, lost } = readMarkdown(markdown);
  const answer = buildAnswer(text);
  const kinds = [...new Set([...(wanted === null ? [] : [wanted]), kindOf(text), 'prose' as const])];
  const read = readRichText(answer);
  for (const kind of kinds) {
    if (renderField(kind, read, style) === markdown) return { kind, answer, difference: null };
  }
  const [kind = 'prose'] = kinds;
  const loss = lost[0];
  const difference =
    loss === undefined
      ? firstDifference(markdown, renderField(kindOf(text), read, style))
      : { line: loss.line - 1, message: `rich text has no form for ${lossNames[loss.what]}` };
  return { kind, answer: { ...answer, markdown }, difference };
}

const lossNames = {
  image: 'an image',
  html: 'HTML',
  table: 'a table',
  rule: 'a rule',
  definition: 'a definition',
  quote: 'what stands in the quote',
  attribute: 'an attribute',
  tangle: 'so much within each other',
} as const;

function buildAnswer(text: RichText): Answer {
  return { type: 'rich_text', elements: buildSlackRichText(text.map(asTyped)).elements };
}

/** What one types in Slack for it: headings are bold lines there, and boxes belong to the field. */
function asTyped(block: Block): Block {
  if (block.type === 'heading') return { type: 'paragraph', content: block.content.map(inBold) };
  return block.type === 'list' ? { ...block, items: block.items.map(withoutBox) } : block;
}

function inBold(inline: Inline): Inline {
  return { ...inline, style: { ...inline.style, bold: true } };
}

function withoutBox({ content, children }: ListItem): ListItem {
  return { content, children: children.map(asTyped) };
}

/** The kind that writes such a text. */
function kindOf(text: RichText): FieldKind {
  const boxes = text.flatMap((block) =>
    block.type === 'list' ? block.items.map((item) => item.checked) : [],
  );
  if (boxes.length > 0 && boxes.every((checked) => checked === true)) return 'checklist';
  if (boxes.length > 0 && boxes.every((checked) => checked === false)) return 'tasks';
  if (text.some((block) => block.type === 'heading')) return 'keywords';
  return text.every((block) => block.type === 'list' && !block.ordered) ? 'bullets' : 'prose';
}

function firstDifference(written: string, ours: string): FieldDifference {
  const lines = written.split('\n');
  const others = ours.split('\n');
  const line = lines.findIndex((text, index) => text !== others[index]);
  const at = line === -1 ? lines.length : line;
  return { line: at, message: `${quote(lines[at])} would be written ${quote(others[at])}` };
}

function quote(line: string | undefined): string {
  if (line === undefined) return 'nothing';
  return JSON.stringify(line.length > 60 ? `${line.slice(0, 59)}…` : line);
}
