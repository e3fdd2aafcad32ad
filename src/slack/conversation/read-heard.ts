import type { MessageChange } from '../../camp/conversation.ts';
import { isSlackTime } from '../../camp/slack-time.ts';
import { readSaid } from '../../camp/talk-words.ts';
import { readAnswer } from '../../flows/place/read-answer.ts';
import type { HeardMessage } from '../../flows/talk/take-message.ts';
import { readRichText } from '../../text/read-rich-text.ts';
import { renderPlain } from '../../text/render-plain.ts';
import { readMessage } from '../capture/read-message.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A message with no subtype, or with one of these, is said by a person. */
const saidSubtypes = ['file_share', 'thread_broadcast', 'me_message'];

/**
 * What a `message` event of a DM tells: something new, edited or deleted. Null for what no person said: machines, and
 * notices of Slack's.
 * @see https://docs.slack.dev/reference/events/message
 */
export function readHeard(event: object, workspaceId: string, botUserId: string): HeardMessage | null {
  const {
    channel,
    channel_type: channelType,
    subtype,
    ts,
    message,
    previous_message: previous,
  } = event as Fields;
  if (channelType !== 'im' || typeof channel !== 'string') return null;
  const base = { workspaceId, channelId: channel };
  const before = readFields(previous);
  if (subtype === 'message_deleted' || readFields(message)?.subtype === 'tombstone') {
    const deleted = subtype === 'message_deleted' ? (event as Fields).deleted_ts : readFields(message)?.ts;
    if (!isSlackTime(deleted) || !isSlackTime(ts) || isMachine(before, botUserId)) return null;
    const said = readText(before);
    const thread = before && readThread(before);
    const change = {
      ...readChange(deleted, ts, said),
      thread,
      saidAt: editedAt(before) ?? deleted,
      answer: null,
    };
    return { ...base, userId: readUser(before), how: 'deletion', change: { ...change, isDeleted: true } };
  }
  const isChanged = subtype === 'message_changed';
  const now = isChanged ? readFields(message) : (event as Fields);
  if (now === null || isMachine(now, botUserId) || readUser(now) === null || !isSaid(now)) return null;
  if (!isSlackTime(now.ts)) return null;
  const changedAt = editedAt(now) ?? now.ts;
  const change = { ...readChange(now.ts, changedAt, readText(now)), thread: readThread(now) };
  if (!isChanged || before === null)
    return { ...base, userId: readUser(now), how: isChanged ? 'edit' : 'new', change };
  const { said } = readChange(now.ts, changedAt, readText(before));
  const saidAt = editedAt(before) ?? now.ts;
  return { ...base, userId: readUser(now), how: 'edit', change: { ...change, said, saidAt } };
}

/** A message as it stands, its text read as an answer and as a word. */
function readChange(ts: string, changedAt: string, text: unknown): MessageChange {
  const said = readSaid(renderPlain(readRichText(text)));
  const answer = readAnswer(text);
  // Without what Slack adds to a block, which it does not take back.
  const kept = answer && ({ type: 'rich_text', elements: answer.elements } as const);
  return { ts, thread: null, changedAt, said, saidAt: changedAt, answer: kept, isDeleted: false };
}

function readText(message: Fields | null): unknown {
  return message === null ? null : readMessage(message);
}

/** The first message of the thread that a message is in and nowhere else. */
function readThread({ ts, thread_ts: thread, subtype }: Fields): string | null {
  return isSlackTime(thread) && thread !== ts && subtype !== 'thread_broadcast' ? thread : null;
}

function editedAt(message: Fields | null): string | null {
  const ts = readFields(message?.edited)?.ts;
  return isSlackTime(ts) ? ts : null;
}

function isSaid({ subtype }: Fields): boolean {
  return subtype === undefined || saidSubtypes.some((each) => each === subtype);
}

function isMachine(message: Fields | null, botUserId: string): boolean {
  return message?.bot_id !== undefined || message?.user === botUserId;
}

function readUser(message: Fields | null): string | null {
  return typeof message?.user === 'string' ? message.user : null;
}

function readFields(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null ? (value as Fields) : null;
}
