import type { PageMessage } from '../../page-data.ts';
import { usePage } from '../core/page-state.ts';

const quickReactions = [
  ['white_check_mark', '✅'],
  ['eyes', '👀'],
  ['raised_hands', '🙌'],
] as const;

/** What can be done with a message; shown while it is pointed at or has the focus. */
export function MessageTools({
  message,
  onEdit,
}: {
  readonly message: PageMessage;
  readonly onEdit: () => void;
}) {
  const { state, does, words } = usePage();
  const { channel, ts } = message;
  const isOwn = message.user === state.me;
  const shortcuts = state.sections.workspace?.shortcuts.filter(({ type }) => type === 'message') ?? [];
  const isReply = message.threadTs !== undefined && message.threadTs !== ts;
  return (
    <div class="message-tools">
      {quickReactions.map(([name, emoji]) => (
        <button
          key={name}
          type="button"
          aria-label={`${words.react} ${emoji}`}
          title={words.react}
          onClick={() => does.act('react', { channel, ts, name })}
        >
          {emoji}
        </button>
      ))}
      {!isReply && (
        <Tool icon="💬" label={words.reply} onClick={() => does.go({ threadTs: ts, fileId: null })} />
      )}
      {isOwn && <Tool icon="✏️" label={words.editMessage} onClick={onEdit} />}
      {isOwn && (
        <Tool icon="🗑" label={words.eraseMessage} onClick={() => does.act('erase', { channel, ts })} />
      )}
      {shortcuts.map(({ callbackId, name }) => (
        <button
          key={callbackId}
          type="button"
          class="wide"
          onClick={() => does.act('shortcut', { callbackId, channel, ts })}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

function Tool({
  icon,
  label,
  onClick,
}: {
  readonly icon: string;
  readonly label: string;
  readonly onClick: () => unknown;
}) {
  return (
    <button type="button" aria-label={label} title={label} onClick={onClick}>
      {icon}
    </button>
  );
}
