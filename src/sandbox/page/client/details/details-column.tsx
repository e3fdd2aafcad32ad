import { Avatar } from '../core/avatar.tsx';
import { conversationOf, personOf, usePage } from '../core/page-state.ts';
import { ClockPanel } from './clock-panel.tsx';
import { FileDetails } from './file-details.tsx';
import { GuideCard } from './guide-card.tsx';
import { ThreadDetails } from './thread-details.tsx';

/** The right column: the open thread or file; else the clock, what to try, and who is here. */
export function DetailsColumn() {
  const { state } = usePage();
  const { threadTs, fileId, channelId } = state.place;
  if (fileId !== null) return <FileDetails fileId={fileId} />;
  if (threadTs !== null && channelId !== null) {
    return <ThreadDetails key={threadTs} channelId={channelId} threadTs={threadTs} />;
  }
  return (
    <aside class="details scrolling">
      <ClockPanel />
      <GuideCard />
      <Members />
    </aside>
  );
}

function Members() {
  const { state, words } = usePage();
  const conversation = conversationOf(state, state.place.channelId);
  if (conversation === null) return null;
  return (
    <section class="card">
      <h2>{words.members}</h2>
      <ul class="members">
        {conversation.members.map((id) => {
          const person = personOf(state, id);
          return (
            <li key={id}>
              <Avatar person={person} size={24} />
              <span>{person?.shownName ?? id}</span>
              {id === state.me && <span class="quiet-label">{words.you}</span>}
              {person?.isStaff && <span class="quiet-label">{words.staff}</span>}
              {person?.kind === 'app' && <span class="badge">{words.app}</span>}
              {person?.deleted && <span class="quiet-label">{words.deletedPerson}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
