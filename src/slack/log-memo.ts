import type { Language, LogDate } from '../camp/camp.ts';
import { readObject } from './read-object.ts';

/** Which log a window adds to. */
export interface LogMemo {
  readonly camperId: string;
  readonly logDay: LogDate;
  readonly language: Language;
}

/** The memo as Slack keeps it (private_metadata). */
export function writeLogMemo({ camperId, logDay, language }: LogMemo): string {
  return JSON.stringify({ camperId, logDay, language });
}

/** Reads a memo back; null when it is not one of ours. */
export function readLogMemo(text: string): LogMemo | null {
  const { camperId, logDay, language } = readObject(text) ?? {};
  if (typeof camperId !== 'string' || typeof logDay !== 'string') return null;
  return { camperId, logDay, language: language === 'ko' ? 'ko' : 'en' };
}
