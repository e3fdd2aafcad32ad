import { useState } from 'preact/hooks';
import type { PageMessage } from '../../page-data.ts';
import { Blocks } from '../blocks/blocks.tsx';
import { Avatar } from '../core/avatar.tsx';
import { personOf, usePage } from '../core/page-state.ts';
import { createTsFormat } from '../core/ts-format.ts';
import { emojiOf } from '../emoji/emoji.ts';
import { MrkdwnText } from '../kit/mrkdwn-text.tsx';
import { EditBox } from './edit-box.tsx';
import { FileCard } from './file-card.tsx';
import { MessageTools } from './message-tools.tsx';

interface MessageProps {
  readonly message: PageMessage;
  /** Stands below another one of the same person: without the name. */
  readonly isTogether: boolean;
  /** How many answers its thread has. */
  readonly replies: number;
}

/** One message: who, when, what, its files, reactions and answers, and what can be done with it. */
export function Message({ message, isTogether, replies }: MessageProps) {
  const { state, does, words } = usePage();
  const [isEditing, setEditing] = useState(false);
  const author = personOf(state, message.user);
  const time = createTsFormat(state).timeOf(message.ts);
  return (
    <article
      class={`message ${isTogether ? 'together' : ''} ${message.ephemeral ? 'ephemeral' : ''}`}
      aria-label={`${author?.shownName ?? ''} ${time}`}
      data-ts={message.ts}
    >
      <div class="message-side">
        {isTogether ? <time class="side-time">{time}</time> : <Avatar person={author} />}
      </div>
      <div class="message-main">
        {!isTogether && (
          <div class="message-head">
            <strong>{author?.shownName ?? message.user}</strong>
            {author?.kind === 'app' && <span class="badge">{words.app}</span>}
            <time>{time}</time>
          </div>
        )}
        {message.ephemeral && <p class="only-you">👁 {words.onlyYou}</p>}
        {isEditing ? (
          <EditBox message={message} onDone={() => setEditing(false)} />
        ) : (
          <div class="message-body">
            {message.blocks.length > 0 ? (
              <Blocks blocks={message.blocks} place={{ kind: 'message', message }} />
            ) : (
              message.text !== '' && (
                <p class="mrkdwn">
                  <MrkdwnText text={message.text} />
                </p>
              )
            )}
            {message.edited && <span class="quiet-label">{words.edited}</span>}
          </div>
        )}
        {message.files.map((file) => (
          <FileCard key={file.id} file={file} />
        ))}
        <Reactions message={message} />
        {replies > 0 && (
          <button
            type="button"
            class="replies"
            onClick={() => does.go({ threadTs: message.ts, fileId: null })}
          >
            {words.replies(replies)}
          </button>
        )}
      </div>
      {!message.ephemeral && <MessageTools message={message} onEdit={() => setEditing(true)} />}
    </article>
  );
}

function Reactions({ message }: { readonly message: PageMessage }) {
  const { state, does } = usePage();
  if (message.reactions.length === 0) return null;
  return (
    <div class="reactions">
      {message.reactions.map(({ name, users }) => (
        <button
          key={name}
          type="button"
          aria-pressed={users.includes(state.me)}
          title={users.map((user) => personOf(state, user)?.shownName ?? user).join(', ')}
          onClick={() => does.act('react', { channel: message.channel, ts: message.ts, name })}
        >
          {emojiOf(name) ?? `:${name}:`} {users.length}
        </button>
      ))}
    </div>
  );
}
