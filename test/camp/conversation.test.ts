import { describe, expect, it } from 'vitest';
import { type TalkMessage, walk } from '../../src/camp/conversation.ts';
import { readSaid } from '../../src/camp/talk-words.ts';

const fields = ['done', 'retrospective', 'to_dos'];
const asking = { fields, template: 'mine@1', startedAt: '1644800000.000100' };

/** Messages one second after the other, by their text; `done→x` is a done that ended at x. */
function said(...texts: readonly string[]): readonly TalkMessage[] {
  return texts.map((text, index) => {
    const [word = '', outcome = null] = text.split('→');
    const ts = `16448000${String(index).padStart(2, '0')}.000100`;
    const state = { thread: null, answer: null, isDeleted: false, isAbsorbed: false };
    return { ts, changedAt: ts, saidAt: ts, said: readSaid(word), outcome, ...state };
  });
}

/** Where each text went, and where the conversation stands: a field, `review` or `rest`. */
function played(...texts: readonly string[]): readonly string[] {
  const messages = said(...texts);
  const { position, fieldOf } = walk(messages, asking);
  const went = messages
    .filter((message) => message.said.kind === 'text')
    .map(({ ts }) => fieldOf.get(ts) ?? '–');
  return [...went, position.kind === 'field' ? (fields[position.index] ?? '') : position.kind];
}

describe('the way of a conversation', () => {
  it.each([
    [[], ['done']],
    [
      ['a', 'b'],
      ['done', 'done', 'done'],
    ],
    [
      ['a', '끝', 'b'],
      ['done', 'retrospective', 'retrospective'],
    ],
    [
      ['skip', 'a', 'back', 'b'],
      ['retrospective', 'done', 'done'],
    ],
    [
      ['back', 'a'],
      ['done', 'done'],
    ],
    [
      ['edit 3', 'a', 'edit 1', 'b', 'edit 4', 'c'],
      ['to_dos', 'done', 'done', 'done'],
    ],
    [
      ['skip', 'skip', 'skip', 'a'],
      ['–', 'review'],
    ],
    [
      ['skip', 'skip', 'skip', 'skip', 'back', 'a'],
      ['to_dos', 'to_dos'],
    ],
    [
      ['edit 3', 'done→saved', 'a'],
      ['–', 'rest'],
    ],
    [
      ['edit 3', 'done', 'a'],
      ['–', 'rest'],
    ],
    [
      ['edit 3', 'done→retrospective', 'a'],
      ['retrospective', 'retrospective'],
    ],
    [
      ['edit 3', 'done→gone', 'a'],
      ['–', 'review'],
    ],
    [
      ['edit 3', 'done→saved', 'back', 'skip', 'a'],
      ['–', 'rest'],
    ],
    [
      ['edit 3', 'done→saved', 'edit 2', 'a'],
      ['retrospective', 'retrospective'],
    ],
    [
      ['edit 3', 'done→saved', 'a', 'b', 'edit 1', 'c'],
      ['done', 'done', 'done', 'done'],
    ],
    [
      ['skip', 'skip', 'skip', 'a', 'help', 'edit 9', 'skip', 'back'],
      ['to_dos', 'to_dos'],
    ],
    [
      ['skip', 'skip', 'skip', 'a', 'done→saved', 'edit 1'],
      ['–', 'done'],
    ],
    [
      ['skip', 'skip', 'skip', 'a', 'done→retrospective'],
      ['–', 'retrospective'],
    ],
    [
      ['stop', 'a', 'stop', 'edit 1'],
      ['–', 'done'],
    ],
    [
      ['stop', 'a', 'help'],
      ['–', 'rest'],
    ],
    [
      ['help', 'a'],
      ['done', 'done'],
    ],
  ])('of %j', (texts, way) => {
    expect(played(...texts)).toEqual(way);
  });

  it('puts what is said in a thread into the field that was asked for where the thread begins', () => {
    const before = '1644799999.000100';
    const answer = '1644800000.000100';
    const [question, review] = ['1644800002.000200', '1644800005.000200'];
    const threads = [null, answer, null, null, question, null, review, before, null];
    const messages = said('a', 'b', 'skip', 'skip', 'c', 'skip', 'd', 'e', 'edit 1').map(
      (message, index) => ({
        ...message,
        thread: threads[index] ?? null,
      }),
    );
    const { fieldOf, aside, position } = walk(messages, asking);
    const went = messages.map(({ ts }) => (aside.has(ts) ? 'aside' : (fieldOf.get(ts) ?? '–')));
    expect(went).toEqual(['done', 'done', '–', '–', 'retrospective', '–', 'done', 'aside', '–']);
    expect(position).toEqual({ kind: 'field', index: 0 });
  });

  it('is moved in a thread only by words in that of the field that is asked for', () => {
    const startedAt = '1644799999.000100';
    const [first, third] = ['1644799999.000200', '1644800000.000200'];
    const threads = [null, first, first, first, first, third, third];
    const messages = said('edit 3', 'done', 'edit 1', 'stop', 'help', 'back', 'done').map(
      (message, index) => ({
        ...message,
        thread: threads[index] ?? null,
      }),
    );
    const { position, astray, saves } = walk(messages, { ...asking, startedAt });
    expect(position).toEqual({ kind: 'field', index: 1 });
    expect(messages.map(({ ts }) => astray.has(ts))).toEqual([false, true, true, true, false, false, true]);
    expect(saves).toEqual([]);
  });

  it('names every done that asks to save', () => {
    const messages = said('done', 'edit 3', 'done→done', 'edit 3', 'done→saved', 'done');
    expect(
      walk(messages, asking).saves.map(({ ts }) => messages.findIndex((each) => each.ts === ts)),
    ).toEqual([2, 4, 5]);
  });
});
