import type { Language } from './camp.ts';

/** What each role may do. One table, so that a question about rights has one place to look. */
const rights = {
  camper: ['write-own-log', 'read-own-log', 'read-team-status'],
  staff: ['write-own-log', 'read-own-log', 'read-team-status', 'read-any-log', 'change-camp'],
} as const;

type Role = keyof typeof rights;
type Right = (typeof rights)[Role][number];

/** True when the role includes the right. */
export function mayDo(role: Role, right: Right): boolean {
  return rights[role].some((each) => each === right);
}

/** The language to speak with somebody: that of their Slack locale where Camplog speaks it, else the fallback. */
export function languageOf(locale: string | null, fallback: Language): Language {
  const language = locale?.split(/[-_]/)[0]?.toLowerCase();
  return language === 'ko' || language === 'en' ? language : fallback;
}
