import type { Context } from './context.ts';
import { addMessage, announceMessage } from './messages.ts';
import type { ScheduledMessage } from './state.ts';

const watched = new WeakSet<Context>();
const lookEveryMs = 50;

/** Keeps a message until its time; the clock may be turned, so it is looked at again and again while one waits. */
export function schedule(context: Context, message: ScheduledMessage): void {
  context.state.scheduled.set(message.id, message);
  if (watched.has(context)) return;
  watched.add(context);
  const timer = setInterval(() => {
    postDue(context);
    if (context.state.scheduled.size > 0) return;
    clearInterval(timer);
    watched.delete(context);
  }, lookEveryMs);
  timer.unref();
}

function postDue(context: Context): void {
  const { scheduled, channels, app } = context.state;
  const due = [...scheduled.values()]
    .filter(({ postAt }) => postAt * 1000 <= context.now().getTime())
    .toSorted((a, b) => a.postAt - b.postAt);
  for (const { id, channelId, threadTs, neverPosts, text, blocks, attachments } of due) {
    scheduled.delete(id);
    const channel = channels.get(channelId);
    const isIn = channel?.members.includes(app.botUserId) === true && !channel.archived;
    if (channel === undefined || !isIn || neverPosts || !app.installed) continue;
    const content = { text, blocks, attachments, metadata: null };
    const message = addMessage(context, { channel, user: app.botUserId, fromApp: true, content, threadTs });
    void announceMessage(context, channel, message);
  }
}
