import type { Language, LogDate } from '../../camp/camp.ts';
import { type LogKind, readLogKind } from '../../camp/daily-log.ts';
import { readObject } from '../read-object.ts';

/** What a form remembers of itself between opening and saving (Slack's private_metadata, at most 3,000 characters). */
export interface FormMemo {
  readonly camperId: string;
  readonly logKind: LogKind;
  readonly logDay: LogDate;
  /** The template whose fields the form has. */
  readonly template: string;
  /** So that a form can speak the right language even with the database gone. */
  readonly language: Language;
}

/** The memo as Slack keeps it. */
export function writeFormMemo({ camperId, logKind, logDay, template, language }: FormMemo): string {
  return JSON.stringify({ camperId, logKind, logDay, template, language });
}

/** Reads a memo back; null when it is not one of ours. */
export function readFormMemo(text: string): FormMemo | null {
  const memo = readObject(text);
  const { camperId, logKind, logDay, template, language } = memo ?? {};
  if (typeof camperId !== 'string' || typeof logDay !== 'string' || typeof template !== 'string') return null;
  return {
    camperId,
    logKind: readLogKind(logKind),
    logDay,
    template,
    language: language === 'ko' ? 'ko' : 'en',
  };
}
