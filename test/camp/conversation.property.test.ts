import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MessageChange, type TalkMessage, takeIn, walk } from '../../src/camp/conversation.ts';
import type { Answer } from '../../src/camp/daily-log.ts';
import { readSaid } from '../../src/camp/talk-words.ts';

const fields = ['done', 'retrospective', 'to_dos'];

interface Typed {
  readonly text: string;
  readonly edits: readonly string[];
  readonly isDeleted: boolean;
  /** Which message before it begins its thread: -1 for one from before the conversation, null for none. */
  readonly threadOf: number | null;
}

const startedAt = timeOf(0, 0);

const text = fc.constantFrom('a', 'b', 'c', '끝', 'skip', '이전', 'edit 1', '수정 3', 'help', '그만');
const typed: fc.Arbitrary<Typed> = fc.record({
  text,
  edits: fc.array(text, { maxLength: 3 }),
  isDeleted: fc.boolean(),
  threadOf: fc.option(fc.integer({ min: -1, max: 7 }), { freq: 2 }),
});

/** What Slack tells of a message over its life: itself, each edit with what it was before, and its end. */
function eventsOf(
  { text: first, edits, isDeleted, threadOf }: Typed,
  index: number,
): readonly MessageChange[] {
  const time = (step: number) => timeOf(index, step);
  const ts = time(0);
  const thread = threadOf === null || threadOf >= index ? null : timeOf(threadOf, 0);
  const said = readSaid(first);
  const states = [first, ...edits].map((now, step) => {
    // An edit tells what stood there before; which may be an edit itself.
    const before = step === 0 ? 0 : step - 1;
    const change = {
      ts,
      thread,
      changedAt: time(step),
      saidAt: time(before),
      answer: answerOf(now),
      isDeleted: false,
    };
    return { ...change, said: readSaid([first, ...edits][before] ?? '') };
  });
  const end = { ts, thread, changedAt: time(50), said, saidAt: ts, answer: null, isDeleted: true };
  return isDeleted ? [...states, end] : states;
}

function timeOf(index: number, step: number): string {
  return `${1644800000 + index * 100 + step}.000100`;
}

function answerOf(text: string): Answer {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] };
}

function takeAll(events: readonly MessageChange[]): ReadonlyMap<string, TalkMessage> {
  const known = new Map<string, TalkMessage>();
  for (const event of events) {
    const taken = takeIn(known.get(event.ts) ?? null, event);
    if (taken !== null) known.set(event.ts, taken);
  }
  return known;
}

/** Each field's texts in order, and where the conversation stands. */
function outline(known: ReadonlyMap<string, TalkMessage>) {
  const messages = [...known.values()];
  const { fieldOf, position } = walk(messages, { fields, template: 'mine@1', startedAt });
  const texts = fields.map((field) =>
    messages
      .filter(({ ts, answer }) => fieldOf.get(ts) === field && answer !== null)
      .toSorted((one, other) => one.ts.localeCompare(other.ts))
      .map(({ answer }) => JSON.stringify(answer)),
  );
  return { texts, position };
}

/** The same, from what was typed alone. */
function expected(all: readonly Typed[]) {
  const kept = all.map(({ text: first, edits, isDeleted, threadOf }, index) => {
    const [original] = eventsOf({ text: first, edits: [], isDeleted: false, threadOf }, index);
    if (!original) throw new Error('no event');
    const answer = isDeleted ? null : answerOf(edits.at(-1) ?? first);
    return [original.ts, { ...original, answer, isDeleted, isAbsorbed: false, outcome: null }] as const;
  });
  return outline(new Map(kept));
}

describe('what was said', () => {
  it('ends up the same in whatever order and however often events come', () => {
    const given = fc.array(typed, { minLength: 1, maxLength: 8 }).chain((all) => {
      const events = all.flatMap(eventsOf);
      const order = fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 });
      return fc.record({ all: fc.constant(all), order });
    });
    fc.assert(
      fc.property(given, ({ all, order }) => {
        expect(outline(takeAll(order))).toEqual(expected(all));
      }),
      { numRuns: 500 },
    );
  });

  it('is not brought back by an event that comes after its end', () => {
    const [first, end] = eventsOf({ text: 'a', edits: [], isDeleted: true, threadOf: null }, 0);
    if (!first || !end) throw new Error('no events');
    const gone = takeIn(null, end);
    expect(gone && takeIn(gone, first)).toBeNull();
    expect(gone?.answer).toBeNull();
    const late = { ...first, changedAt: '1644899999.000100', answer: answerOf('b') };
    expect(gone && takeIn(gone, late)).toMatchObject({ isDeleted: true, answer: null });
  });

  it('tells nothing new when Slack unfolds a link', () => {
    const [first] = eventsOf({ text: 'a', edits: [], isDeleted: false, threadOf: null }, 0);
    if (!first) throw new Error('no event');
    const known = takeIn(null, first);
    expect(known && takeIn(known, { ...first })).toBeNull();
  });
});
