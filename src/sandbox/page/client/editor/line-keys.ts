import { type Editor, Extension } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import {
  breakLine,
  isInList,
  type LineCommand,
  leaveCodeBelow,
  leaveLineAtStart,
  moveEntries,
  toggleCode,
  toggleLines,
} from './line-commands.ts';

/** What keys mean where the editor stands. */
export interface KeyMeaning {
  /** Sends what is written; a new line is then Shift+Enter. Absent: Enter is a new line. */
  readonly onEnter?: (() => void) | undefined;
  /** Asks for the address of a link. */
  readonly onLink?: (() => void) | undefined;
  /** Hears of each new line. */
  readonly onNewLine?: (() => void) | undefined;
}

/** Does a command in an editor; false where it does not apply. */
export function runCommand(editor: Editor, command: LineCommand): boolean {
  const transaction: Transaction | null = command(editor.state);
  if (transaction === null) return false;
  editor.view.dispatch(transaction);
  return true;
}

/** The keys of Slack's editor for lines: lists, quotes, code, and the way out of them. */
export function createLineKeys({ onEnter, onLink, onNewLine }: KeyMeaning) {
  const newLine = (editor: Editor): boolean => {
    const isDone = runCommand(editor, breakLine);
    onNewLine?.();
    return isDone;
  };
  const softBreak = (editor: Editor): boolean => {
    const { hardBreak } = editor.schema.nodes;
    const { parent } = editor.state.selection.$from;
    if (parent.type.name !== 'listItem' || hardBreak === undefined) return newLine(editor);
    editor.view.dispatch(editor.state.tr.replaceSelectionWith(hardBreak.create()).scrollIntoView());
    return true;
  };
  return Extension.create({
    name: 'lineKeys',
    priority: 1_000,
    addKeyboardShortcuts: () => ({
      Enter: ({ editor }) => {
        const isCode = editor.state.selection.$from.parent.type.name === 'codeBlock';
        if (onEnter === undefined || isCode) return newLine(editor);
        onEnter();
        return true;
      },
      'Shift-Enter': ({ editor }) => (onEnter === undefined ? softBreak(editor) : newLine(editor)),
      // The form around the editor takes it.
      'Mod-Enter': () => true,
      // In a list Tab means depth, even where there is no deeper; elsewhere it leaves the editor.
      Tab: ({ editor }) => runCommand(editor, moveEntries(1)) || isInList(editor.state),
      'Shift-Tab': ({ editor }) => runCommand(editor, moveEntries(-1)),
      Backspace: ({ editor }) => editor.commands.undoInputRule() || runCommand(editor, leaveLineAtStart),
      ArrowDown: ({ editor }) => runCommand(editor, leaveCodeBelow),
      'Mod-Shift-7': ({ editor }) => runCommand(editor, toggleLines('listItem', { style: 'ordered' })),
      'Mod-Shift-8': ({ editor }) => runCommand(editor, toggleLines('listItem', { style: 'bullet' })),
      'Mod-Shift-9': ({ editor }) => runCommand(editor, toggleLines('quote', {})),
      'Mod-Shift-u': () => {
        onLink?.();
        return true;
      },
      'Mod-Alt-Shift-c': ({ editor }) => runCommand(editor, toggleCode),
    }),
  });
}
