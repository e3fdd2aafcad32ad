import { Composer } from '../conversation/composer.tsx';
import { Message } from '../conversation/message.tsx';
import { usePage } from '../core/page-state.ts';
import { ClosingColumn } from './closing-column.tsx';

/** A message and the answers to it. */
export function ThreadDetails({
  channelId,
  threadTs,
}: {
  readonly channelId: string;
  readonly threadTs: string;
}) {
  const { state, does, words } = usePage();
  const all = state.messages[channelId] ?? [];
  const thread = all.filter((message) => message.ts === threadTs || message.threadTs === threadTs);
  return (
    <ClosingColumn
      class="details thread"
      label={words.thread}
      title={words.thread}
      onClose={() => does.go({ threadTs: null })}
    >
      <div class="messages scrolling">
        {thread.map((message) => (
          <Message key={message.ts} message={message} isTogether={false} replies={0} />
        ))}
      </div>
      <Composer channelId={channelId} threadTs={threadTs} label={words.writeReply} isFocused />
    </ClosingColumn>
  );
}
