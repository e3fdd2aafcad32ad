import type { TalkMessage, Walk } from '../../camp/conversation.ts';
import type { Answer } from '../../camp/daily-log.ts';
import { justAfter } from '../../camp/slack-time.ts';
import type { StoredCapture } from '../../store/captures.ts';
import type { ComposedField, StoredConversation } from '../../store/conversations.ts';
import type { Draft } from '../../store/drafts.ts';
import type { StoredLog } from '../../store/logs.ts';
import type { Store } from '../../store/store.ts';
import { appendRichText } from '../../text/append-rich-text.ts';
import { readAnswer } from '../place/read-answer.ts';
import { readsSame, withCaptures } from '../written/collect-answers.ts';
import type { WrittenLog } from '../written/read-written.ts';

/** What a change made of a conversation's fields. */
export interface Composing {
  /** Fields that say something else now. */
  readonly changed: readonly string[];
  /** True when a message changed that is part of a text from elsewhere: there it stays as it was. */
  readonly isMissed: boolean;
}

/** A conversation in hand, after a change. */
export interface Talked {
  readonly conversation: StoredConversation;
  readonly messages: readonly TalkMessage[];
  readonly walk: Walk;
  /** The way as it was before the change. */
  readonly before: Walk;
  /** The form as it was before the change. */
  readonly form: WrittenLog;
}

/** Everything that a field's text may come from. */
interface Sources {
  readonly drafts: readonly Draft[];
  readonly captures: readonly StoredCapture[];
  readonly log: StoredLog | null;
  readonly fields: readonly string[];
}

/**
 * Follows what was said into the answers: each field is what stood in it before, and below it its messages, kept as a
 * draft. A text that was changed elsewhere meanwhile is what stood there before from then on. Only with the
 * conversation locked.
 */
export async function composeFields(kept: Store, talked: Talked): Promise<Composing> {
  const { conversation, form } = talked;
  const { camperId, logDay } = conversation;
  const known = await kept.conversations.listFields(conversation.id);
  const sources: Sources = {
    drafts: await kept.drafts.list({ camperId, logKind: 'daily', logDay }),
    captures: await kept.captures.list(camperId, logDay),
    log: await kept.logs.find(camperId, logDay),
    fields: form.fields.map(({ id }) => id),
  };
  const changed: string[] = [];
  let isMissed = false;
  for (const field of conversation.fields) {
    const before = known.find((each) => each.field === field) ?? null;
    const outcome = await composeField(kept, talked, field, before, sources);
    if (outcome === 'changed') changed.push(field);
    if (outcome === 'missed') isMissed = true;
  }
  return { changed, isMissed };
}

async function composeField(
  kept: Store,
  talked: Talked,
  field: string,
  before: ComposedField | null,
  sources: Sources,
): Promise<'same' | 'changed' | 'missed'> {
  const { conversation, form } = talked;
  const all = talked.messages.filter(({ ts }) => talked.walk.fieldOf.get(ts) === field);
  const own = all.filter(({ isAbsorbed }) => !isAbsorbed);
  const last = before?.composed ?? null;
  if (readsSame(join(before?.base ?? null, own), last)) return 'same';
  const draft = sources.drafts.find((each) => each.field === field) ?? null;
  const isOurs = before !== null && standsThere(before, draft, sources);
  const fresh =
    isOurs || before === null ? own : own.filter(({ ts }) => talked.before.fieldOf.get(ts) !== field);
  const base = isOurs ? before.base : (form.fields.find(({ id }) => id === field)?.initial ?? null);
  const capturesSeen = isOurs ? before.capturesSeen : form.capturesSeen;
  for (const message of own.filter((each) => !fresh.includes(each))) {
    await kept.conversations.saveMessage(conversation.id, { ...message, isAbsorbed: true });
  }
  const composed = join(base, fresh);
  await kept.conversations.saveField(conversation.id, { field, base, composed, capturesSeen });
  if (!isOurs && readsSame(base, composed)) return before === null ? 'same' : 'missed';
  const newest = all
    .map(({ changedAt }) => changedAt)
    .reduce((one, other) => (one > other ? one : other), '');
  // What is kept already was there when this was added to it, whatever the clocks say.
  const typedAt = draft !== null && draft.typedAt >= newest ? justAfter(draft.typedAt) : newest;
  const key = { camperId: conversation.camperId, logKind: 'daily', logDay: conversation.logDay } as const;
  await kept.drafts.save(key, { field, answer: composed, typedAt, capturesSeen });
  return 'changed';
}

/** True while the field says what the conversation made of it, whether that was saved meanwhile or not. */
function standsThere(before: ComposedField, draft: Draft | null, sources: Sources): boolean {
  const { captures, fields, log } = sources;
  const { field, composed, capturesSeen } = before;
  const now = draft?.version === null ? draft.answer : (log?.answers[field] ?? null);
  const ours: Draft = { field, answer: composed, capturesSeen, typedAt: '', version: null };
  return readsSame(now, composed) || readsSame(now, withCaptures(ours, captures, fields));
}

function join(base: Answer | null, messages: readonly TalkMessage[]): Answer | null {
  const answers = messages.flatMap(({ answer }) => (answer === null ? [] : [answer]));
  return readAnswer(answers.reduce((sum: Answer | null, answer) => appendRichText(sum, answer), base));
}
