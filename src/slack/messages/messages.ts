import type { Language } from '../../camp/camp.ts';
import { en } from './en.ts';
import { ko, type Messages } from './ko.ts';

/** The sentences of a language. */
export function messagesIn(language: Language): Messages {
  return language === 'ko' ? ko : en;
}
