import { useRef, useState } from 'preact/hooks';
import { usePage } from '../core/page-state.ts';
import { type EditorHandle, RichEditor } from '../editor/rich-editor.tsx';

interface ComposerProps {
  readonly channelId: string;
  /** The thread that is answered; null for the conversation itself. */
  readonly threadTs: string | null;
  readonly label: string;
  /** Whether the cursor goes there as soon as it is shown. */
  readonly isFocused?: boolean;
}

/** A place to write: a message, or a slash command with what may follow it. Enter sends. */
export function Composer({ channelId, threadTs, label, isFocused = false }: ComposerProps) {
  const { state, does, words } = usePage();
  const handle = useRef<EditorHandle | null>(null);
  const [typed, setTyped] = useState('');
  const commands = state.sections.workspace?.commands ?? [];
  const first = typed.split(/\s/)[0] ?? '';
  const offered = typed.startsWith('/') ? commands.filter(({ command }) => command.startsWith(first)) : [];
  const shortcuts =
    typed === '/' ? (state.sections.workspace?.shortcuts.filter(({ type }) => type === 'global') ?? []) : [];
  const useShortcut = (callbackId: string) => {
    handle.current?.clear();
    void does.act('shortcut', { callbackId });
  };

  const send = async () => {
    const said = handle.current?.read() ?? null;
    if (said === null) return;
    const line = handle.current?.readPlain() ?? '';
    handle.current?.clear();
    const isCommand = line.startsWith('/') && threadTs === null;
    const answer = isCommand
      ? await does.act('command', { channel: channelId, line })
      : await does.act('say', {
          channel: channelId,
          said,
          ...(threadTs === null ? {} : { thread: threadTs }),
        });
    // What could not be sent is not lost.
    if (!answer.ok && handle.current?.read() === null) handle.current.fill(said);
  };

  return (
    <div class="composer">
      {offered.length + shortcuts.length > 0 && (
        <ul class="offers" aria-label={words.commands}>
          {offered.map(({ command, description, usage }) => (
            <li key={command}>
              <button
                type="button"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => handle.current?.fill(plainText(`${command} `))}
              >
                <strong>{command}</strong> <code>{usage}</code>
                <span>{description}</span>
              </button>
            </li>
          ))}
          {shortcuts.map(({ callbackId, name }) => (
            <li key={callbackId}>
              <button type="button" onClick={() => useShortcut(callbackId)}>
                ⚡ <strong>{name}</strong>
              </button>
            </li>
          ))}
        </ul>
      )}
      <RichEditor
        initial={null}
        label={label}
        placeholder={label}
        isFocused={isFocused}
        onChange={() => setTyped(handle.current?.readPlain() ?? '')}
        onEnter={() => void send()}
        onReady={(ready) => {
          handle.current = ready;
        }}
        tool={
          <button
            type="button"
            class="send"
            aria-label={words.send}
            title={words.send}
            onClick={() => void send()}
          >
            ➤
          </button>
        }
      />
    </div>
  );
}

function plainText(text: string): object {
  const elements = [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }];
  return { type: 'rich_text', elements };
}
