import { Extension } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { EditorDocument } from '../rich-text/document.ts';
import { entryLabel } from '../rich-text/entry-label.ts';
import { numberLines } from '../rich-text/list-numbers.ts';

/** Shows before each entry what it will have in Slack: its bullet or number. */
export const LineNumbers = Extension.create({
  name: 'lineNumbers',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      state: {
        init: (_config, { doc }) => markEntries(doc),
        apply: (transaction, before) => (transaction.docChanged ? markEntries(transaction.doc) : before),
      },
      props: {
        decorations(state) {
          return this.getState(state);
        },
      },
    }),
  ],
});

function markEntries(doc: ProseNode): DecorationSet {
  const { content } = doc.toJSON() as EditorDocument;
  const numbers = numberLines(content);
  const marks: Decoration[] = [];
  doc.forEach((node, pos, index) => {
    if (node.type.name !== 'listItem') return;
    const label = entryLabel(numbers[index] ?? null, node.attrs.indent);
    marks.push(Decoration.node(pos, pos + node.nodeSize, { 'data-mark': label }));
  });
  return DecorationSet.create(doc, marks);
}
