import type { Language } from '../../camp/camp.ts';
import { readObject } from '../read-object.ts';

/** What the settings window remembers of where it was opened, and where to say that they are saved. */
export interface CampMemo {
  readonly channelId: string;
  readonly language: Language;
  readonly responseUrl: string | null;
}

/** The memo as Slack keeps it (private_metadata). */
export function writeCampMemo({ channelId, language, responseUrl }: CampMemo): string {
  return JSON.stringify({ channelId, language, responseUrl });
}

/** Reads a memo back; null when it is not one of ours. */
export function readCampMemo(text: string): CampMemo | null {
  const { channelId, language, responseUrl } = readObject(text) ?? {};
  if (typeof channelId !== 'string') return null;
  return {
    channelId,
    language: language === 'ko' ? 'ko' : 'en',
    responseUrl: typeof responseUrl === 'string' ? responseUrl : null,
  };
}
