import { useEffect, useRef } from 'preact/hooks';
import type { PageConversation, PageMessage } from '../../page-data.ts';
import { usePage } from '../core/page-state.ts';
import { createTsFormat } from '../core/ts-format.ts';
import { Message } from './message.tsx';

/** Messages of one person within this time stand together under one name. */
const togetherSeconds = 5 * 60;
/** Whoever has scrolled up further than this reads what was said before, and is left there. */
const nearBottomPixels = 160;

/** The messages of a conversation, the newest at the bottom, under the day on which they were sent. */
export function MessageList({ conversation }: { readonly conversation: PageConversation }) {
  const { state, words } = usePage();
  const all = state.messages[conversation.id] ?? [];
  const messages = all.filter(({ threadTs, ts }) => threadTs === undefined || threadTs === ts);
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const isAtBottom = useRef(true);
  useEffect(() => {
    // Not only new messages move the bottom: a file's preview comes a moment after its card, a drawer takes room.
    const observer = new ResizeObserver(() => {
      const element = box.current;
      if (element !== null && isAtBottom.current) element.scrollTop = element.scrollHeight;
    });
    for (const { current } of [content, box]) if (current !== null) observer.observe(current);
    return () => observer.disconnect();
  }, []);
  const last = useRef(0);
  const note = () => {
    const element = box.current;
    if (element === null) return;
    const isNear = element.scrollHeight - element.scrollTop - element.clientHeight < nearBottomPixels;
    // Only somebody who scrolls up leaves the bottom: it also moves away when something below grows.
    if (isNear || element.scrollTop < last.current) isAtBottom.current = isNear;
    last.current = element.scrollTop;
  };
  const { dayOf } = createTsFormat(state);
  return (
    <div class="messages scrolling" ref={box} role="log" aria-label={words.messages} onScroll={note}>
      <div ref={content}>
        {messages.length === 0 && <p class="empty">{words.nothingHere}</p>}
        {messages.map((message, index) => {
          const before = messages[index - 1];
          const day = dayOf(message.ts);
          const isNewDay = before === undefined || dayOf(before.ts) !== day;
          const replies = all.filter(({ threadTs, ts }) => threadTs === message.ts && ts !== message.ts);
          return (
            <div key={message.ts}>
              {isNewDay && (
                <div class="day">
                  <span>{day}</span>
                </div>
              )}
              <Message
                message={message}
                isTogether={!isNewDay && standsTogether(before, message)}
                replies={replies.length}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function standsTogether(before: PageMessage | undefined, message: PageMessage): boolean {
  return (
    before !== undefined &&
    before.user === message.user &&
    before.ephemeral === message.ephemeral &&
    Number(message.ts) - Number(before.ts) < togetherSeconds
  );
}
