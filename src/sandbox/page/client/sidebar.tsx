import type { PageConversation } from '../page-data.ts';
import { Avatar } from './core/avatar.tsx';
import { conversationName, personOf, usePage } from './core/page-state.ts';
import { useUnread } from './use-unread.ts';

/** The channels and direct messages of the acting person. */
export function Sidebar() {
  const { state, words } = usePage();
  const all = state.sections.workspace?.conversations ?? [];
  const channels = all.filter(({ kind }) => kind === 'public' || kind === 'private');
  const direct = all
    .filter(({ kind }) => kind === 'im' || kind === 'mpim')
    .toSorted((one, other) => Number(other.isApp) - Number(one.isApp));
  return (
    <nav class="sidebar" aria-label={words.channels}>
      <h2>{words.channels}</h2>
      <ul>
        {channels.map((channel) => (
          <Entry key={channel.id} conversation={channel} />
        ))}
      </ul>
      <h2>{words.directMessages}</h2>
      <ul>
        {direct.map((conversation) => (
          <Entry key={conversation.id} conversation={conversation} />
        ))}
      </ul>
    </nav>
  );
}

function Entry({ conversation }: { readonly conversation: PageConversation }) {
  const { state, does, words } = usePage();
  const { id, kind, members, isApp } = conversation;
  const isOpen = state.place.channelId === id;
  const unread = useUnread(id, isOpen);
  const other = members.find((member) => member !== state.me) ?? '';
  const classes = [isOpen && 'open', unread > 0 && 'unread', !members.includes(state.me) && 'outside'];
  return (
    <li>
      <a
        href={`#${id}`}
        class={classes.filter(Boolean).join(' ')}
        aria-current={isOpen ? 'page' : undefined}
        onClick={() => does.go({ channelId: id, threadTs: null, fileId: null })}
      >
        {kind === 'im' || kind === 'mpim' ? (
          <Avatar person={personOf(state, other)} size={20} />
        ) : (
          <span class="hash" aria-hidden="true">
            {kind === 'private' ? '🔒' : '#'}
          </span>
        )}
        <span class="name">{conversationName(state, conversation)}</span>
        {isApp && <span class="badge">{words.app}</span>}
        {unread > 0 && <span class="count">{unread}</span>}
      </a>
    </li>
  );
}
