import type { Language } from './camp.ts';

/** What somebody can be for a camp; one person may be several. An admin is one of the workspace, for Slack. */
export const roles = ['camper', 'former-camper', 'staff', 'admin', 'stranger'] as const;
export type Role = (typeof roles)[number];

/**
 * Whose data it is: the person's own; that of the camp in which they have the role (somebody else's, or the camp's
 * itself); that of another camp of the workspace.
 */
export const owners = ['own', 'camp', 'other-camp'] as const;
export type Whose = (typeof owners)[number];

/**
 * Who may do what with whose data. One table, so that a question about rights has one place to look: who is not named
 * may not. A new action is one line here, `mayDo` in the flow that does it, and one way to try it in
 * test/flows/permissions.test.ts, which does not compile without it and tries every cell through the flows.
 * What a camper wrote is theirs alone: there is no role that reads it.
 */
export const permissions = {
  'open-log': { own: ['camper'], camp: [], 'other-camp': [] },
  // A form that stood open when somebody left is kept all the same.
  'save-log': { own: ['camper', 'former-camper'], camp: [], 'other-camp': [] },
  'save-draft': { own: ['camper', 'former-camper'], camp: [], 'other-camp': [] },
  'add-capture': { own: ['camper', 'former-camper'], camp: [], 'other-camp': [] },
  'start-talk': { own: ['camper'], camp: [], 'other-camp': [] },
  talk: { own: ['camper', 'former-camper'], camp: [], 'other-camp': [] },
  'restore-version': { own: ['camper', 'former-camper'], camp: [], 'other-camp': [] },
  'change-rhythm': { own: ['camper', 'former-camper'], camp: [], 'other-camp': [] },
  // Staff do it with `leave-for-camper`, of which the camper is told.
  'change-leave': { own: ['camper'], camp: [], 'other-camp': [] },
  'read-log': { own: ['camper', 'former-camper'], camp: [], 'other-camp': [] },
  'change-camp': { own: [], camp: ['staff', 'admin'], 'other-camp': ['admin'] },
  'change-staff': { own: [], camp: ['staff', 'admin'], 'other-camp': ['admin'] },
  'read-changes': { own: [], camp: ['staff', 'admin'], 'other-camp': ['admin'] },
  'read-roster': { own: [], camp: ['staff', 'admin'], 'other-camp': ['admin'] },
  // Makes a channel another team of it.
  'join-camp': { own: [], camp: ['staff', 'admin'], 'other-camp': ['admin'] },
  'nudge-camper': { own: [], camp: ['staff', 'admin'], 'other-camp': ['admin'] },
  'leave-for-camper': { own: [], camp: ['staff', 'admin'], 'other-camp': ['admin'] },
  'export-participation': { own: [], camp: ['staff', 'admin'], 'other-camp': ['admin'] },
} as const satisfies Readonly<Record<string, Readonly<Record<Whose, readonly Role[]>>>>;

export type Action = keyof typeof permissions;

export const actions = Object.keys(permissions) as readonly Action[];

/** True when one of somebody's roles allows the action on such data. */
export function mayDo(held: readonly Role[], action: Action, whose: Whose): boolean {
  const allowed: readonly Role[] = permissions[action][whose];
  return held.some((role) => allowed.includes(role));
}

/** The language to speak with somebody: that of their Slack locale where Camplog speaks it, else the fallback. */
export function languageOf(locale: string | null, fallback: Language): Language {
  const language = locale?.split(/[-_]/)[0]?.toLowerCase();
  return language === 'ko' || language === 'en' ? language : fallback;
}
