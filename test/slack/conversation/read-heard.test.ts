import { describe, expect, it } from 'vitest';
import { readHeard } from '../../../src/slack/conversation/read-heard.ts';
import { words } from '../../support/typed.ts';

const ts = '1644846000.000100';
const later = '1644846060.000200';
const message = {
  type: 'message',
  user: 'U1',
  ts,
  text: '강의',
  blocks: [{ block_id: 'x', ...words('강의') }],
};
const edited = {
  ...message,
  text: '끝',
  blocks: [words('끝')],
  edited: { user: 'U1', ts: later },
};

function read(event: object) {
  return readHeard({ type: 'message', channel: 'D1', channel_type: 'im', ...event }, 'T1', 'UBOT');
}

const heard = { workspaceId: 'T1', channelId: 'D1', userId: 'U1' };
const text = { kind: 'text' };

describe('a message event', () => {
  it('tells what was said, its rich text as it is without what Slack adds to the block', () => {
    expect(read(message)).toEqual({
      ...heard,
      how: 'new',
      change: {
        ts,
        thread: null,
        changedAt: ts,
        said: text,
        saidAt: ts,
        answer: words('강의'),
        isDeleted: false,
      },
    });
  });

  it('tells a word that moves the conversation, from plain text too', () => {
    expect(read({ ...message, blocks: undefined, text: ' 수정 2 ' })?.change.said).toEqual({
      kind: 'edit',
      number: 2,
    });
  });

  it.each([
    ['of a reply', { thread_ts: later }, later],
    ['of the first message of a thread', { thread_ts: ts }, null],
    [
      'of a reply that is shown in the conversation too',
      { thread_ts: later, subtype: 'thread_broadcast' },
      null,
    ],
  ])('tells the thread %s, also when it is edited and deleted', (_name, told, thread) => {
    const reply = { ...message, ...told };
    expect(read(reply)?.change.thread).toBe(thread);
    const edit = { ...edited, ...told };
    const changed = { subtype: 'message_changed', ts: later, message: edit, previous_message: reply };
    expect(read(changed)?.change.thread).toBe(thread);
    const gone = { subtype: 'message_deleted', ts: later, deleted_ts: ts, previous_message: reply };
    expect(read(gone)?.change.thread).toBe(thread);
  });

  it('tells an edit with when it happened and what the message was before', () => {
    const event = { subtype: 'message_changed', ts: later, message: edited, previous_message: message };
    expect(read(event)).toEqual({
      ...heard,
      how: 'edit',
      change: {
        ts,
        thread: null,
        changedAt: later,
        said: text,
        saidAt: ts,
        answer: words('끝'),
        isDeleted: false,
      },
    });
  });

  it('tells of an unfolded link nothing newer than the message', () => {
    const unfolded = { ...message, attachments: [{ title: 'a page' }] };
    const event = { subtype: 'message_changed', ts: later, message: unfolded, previous_message: message };
    expect(read(event)?.change).toMatchObject({ ts, changedAt: ts, saidAt: ts });
  });

  it.each([
    ['message_deleted', { subtype: 'message_deleted', ts: later, deleted_ts: ts, previous_message: message }],
    [
      'a tombstone',
      {
        subtype: 'message_changed',
        ts: later,
        message: {
          type: 'message',
          subtype: 'tombstone',
          user: 'USLACKBOT',
          ts,
          text: 'This message was deleted.',
        },
        previous_message: message,
      },
    ],
  ])('tells a deletion: %s', (_name, event) => {
    expect(read(event)).toEqual({
      ...heard,
      how: 'deletion',
      change: { ts, thread: null, changedAt: later, said: text, saidAt: ts, answer: null, isDeleted: true },
    });
  });

  it.each([
    ['of the bot', { ...message, user: 'UBOT' }],
    ['of another bot', { ...message, bot_id: 'B1' }],
    ['of the bot, edited', { subtype: 'message_changed', ts, message: { ...message, bot_id: 'B1' } }],
    [
      'of the bot, deleted',
      { subtype: 'message_deleted', ts, deleted_ts: ts, previous_message: { bot_id: 'B1' } },
    ],
    ['in a channel', { ...message, channel_type: 'channel' }],
    ['of Slack itself', { ...message, subtype: 'channel_topic' }],
    ['of nobody', { ...message, user: undefined }],
    ['without a time', { ...message, ts: 'yesterday' }],
    ['that changed to nothing', { subtype: 'message_changed', ts }],
  ])('tells nothing: %s', (_name, event) => {
    expect(read(event)).toBeNull();
  });

  it('has nothing for a log without words, a file alone for one', () => {
    const file = { ...message, subtype: 'file_share', text: '', blocks: undefined, files: [{ id: 'F1' }] };
    expect(read(file)?.change).toMatchObject({ said: text, answer: null });
  });
});
