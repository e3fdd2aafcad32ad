import { Extension, InputRule } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { emojiElement, findEmoji } from '../emoji/emoji.ts';

/** Makes emoji one piece, as Slack's editor does: those typed as characters, and those typed as `:name:`. */
export const EmojiPieces = Extension.create({
  name: 'emojiPieces',
  addInputRules: () => [
    new InputRule({
      find: /:([a-z0-9_+-]+):$/,
      handler: ({ state, range, match }) => {
        const element = emojiElement(match[1] ?? '');
        const { entity } = state.schema.nodes;
        if (element === null || entity === undefined) return null;
        state.tr.replaceWith(range.from, range.to, entity.create({ element }));
        return undefined;
      },
    }),
  ],
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, _before, state) =>
        transactions.some(({ docChanged }) => docChanged) ? replaceEmoji(state) : null,
    }),
  ],
});

function replaceEmoji(state: EditorState): Transaction | null {
  const { entity } = state.schema.nodes;
  if (entity === undefined) return null;
  const { tr } = state;
  state.doc.descendants((node: ProseNode, pos: number, parent: ProseNode | null) => {
    const isCode = parent?.type.name === 'codeBlock' || node.marks.some(({ type }) => type.name === 'code');
    if (!node.isText || isCode) return;
    for (const { from, to, element } of findEmoji(node.text ?? '')) {
      const [start, end] = [tr.mapping.map(pos + from), tr.mapping.map(pos + to)];
      tr.replaceWith(start, end, entity.create({ element }, null, node.marks));
    }
  });
  return tr.docChanged ? tr : null;
}
