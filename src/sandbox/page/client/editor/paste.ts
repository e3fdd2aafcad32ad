import { Extension } from '@tiptap/core';
import { Fragment, type Node as ProseNode, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { findUrls } from '../rich-text/find-urls.ts';
import { readHtml } from './read-html.ts';

/** Pastes lists as lists and code as code; plain text line by line; an address onto selected words as their link. */
export const Paste = Extension.create({
  name: 'pasteLines',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handlePaste: (view, event) => {
          const html = event.clipboardData?.getData('text/html') ?? '';
          const text = event.clipboardData?.getData('text/plain') ?? '';
          const { parent } = view.state.selection.$from;
          if (parent.type.name === 'codeBlock') return insert(view, [], text);
          if (linkSelection(view, text.trim())) return true;
          if (html === '') return insert(view, linesOf(view, text), text);
          const lines = readHtml(new DOMParser().parseFromString(html, 'text/html'));
          return insert(
            view,
            lines.map((line) => view.state.schema.nodeFromJSON(line)),
            text,
          );
        },
      },
    }),
  ],
});

function insert(view: EditorView, lines: readonly ProseNode[], text: string): boolean {
  const [first] = lines;
  const { state } = view;
  if (first === undefined)
    view.dispatch(state.tr.insertText(text.replaceAll(/\r\n?/g, '\n')).scrollIntoView());
  else if (lines.length === 1 && first.type.name === 'paragraph') {
    view.dispatch(state.tr.replaceSelection(new Slice(first.content, 0, 0)).scrollIntoView());
  } else
    view.dispatch(state.tr.replaceSelection(new Slice(Fragment.from([...lines]), 1, 1)).scrollIntoView());
  return true;
}

// Each line of plain text becomes a line like the one into which it is pasted.
function linesOf({ state }: EditorView, text: string): readonly ProseNode[] {
  const { parent } = state.selection.$from;
  const { paragraph } = state.schema.nodes;
  const lines = text.replaceAll(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const [only] = lines;
  if (paragraph === undefined) return [];
  if (lines.length === 1)
    return [paragraph.create(null, only === undefined || only === '' ? null : state.schema.text(only))];
  return lines.map((line) =>
    parent.type.create({ ...parent.attrs, start: null }, line === '' ? null : state.schema.text(line)),
  );
}

function linkSelection(view: EditorView, text: string): boolean {
  const { selection, schema } = view.state;
  const [found] = findUrls(text);
  if (selection.empty || found?.url !== text || schema.marks.link === undefined) return false;
  if (!selection.$from.sameParent(selection.$to)) return false;
  view.dispatch(
    view.state.tr.addMark(selection.from, selection.to, schema.marks.link.create({ href: text })),
  );
  return true;
}
