import { Extension } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { findUrls } from '../rich-text/find-urls.ts';

/** Makes links of the web addresses that are typed or pasted, as soon as the cursor has left them. */
export const AutoLink = Extension.create({
  name: 'autoLink',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, _before, state) =>
        transactions.some(({ docChanged }) => docChanged) ? linkUrls(state, state.selection.from) : null,
    }),
  ],
});

/** The change that makes links of all addresses but the one in which the cursor stands; null when there is none. */
export function linkUrls(state: EditorState, cursor: number | null): Transaction | null {
  const { link } = state.schema.marks;
  if (link === undefined) return null;
  const { tr } = state;
  state.doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    if (node.type.name === 'codeBlock') return false;
    for (const { from, to, end, url } of findUrls(textOf(node))) {
      const start = pos + 1 + from;
      const isInWork = cursor !== null && cursor > start && cursor <= pos + 1 + end;
      if (isInWork || !isPlain(state.doc, start, pos + 1 + to)) continue;
      tr.addMark(start, pos + 1 + to, link.create({ href: url }));
    }
    return false;
  });
  return tr.docChanged ? tr : null;
}

// What is no text counts as one blank, so that places stay the same.
function textOf(node: ProseNode): string {
  return node.textBetween(0, node.content.size, undefined, ' ');
}

function isPlain(doc: ProseNode, from: number, to: number): boolean {
  let hasLook = false;
  doc.nodesBetween(from, to, (node) => {
    if (node.marks.some(({ type }) => type.name === 'link' || type.name === 'code')) hasLook = true;
  });
  return !hasLook;
}
