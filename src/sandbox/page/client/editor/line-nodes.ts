import { InputRule, Node } from '@tiptap/core';
import type { JsonObject } from '../../../json-object.ts';

/** The document: lines one below the other. */
export const DocumentNode = Node.create({ name: 'doc', topNode: true, content: 'block+' });

export const TextNode = Node.create({ name: 'text', group: 'inline' });

/** A line of text; what a new line is at first. */
export const ParagraphNode = Node.create({
  name: 'paragraph',
  priority: 1_000,
  group: 'block',
  content: 'inline*',
  renderHTML: () => ['p', 0],
});

/** An entry of a list. Typing `- ` or `1. ` at the start of a line makes one. */
export const ListItemNode = Node.create({
  name: 'listItem',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({
    style: { default: 'bullet' },
    indent: { default: 0 },
    border: { default: 0 },
    start: { default: null },
  }),
  renderHTML: ({ node }) => [
    'div',
    {
      class: 'entry',
      role: 'listitem',
      'aria-level': String(node.attrs.indent + 1),
      'data-list': node.attrs.style,
      'data-indent': String(node.attrs.indent),
      style: `--indent: ${node.attrs.indent}`,
    },
    0,
  ],
  addInputRules: () => [
    lineRule(/^[-*•]\s$/, 'listItem', { style: 'bullet' }),
    lineRule(/^1[.)]\s$/, 'listItem', { style: 'ordered' }),
  ],
});

/** A line of a quote. Typing `> ` at the start of a line makes one. */
export const QuoteNode = Node.create({
  name: 'quote',
  group: 'block',
  content: 'inline*',
  defining: true,
  renderHTML: () => ['blockquote', 0],
  addInputRules: () => [lineRule(/^>\s$/, 'quote', {})],
});

/** Code as it is typed, over several lines. Typing three backticks at the start of a line makes one. */
export const CodeBlockNode = Node.create({
  name: 'codeBlock',
  group: 'block',
  content: 'text*',
  marks: '',
  code: true,
  defining: true,
  addAttributes: () => ({
    border: { default: 0, rendered: false },
    language: { default: null, rendered: false },
  }),
  renderHTML: () => ['pre', { spellcheck: 'false' }, ['code', 0]],
  addInputRules: () => [lineRule(/^```$/, 'codeBlock', {})],
});

/** A line break inside an entry. */
export const HardBreakNode = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  renderHTML: () => ['br'],
  renderText: () => '\n',
});

/** What is one piece: an emoji, a mention, a date. Typing `@name ` of somebody, or of a group, makes a mention. */
export function createEntityNode(
  labelOf: (element: JsonObject) => string,
  mentionOf: (name: string) => JsonObject | null,
) {
  return Node.create({
    name: 'entity',
    group: 'inline',
    inline: true,
    atom: true,
    addAttributes: () => ({ element: { default: {} } }),
    renderHTML: ({ node }) => [
      'span',
      { class: 'mention', 'data-entity': JSON.stringify(node.attrs.element) },
      labelOf(node.attrs.element),
    ],
    renderText: ({ node }) => labelOf(node.attrs.element),
    addInputRules: () => [
      new InputRule({
        find: /(?:^|\s)@([\w.-]+)\s$/,
        handler: ({ state, range, match }) => {
          const element = mentionOf(match[1] ?? '');
          const { entity } = state.schema.nodes;
          if (element === null || entity === undefined) return null;
          const from = range.from + match[0].indexOf('@');
          state.tr.replaceWith(from, range.to, [entity.create({ element }), state.schema.text(' ')]);
          return undefined;
        },
      }),
    ],
  });
}

// Turns a plain line into another kind when its first letters say so.
function lineRule(find: RegExp, name: string, attrs: JsonObject): InputRule {
  return new InputRule({
    find,
    handler: ({ state, range }) => {
      const type = state.schema.nodes[name];
      if (type === undefined || state.doc.resolve(range.from).parent.type.name !== 'paragraph') return null;
      state.tr.delete(range.from, range.to).setBlockType(range.from, range.from, type, attrs);
      return undefined;
    },
  });
}
