import type { Language } from '../../camp/camp.ts';
import { readObject } from '../read-object.ts';

/** What the setup window remembers of where it was opened. */
export interface SetupMemo {
  readonly channelId: string;
  readonly channelName: string;
  readonly language: Language;
}

/** The memo as Slack keeps it (private_metadata, 3,000 characters); what else the object holds stays out. */
export function writeSetupMemo({ channelId, channelName, language }: SetupMemo): string {
  return JSON.stringify({ channelId, channelName, language });
}

/** Reads a memo back; null when it is not one of ours. */
export function readSetupMemo(text: string): SetupMemo | null {
  const { channelId, channelName, language } = readObject(text) ?? {};
  if (typeof channelId !== 'string' || typeof channelName !== 'string') return null;
  return { channelId, channelName, language: language === 'ko' ? 'ko' : 'en' };
}
