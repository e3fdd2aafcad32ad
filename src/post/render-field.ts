import { renderMarkdown } from '../text/render-markdown.ts';
import type { Block, Heading, ListItem, RichText } from '../text/rich-text.ts';
import { isBoldLine, writtenLines } from '../text/written-lines.ts';
import type { FieldKind } from './field-kinds.ts';

/** How a post's text is written. */
export interface FieldStyle {
  readonly typography: 'smart' | 'exact';
  /** Whether the blog shows `$…$` as a formula. */
  readonly math: boolean;
  /** Level of the heading that a bold line of keywords becomes. */
  readonly headingLevel: number;
}

/** A field's answer as Markdown in the form that its kind asks for; '' when there is nothing to see. */
export function renderField(kind: FieldKind, text: RichText, style: FieldStyle): string {
  let out = '';
  for (const part of cutAtHeadings(formOf(kind, text, style.headingLevel))) {
    const markdown = renderMarkdown(part, style);
    if (markdown === '') continue;
    if (out !== '') out += part[0]?.type === 'heading' ? '\n\n' : '\n';
    out += markdown;
  }
  return out;
}

function formOf(kind: FieldKind, text: RichText, headingLevel: number): RichText {
  switch (kind) {
    case 'prose':
      return text;
    case 'checklist':
      return mergeLists(text.flatMap((block) => asItems(block)).map((block) => withBoxes(block, true)));
    case 'tasks':
      return mergeLists(text.flatMap((block) => asItems(block)).map((block) => withBoxes(block, false)));
    case 'bullets':
      return mergeLists(text.flatMap((block) => asItems(block)));
    case 'keywords':
      return mergeLists(text.flatMap((block) => asItems(block, headingLevel)));
  }
}

/** A heading stands in a part of its own: what follows it follows on the next line, a blank line goes before it. */
function cutAtHeadings(text: RichText): readonly RichText[] {
  const parts: Block[][] = [];
  for (const block of text) {
    const last = parts.at(-1);
    if (block.type === 'heading' || last === undefined || last[0]?.type === 'heading') parts.push([block]);
    else last.push(block);
  }
  return parts;
}

/** Each line of a paragraph becomes a bullet; with a heading level, a line that is all bold becomes a heading. */
function asItems(block: Block, headingLevel?: number): readonly Block[] {
  if (block.type !== 'paragraph') return [block];
  return writtenLines(block.content).map((content) =>
    headingLevel !== undefined && isBoldLine(content)
      ? { type: 'heading', level: levelOf(headingLevel), content }
      : { type: 'list', ordered: false, start: 1, items: [{ content, children: [] }] },
  );
}

function levelOf(level: number): Heading['level'] {
  const levels = [1, 2, 3, 4, 5, 6] as const;
  return levels[Math.min(6, Math.max(1, level)) - 1] ?? 6;
}

function withBoxes(block: Block, checked: boolean): Block {
  if (block.type !== 'list') return block;
  const items = block.items.map((item) => ({ ...withoutBoxes(item), checked }));
  return { ...block, items };
}

function withoutBoxes({ content, children }: ListItem): ListItem {
  return {
    content,
    children: children.map((child) =>
      child.type === 'list' ? { ...child, items: child.items.map(withoutBoxes) } : child,
    ),
  };
}

/** Bullets that follow one another are one list: two would be kept apart by an empty comment. */
function mergeLists(blocks: readonly Block[]): RichText {
  const merged: Block[] = [];
  let open: ListItem[] | null = null;
  for (const block of blocks) {
    if (block.type !== 'list' || block.ordered) {
      merged.push(block);
      open = null;
    } else if (open === null) {
      open = [...block.items];
      merged.push({ ...block, items: open });
    } else {
      for (const item of block.items) open.push(item);
    }
  }
  return merged;
}
