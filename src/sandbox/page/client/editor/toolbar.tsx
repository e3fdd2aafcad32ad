import type { Editor } from '@tiptap/core';
import type { ComponentChildren } from 'preact';
import { usePage } from '../core/page-state.ts';
import type { Words } from '../texts/ko.ts';
import { type LineCommand, toggleCode, toggleLines } from './line-commands.ts';
import { runCommand } from './line-keys.ts';
import { LinkBox } from './link-box.tsx';

type WordName = 'bold' | 'italic' | 'strike' | 'code' | 'orderedList' | 'bulletList' | 'quote' | 'codeBlock';

interface Tool {
  readonly word: WordName & keyof Words;
  readonly icon: string;
  readonly keys: string;
  readonly isOn: (editor: Editor) => boolean;
  readonly run: (editor: Editor) => unknown;
}

const mark = (word: WordName, icon: string, keys: string): Tool => ({
  word,
  icon,
  keys,
  isOn: (editor) => editor.isActive(word),
  run: (editor) => editor.commands.toggleMark(word),
});
const lines = (
  word: WordName,
  icon: string,
  keys: string,
  [name, attrs]: readonly [string, object],
  command: LineCommand,
): Tool => ({
  word,
  icon,
  keys,
  isOn: (editor) => editor.isActive(name, { ...attrs }),
  run: (editor) => runCommand(editor, command),
});

const ordered = { style: 'ordered' };
const bullet = { style: 'bullet' };
const looks: readonly Tool[] = [
  mark('bold', 'B', 'Ctrl+B'),
  mark('italic', 'I', 'Ctrl+I'),
  mark('strike', 'S', 'Ctrl+Shift+X'),
];
const shapes: readonly Tool[] = [
  lines('orderedList', '1.', 'Ctrl+Shift+7', ['listItem', ordered], toggleLines('listItem', ordered)),
  lines('bulletList', '•', 'Ctrl+Shift+8', ['listItem', bullet], toggleLines('listItem', bullet)),
  lines('quote', '❝', 'Ctrl+Shift+9', ['quote', {}], toggleLines('quote', {})),
  mark('code', '</>', 'Ctrl+Shift+C'),
  lines('codeBlock', '{ }', 'Ctrl+Alt+Shift+C', ['codeBlock', {}], toggleCode),
];

interface ToolbarProps {
  readonly editor: Editor | null;
  /** Stands at the end. */
  readonly tool?: ComponentChildren;
  /** Whether the address of a link is asked for. */
  readonly isLinking: boolean;
  readonly setLinking: (isLinking: boolean) => void;
}

/** The buttons above an editor; each shows whether it is on where the cursor stands. */
export function Toolbar({ editor, tool, isLinking, setLinking }: ToolbarProps) {
  const { words } = usePage();
  return (
    <div class="toolbar" role="toolbar" aria-label={words.toolbar}>
      {looks.map((each) => (
        <ToolButton key={each.word} tool={each} editor={editor} />
      ))}
      <button
        type="button"
        class="tool"
        tabIndex={-1}
        aria-label={words.link}
        title={`${words.link} (Ctrl+Shift+U)`}
        aria-pressed={editor?.isActive('link') ?? false}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setLinking(!isLinking)}
      >
        🔗
      </button>
      <span class="gap" />
      {shapes.map((each) => (
        <ToolButton key={each.word} tool={each} editor={editor} />
      ))}
      {tool !== undefined && <span class="last">{tool}</span>}
      {isLinking && editor !== null && <LinkBox editor={editor} onDone={() => setLinking(false)} />}
    </div>
  );
}

function ToolButton({ tool, editor }: { readonly tool: Tool; readonly editor: Editor | null }) {
  const { words } = usePage();
  const name = words[tool.word];
  return (
    <button
      type="button"
      class={`tool ${tool.word}`}
      // The keys reach it: the way from field to field stays short.
      tabIndex={-1}
      aria-label={name}
      title={`${name} (${tool.keys})`}
      aria-pressed={editor !== null && tool.isOn(editor)}
      // The cursor stays where it is in the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (editor === null) return;
        tool.run(editor);
        editor.view.focus();
      }}
    >
      {tool.icon}
    </button>
  );
}
