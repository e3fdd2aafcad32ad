import type { Language } from '../../camp/camp.ts';
import { readObject } from '../read-object.ts';

/** What the window of a camper's own settings remembers: whose they are, and where to say that they are saved. */
export interface SettingsMemo {
  readonly camperId: string;
  readonly language: Language;
  readonly responseUrl: string | null;
}

/** The memo as Slack keeps it (private_metadata). */
export function writeSettingsMemo({ camperId, language, responseUrl }: SettingsMemo): string {
  return JSON.stringify({ camperId, language, responseUrl });
}

/** Reads a memo back; null when it is not one of ours. */
export function readSettingsMemo(text: string): SettingsMemo | null {
  const { camperId, language, responseUrl } = readObject(text) ?? {};
  if (typeof camperId !== 'string') return null;
  return {
    camperId,
    language: language === 'ko' ? 'ko' : 'en',
    responseUrl: typeof responseUrl === 'string' ? responseUrl : null,
  };
}
