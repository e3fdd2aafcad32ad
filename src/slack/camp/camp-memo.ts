import type { Language } from '../../camp/camp.ts';
import { readObject } from '../read-object.ts';

/** What the settings window remembers of where it was opened, and where to say that they are saved. */
export interface CampMemo {
  readonly channelId: string;
  readonly language: Language;
  readonly responseUrl: string | null;
  /** Hash of the settings that it was filled with, to notice a change by somebody else. */
  readonly settingsHash: string;
}

/** The memo as Slack keeps it (private_metadata). */
export function writeCampMemo({ channelId, language, responseUrl, settingsHash }: CampMemo): string {
  return JSON.stringify({ channelId, language, responseUrl, settingsHash });
}

/** Reads a memo back; null when it is not one of ours. */
export function readCampMemo(text: string): CampMemo | null {
  const { channelId, language, responseUrl, settingsHash } = readObject(text) ?? {};
  if (typeof channelId !== 'string' || typeof settingsHash !== 'string') return null;
  return {
    channelId,
    language: language === 'ko' ? 'ko' : 'en',
    responseUrl: typeof responseUrl === 'string' ? responseUrl : null,
    settingsHash,
  };
}
