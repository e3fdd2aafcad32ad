import type { Answer, Answers } from '../../camp/daily-log.ts';
import type { StoredCapture } from '../../store/captures.ts';
import { appendRichText } from '../../text/append-rich-text.ts';
import { fieldOf, readsSame } from './collect-answers.ts';

/** What a form held when it was opened. */
export interface OpenedForm {
  /** Of the log that it showed; 0 for a new one. */
  readonly version: number;
  /** Captures up to this number were in it. */
  readonly capturesSeen: number;
  /** Fields that were sent as they were. */
  readonly untouched: readonly string[];
}

/** A version of a log, as far as others are merged with it. */
interface Version {
  readonly version: number;
  readonly answers: Answers;
}

/** Everything that meets when a form is sent. */
export interface Meeting {
  readonly sent: Answers;
  readonly opened: OpenedForm;
  /** The newest version, which another device may have sent meanwhile; null for none. */
  readonly newest: Version | null;
  /** The version that the form was opened on; null for none. */
  readonly shown: Version | null;
  readonly captures: readonly StoredCapture[];
  /** Ids of the template's fields. */
  readonly fields: readonly string[];
}

/**
 * What a log says after a form was sent: of a field that nobody touched in it what another device has made of it
 * since; below each field the captures that the form did not show.
 */
export function mergeAnswers(meeting: Meeting): Answers {
  return addLate(keepOthers(meeting), meeting);
}

/** The untouched fields of which another device has made something else since the form was opened. */
export function findTheirs({
  opened,
  newest,
  shown,
}: Pick<Meeting, 'opened' | 'newest' | 'shown'>): readonly string[] {
  if (newest === null || newest.version <= opened.version) return [];
  // Where nobody changed anything, what the form showed may be a draft that no version has yet.
  return opened.untouched.filter((field) => !readsSame(newest.answers[field], shown?.answers[field]));
}

function keepOthers(meeting: Meeting): Answers {
  const { sent, newest } = meeting;
  const theirs = findTheirs(meeting);
  const own = Object.entries(sent).filter(([field]) => !theirs.includes(field));
  const others = Object.entries(newest?.answers ?? {}).filter(([field]) => theirs.includes(field));
  const merged = [...own, ...others].map(([field, answer]) => {
    const before = newest?.answers[field];
    // Slack gives back a text that it was given in other pieces.
    return [field, before !== undefined && readsSame(before, answer) ? before : answer] as const;
  });
  return Object.fromEntries(merged);
}

function addLate(answers: Answers, { captures, opened, fields, newest }: Meeting): Answers {
  const added: Record<string, Answer> = { ...answers };
  for (const capture of captures) {
    const field = fieldOf(capture, fields);
    const isTheirs = opened.untouched.includes(field) && answers[field] === newest?.answers[field];
    const isThere = capture.version !== null && (capture.version <= opened.version || isTheirs);
    if (capture.number <= opened.capturesSeen || isThere) continue;
    added[field] = appendRichText(added[field], capture.answer);
  }
  return added;
}
