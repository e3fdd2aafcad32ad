import type { Nodes } from 'mdast';

/** What rich text has no form for; it is read as the text of its notation. */
export interface MarkdownLoss {
  readonly what: 'image' | 'html' | 'table' | 'rule' | 'definition' | 'quote' | 'attribute' | 'tangle';
  /** Line of the Markdown, from 1. */
  readonly line: number;
}

/** What the readers of blocks and inlines share. */
export interface MarkdownSource {
  readonly markdown: string;
  readonly lose: (what: MarkdownLoss['what'], node: Nodes) => void;
}

/** The Markdown that a node was read from. */
export function sourceOf(node: Nodes, { markdown }: MarkdownSource): string {
  return markdown.slice(node.position?.start.offset, node.position?.end.offset);
}
