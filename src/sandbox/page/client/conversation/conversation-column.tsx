import type { PageConversation } from '../../page-data.ts';
import { Blocks } from '../blocks/blocks.tsx';
import { conversationName, conversationOf, usePage } from '../core/page-state.ts';
import { Composer } from './composer.tsx';
import { MessageList } from './message-list.tsx';

/** The middle column: what is said in the open conversation, and a place to say something; or the app's Home. */
export function ConversationColumn() {
  const { state, words } = usePage();
  const conversation = conversationOf(state, state.place.channelId);
  if (conversation === null) {
    return (
      <main class="conversation">
        <p class="empty">{state.line === 'live' ? words.chooseConversation : ''}</p>
      </main>
    );
  }
  const isHome =
    conversation.isApp && state.sections.workspace?.homeTab === true && state.place.tab === 'home';
  return (
    <main class="conversation" key={`${state.me} ${conversation.id}`}>
      <Header conversation={conversation} />
      {isHome ? (
        <Home />
      ) : (
        <>
          <MessageList conversation={conversation} />
          <Foot conversation={conversation} />
        </>
      )}
    </main>
  );
}

function Header({ conversation }: { readonly conversation: PageConversation }) {
  const { state, does, words } = usePage();
  const { id, kind, members, isApp } = conversation;
  const isChannel = kind === 'public' || kind === 'private';
  const open = (tab: 'home' | 'messages') => {
    does.go({ tab });
    if (tab === 'home') void does.act('open-home');
  };
  return (
    <header class="conversation-header">
      <h1>
        {isChannel && <span class="hash">{kind === 'private' ? '🔒' : '#'}</span>}
        {conversationName(state, conversation)}
      </h1>
      {isChannel && (
        <span class="quiet-label">
          {words.members} {members.length}
        </span>
      )}
      {kind === 'public' && members.includes(state.me) && (
        <button
          type="button"
          class="button small leave"
          onClick={() => void does.act('leave', { channel: id })}
        >
          {words.leave}
        </button>
      )}
      {isApp && state.sections.workspace?.homeTab && (
        <div class="tabs" role="tablist">
          {(['home', 'messages'] as const).map((tab) => (
            <button
              key={tab}
              type="button"
              role="tab"
              aria-selected={state.place.tab === tab}
              onClick={() => open(tab)}
            >
              {words[tab]}
            </button>
          ))}
        </div>
      )}
    </header>
  );
}

function Home() {
  const { state, words } = usePage();
  const { home } = state.sections;
  return (
    <section class="home scrolling" aria-label={words.home}>
      {home ? (
        <Blocks blocks={home.blocks} place={{ kind: 'view', view: home }} />
      ) : (
        <p class="empty">{words.emptyHome}</p>
      )}
    </section>
  );
}

function Foot({ conversation }: { readonly conversation: PageConversation }) {
  const { state, does, words } = usePage();
  const { id, kind, members, archived, isApp } = conversation;
  if (archived) return <p class="foot-note">{words.archived}</p>;
  if (!members.includes(state.me)) {
    return (
      <p class="foot-note">
        {words.notAMember}
        <button
          type="button"
          class="button primary small"
          onClick={() => void does.act('join', { channel: id })}
        >
          {words.join}
        </button>
      </p>
    );
  }
  if (isApp && state.sections.workspace?.messagesTab === false) {
    return <p class="foot-note">{words.appReadOnly}</p>;
  }
  const name = conversationName(state, conversation);
  const shown = kind === 'im' || kind === 'mpim' ? name : `#${name}`;
  return <Composer key={id} channelId={id} threadTs={null} label={words.writeTo(shown)} />;
}
