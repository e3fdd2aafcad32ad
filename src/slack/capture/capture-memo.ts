import type { Language, LogDate } from '../../camp/camp.ts';
import { readObject } from '../read-object.ts';

/** Which log a capture's window adds to. */
export interface CaptureMemo {
  readonly camperId: string;
  readonly logDay: LogDate;
  readonly language: Language;
}

/** The memo as Slack keeps it (private_metadata). */
export function writeCaptureMemo({ camperId, logDay, language }: CaptureMemo): string {
  return JSON.stringify({ camperId, logDay, language });
}

/** Reads a memo back; null when it is not one of ours. */
export function readCaptureMemo(text: string): CaptureMemo | null {
  const { camperId, logDay, language } = readObject(text) ?? {};
  if (typeof camperId !== 'string' || typeof logDay !== 'string') return null;
  return { camperId, logDay, language: language === 'ko' ? 'ko' : 'en' };
}
