import type { Answer } from './daily-log.ts';
import type { Said } from './talk-words.ts';

/** What one event tells of a message: what it says since when, or that it is gone. Times are Slack's `ts`. */
export interface MessageChange {
  /** Names the message; the order in which messages stand in the conversation. */
  readonly ts: string;
  /** The message in whose thread it was said; null for one in the conversation itself, and while that is not known. */
  readonly thread: string | null;
  /** Since when it says so: its own `ts`, or that of the edit or deletion. */
  readonly changedAt: string;
  /** As it was read in the oldest known text: an edit later makes no command of an answer, or the other way. */
  readonly said: Said;
  /** Since when that text stood there. */
  readonly saidAt: string;
  /** Null where nothing is said that a log could hold. */
  readonly answer: Answer | null;
  readonly isDeleted: boolean;
}

/** A message as all events so far tell of it. A deleted one stays, so that a late event does not bring it back. */
export interface TalkMessage extends MessageChange {
  /** True once it is part of a text that was changed elsewhere: that is not followed into the answer any more. */
  readonly isAbsorbed: boolean;
  /** Of a `done` that asks to save: null while nobody tried, `saved`, or the field that kept it from being saved. */
  readonly outcome: string | null;
}

/**
 * A message after one more event; null when that told nothing new. In whatever order events come, and however often,
 * the message ends up the same.
 */
export function takeIn(known: TalkMessage | null, change: MessageChange): TalkMessage | null {
  if (known === null) return { ...change, isAbsorbed: false, outcome: null };
  const isNewer = change.changedAt > known.changedAt;
  const isOlder = change.saidAt < known.saidAt;
  const isDeleted = known.isDeleted || change.isDeleted;
  if (!isNewer && !isOlder && isDeleted === known.isDeleted) return null;
  return {
    ...known,
    thread: known.thread ?? change.thread,
    changedAt: isNewer ? change.changedAt : known.changedAt,
    said: isOlder ? change.said : known.said,
    saidAt: isOlder ? change.saidAt : known.saidAt,
    answer: isDeleted ? null : isNewer ? change.answer : known.answer,
    isDeleted,
  };
}

/** Where a conversation stands: at a field, behind the last one, or at its end (saved or stopped). */
export type Position =
  | { readonly kind: 'field'; readonly index: number }
  | { readonly kind: 'review' }
  | { readonly kind: 'rest' };

/** The way that a conversation took. */
export interface Walk {
  readonly position: Position;
  /**
   * The field that each text belongs to, by the message's `ts`. What is said while none is asked for is in none, until
   * one is chosen without saving or stopping first: then it is in that.
   */
  readonly fieldOf: ReadonlyMap<string, string>;
  /** The `done`s that ask to save, in order. */
  readonly saves: readonly TalkMessage[];
  /** What was said in threads from before the conversation: no part of it, by the message's `ts`. */
  readonly aside: ReadonlySet<string>;
  /** Words in the thread of another field than the one asked for: they move nothing, by the message's `ts`. */
  readonly astray: ReadonlySet<string>;
}

/** What a conversation asks for, in order, and since when. */
export interface Asking {
  readonly fields: readonly string[];
  /** Null in one from before texts in no field went into the field chosen next: there they stay in none. */
  readonly template: string | null;
  readonly startedAt: string;
}

/**
 * Walks through the messages in the order in which they stand in the conversation, from the first field on. What is
 * said in a thread belongs to the field that was asked for where the thread begins; a word moves on only from there.
 */
export function walk(messages: readonly TalkMessage[], { fields, template, startedAt }: Asking): Walk {
  const fieldOf = new Map<string, string>();
  const saves: TalkMessage[] = [];
  const aside = new Set<string>();
  const astray = new Set<string>();
  let loose: string[] = [];
  let position: Position = at(0, fields);
  const asked = [{ since: startedAt, field: fields[0] }];
  for (const message of messages.toSorted((one, other) => (one.ts < other.ts ? -1 : 1))) {
    const { thread } = message;
    if (thread !== null && thread < startedAt) {
      aside.add(message.ts);
      continue;
    }
    const asking = asked.at(-1)?.field;
    const field =
      thread === null
        ? asking
        : (fieldOf.get(thread) ?? asked.findLast(({ since }) => since <= thread)?.field);
    if (message.said.kind === 'text') {
      if (field !== undefined) fieldOf.set(message.ts, field);
      else if (template !== null) loose.push(message.ts);
      continue;
    }
    if (field !== asking && message.said.kind !== 'help') {
      astray.add(message.ts);
      continue;
    }
    if (message.said.kind === 'done' && isLast(position, fields)) {
      saves.push(message);
      position = afterSaving(message.outcome, fields);
    } else position = move(position, message.said, fields);
    const chosen = position.kind === 'field' ? fields[position.index] : undefined;
    asked.push({ since: message.ts, field: chosen });
    const isWithout = message.said.kind === 'done' || message.said.kind === 'stop';
    if (chosen !== undefined && !isWithout) for (const ts of loose) fieldOf.set(ts, chosen);
    if (chosen !== undefined || isWithout) loose = [];
  }
  return { position, fieldOf, saves, aside, astray };
}

function move(position: Position, said: Said, fields: readonly string[]): Position {
  const last = fields.length - 1;
  switch (said.kind) {
    case 'done':
    case 'skip':
      return position.kind === 'field' ? at(position.index + 1, fields) : position;
    case 'back':
      if (position.kind === 'rest') return position;
      return at(position.kind === 'review' ? last : Math.max(0, position.index - 1), fields);
    case 'edit':
      return said.number >= 1 && said.number <= fields.length ? at(said.number - 1, fields) : position;
    case 'stop':
      return { kind: 'rest' };
    default:
      return position;
  }
}

function isLast(position: Position, fields: readonly string[]): boolean {
  return position.kind !== 'field' || position.index === fields.length - 1;
}

function afterSaving(outcome: string | null, fields: readonly string[]): Position {
  if (outcome === null || outcome === 'saved') return { kind: 'rest' };
  const index = fields.indexOf(outcome);
  return index < 0 ? { kind: 'review' } : at(index, fields);
}

function at(index: number, fields: readonly string[]): Position {
  return index < fields.length ? { kind: 'field', index } : { kind: 'review' };
}
