import type { Block, Inline, ListItem, RichText } from './rich-text.ts';
import { isBoldLine, writtenLines } from './written-lines.ts';

/** One keyword of a text: its point, the bold line above points, or a quote or code that stands among them. */
export type KeywordContent =
  | { readonly kind: 'heading'; readonly content: readonly Inline[] }
  | {
      readonly kind: 'point';
      readonly content: readonly Inline[];
      readonly ordered: boolean;
      /** The number with which its list begins, where it is the first of a numbered one. */
      readonly begins?: number;
    }
  | { readonly kind: 'block'; readonly block: Block };

/** A keyword with those below it; `key` is what it says, whatever its case, blanks and Unicode form. */
export interface TextKeyword {
  readonly key: string;
  readonly content: KeywordContent;
  readonly children: readonly TextKeyword[];
}

/** A text of keywords as a tree: nested points are below their point, what follows a bold line below that. */
export function readKeywords(text: RichText): readonly TextKeyword[] {
  const roots: TextKeyword[] = [];
  let level = roots;
  for (const keyword of text.flatMap((block) => readBlock(block, true))) {
    if (keyword.content.kind === 'heading') {
      level = [];
      roots.push({ ...keyword, children: level });
    } else level.push(keyword);
  }
  return roots;
}

interface OpenList {
  readonly ordered: boolean;
  readonly items: ListItem[];
}

/** A tree of keywords as the text that it can be read from: what is below no bold line comes first. */
export function renderKeywords(keywords: readonly TextKeyword[]): RichText {
  const blocks: Block[] = [];
  const headings: Block[] = [];
  let open = null as OpenList | null;
  for (const { content, children } of keywords) {
    if (content.kind === 'point') {
      if (open?.ordered !== content.ordered || content.begins !== undefined) {
        open = { ordered: content.ordered, items: [] };
        blocks.push({ type: 'list', start: content.begins ?? 1, ...open });
      }
      open.items.push({ content: content.content, children: renderKeywords(children) });
    } else if (content.kind === 'block') {
      blocks.push(content.block);
      open = null;
    } else headings.push({ type: 'paragraph', content: content.content }, ...renderKeywords(children));
  }
  return [...blocks, ...headings];
}

function readBlock(block: Block, isOutermost: boolean): readonly TextKeyword[] {
  if (block.type === 'list') {
    const { ordered, start } = block;
    return block.items.map(({ content, children }, index) => ({
      key: `point ${keyOf(content)}`,
      content: { kind: 'point', content, ordered, ...(ordered && index === 0 && { begins: start }) },
      children: children.flatMap((child) => readBlock(child, false)),
    }));
  }
  if (block.type !== 'paragraph') {
    return [{ key: `block ${JSON.stringify(block)}`, content: { kind: 'block', block }, children: [] }];
  }
  return writtenLines(block.content).map((content) =>
    isOutermost && isBoldLine(content)
      ? { key: `heading ${keyOf(content)}`, content: { kind: 'heading', content }, children: [] }
      : {
          key: `point ${keyOf(content)}`,
          content: { kind: 'point', content, ordered: false },
          children: [],
        },
  );
}

/** Two links are the same when they are called the same and lead to the same place. */
function keyOf(content: readonly Inline[]): string {
  const said = content.map((inline) => inline.text).join('');
  const urls = content.flatMap((inline) =>
    inline.type === 'link' && inline.url !== inline.text ? [inline.url] : [],
  );
  return [said.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim(), ...urls].join(' \u0000');
}
