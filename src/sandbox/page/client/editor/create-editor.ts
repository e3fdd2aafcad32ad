import { Editor, Extension } from '@tiptap/core';
import { history, redo, undo } from '@tiptap/pm/history';
import type { JsonObject } from '../../../json-object.ts';
import type { EditorDocument } from '../rich-text/document.ts';
import { readRichText } from '../rich-text/read-rich-text.ts';
import { type SlackRichText, writeRichText } from '../rich-text/write-rich-text.ts';
import { AutoLink, linkUrls } from './auto-link.ts';
import { EmojiPieces } from './emoji-pieces.ts';
import { createLineKeys, type KeyMeaning } from './line-keys.ts';
import {
  CodeBlockNode,
  createEntityNode,
  DocumentNode,
  HardBreakNode,
  ListItemNode,
  ParagraphNode,
  QuoteNode,
  TextNode,
} from './line-nodes.ts';
import { LineNumbers } from './line-numbers.ts';
import { Paste } from './paste.ts';
import { LinkMark, styleMarks } from './style-marks.ts';

/** What an editor is made with. */
export interface EditorOptions extends KeyMeaning {
  readonly element: HTMLElement;
  /** The rich_text value it starts with; anything else is none. */
  readonly initial: unknown;
  /** Attributes of the field, such as its label. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly labelOf: (element: JsonObject) => string;
  /** Whom a name means behind an @; null for nobody. */
  readonly mentionOf: (name: string) => JsonObject | null;
  /** Hears of each change of what is written, and of where the cursor stands. */
  readonly onChange: (editor: Editor) => void;
  /** Hears of each key first; true keeps it from the editor. */
  readonly takeKey: (event: KeyboardEvent) => boolean;
}

/** An editor that holds what Slack's holds. */
export function createEditor(options: EditorOptions): Editor {
  return new Editor({
    element: options.element,
    injectCSS: false,
    content: contentOf(options.initial),
    editorProps: {
      attributes: { ...options.attributes },
      handleKeyDown: (_view, event) => options.takeKey(event),
    },
    extensions: [
      DocumentNode,
      ParagraphNode,
      TextNode,
      ListItemNode,
      QuoteNode,
      CodeBlockNode,
      HardBreakNode,
      createEntityNode(options.labelOf, options.mentionOf),
      ...styleMarks,
      LinkMark,
      createLineKeys(options),
      LineNumbers,
      AutoLink,
      EmojiPieces,
      Paste,
      History,
    ],
    onTransaction: ({ editor }) => options.onChange(editor),
  });
}

/** What Slack's client would send for an editor's content; null when nothing is written. */
export function readEditor(editor: Editor): SlackRichText | null {
  const transaction = linkUrls(editor.state, null);
  const state = transaction === null ? editor.state : editor.state.apply(transaction);
  return writeRichText(state.doc.toJSON() as EditorDocument);
}

/** Replaces what is written. */
export function fillEditor(editor: Editor, value: unknown): void {
  editor.commands.setContent(contentOf(value));
  focusEnd(editor);
}

/** Puts the cursor behind what is written. */
export function focusEnd(editor: Editor): void {
  editor.commands.setTextSelection(editor.state.doc.content.size);
  // At once, and not in the next frame as the editor's own command does: keys that came meanwhile would be lost.
  editor.view.focus();
}

function contentOf(value: unknown): JsonObject {
  return { ...readRichText(value) };
}

const History = Extension.create({
  name: 'history',
  addProseMirrorPlugins: () => [history()],
  addKeyboardShortcuts: () => ({
    'Mod-z': ({ editor }) => undo(editor.state, editor.view.dispatch),
    'Mod-y': ({ editor }) => redo(editor.state, editor.view.dispatch),
    'Mod-Shift-z': ({ editor }) => redo(editor.state, editor.view.dispatch),
  }),
});
