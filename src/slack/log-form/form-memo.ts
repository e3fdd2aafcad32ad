import type { Language, LogDate } from '../../camp/camp.ts';
import { type LogKind, readLogKind } from '../../camp/daily-log.ts';
import { readObject } from '../read-object.ts';

/** What a form remembers of itself between opening and saving (Slack's private_metadata). */
export interface FormMemo {
  readonly camperId: string;
  readonly logKind: LogKind;
  readonly logDay: LogDate;
  /** The template whose fields the form has. */
  readonly template: string;
  /** So that a form can speak the right language even with the database gone. */
  readonly language: Language;
  /** Of the log that the form showed; 0 for a new one. */
  readonly version: number;
  /** Captures up to this number are in it. */
  readonly capturesSeen: number;
  /** Fingerprints of what the fields held, by field id; an empty one is not there. */
  readonly filled: Readonly<Record<string, string>>;
}

/** Slack takes 3,000 characters. */
const memoLimit = 3_000;

/** The memo as Slack keeps it; with very many fields it forgets what they held. */
export function writeFormMemo(memo: FormMemo): string {
  const { camperId, logKind, logDay, template, language, version, capturesSeen, filled } = memo;
  const base = { camperId, logKind, logDay, template, language, version, capturesSeen };
  const whole = JSON.stringify({ ...base, filled });
  return whole.length <= memoLimit ? whole : JSON.stringify({ ...base, filled: {} });
}

/** Reads a memo back; null when it is not one of ours. */
export function readFormMemo(text: string): FormMemo | null {
  const { camperId, logKind, logDay, template, language, version, capturesSeen, filled } =
    readObject(text) ?? {};
  if (typeof camperId !== 'string' || typeof logDay !== 'string' || typeof template !== 'string') return null;
  return {
    camperId,
    logKind: readLogKind(logKind),
    logDay,
    template,
    language: language === 'ko' ? 'ko' : 'en',
    version: typeof version === 'number' ? version : 0,
    capturesSeen: typeof capturesSeen === 'number' ? capturesSeen : 0,
    filled: typeof filled === 'object' && filled !== null ? (filled as Record<string, string>) : {},
  };
}
