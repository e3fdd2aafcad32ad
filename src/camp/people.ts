import type { Language } from './camp.ts';

/** What each role may do. One table, so that a question about rights has one place to look. */
const rights = {
  camper: ['write-own-log', 'read-own-log', 'read-team-status'],
  staff: ['write-own-log', 'read-own-log', 'read-team-status', 'read-any-log', 'change-camp'],
} as const;

export type Role = keyof typeof rights;
export type Right = (typeof rights)[Role][number];

/** One Slack channel of a camp; its human, active members are its campers. */
export interface Team {
  readonly id: string;
  readonly workspaceId: string;
  readonly campId: string;
  readonly channelId: string;
  readonly name: string;
}

/** A person of a team. */
export interface Camper {
  readonly id: string;
  readonly teamId: string;
  /** Slack's id, `U…`. */
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
  /** Slack's locale, `ko-KR`; null when Slack has not told. */
  readonly locale: string | null;
  /** False after leaving the channel or the workspace: owed no prompt, but the logs stay. */
  readonly active: boolean;
}

/** True when the role includes the right. */
export function mayDo(role: Role, right: Right): boolean {
  return rights[role].some((each) => each === right);
}

/** The language to speak with somebody: that of their Slack locale where Camplog speaks it, else the fallback. */
export function languageOf(locale: string | null, fallback: Language): Language {
  const language = locale?.split(/[-_]/)[0]?.toLowerCase();
  return language === 'ko' || language === 'en' ? language : fallback;
}
