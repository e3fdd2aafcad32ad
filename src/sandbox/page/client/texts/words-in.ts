import { en } from './en.ts';
import { ko, type Words } from './ko.ts';

/** The page's texts for a Slack locale such as `ko-KR`. */
export function wordsIn(locale: string): Words {
  return locale.startsWith('ko') ? ko : en;
}
