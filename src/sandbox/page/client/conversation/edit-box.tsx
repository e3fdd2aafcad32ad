import { useRef } from 'preact/hooks';
import type { PageMessage } from '../../page-data.ts';
import { usePage } from '../core/page-state.ts';
import { type EditorHandle, RichEditor } from '../editor/rich-editor.tsx';

/** An own message in an editor, in the place of the message. */
export function EditBox({ message, onDone }: { readonly message: PageMessage; readonly onDone: () => void }) {
  const { does, words } = usePage();
  const handle = useRef<EditorHandle | null>(null);
  const save = async () => {
    const said = handle.current?.read() ?? null;
    if (said === null) return;
    const { channel, ts } = message;
    const answer = await does.act('edit', { channel, ts, said });
    if (answer.ok) onDone();
  };
  return (
    <form
      class="edit-box"
      aria-label={words.editMessage}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <RichEditor
        initial={message.blocks.find(({ type }) => type === 'rich_text')}
        label={words.editMessage}
        isFocused
        onEnter={() => void save()}
        onReady={(ready) => {
          handle.current = ready;
        }}
      />
      <div class="row">
        <button type="button" class="button" onClick={onDone}>
          {words.cancel}
        </button>
        <button type="submit" class="button primary">
          {words.save}
        </button>
      </div>
    </form>
  );
}
