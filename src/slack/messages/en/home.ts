import type { home as korean } from '../ko/home.ts';

/** App Home, in English. */
export const home: typeof korean = {
  homeDay: (day) => `day ${day}`,
  homeEdit: "Edit today's log",
  homeToDos: 'Still to do',
  homeWeek: 'This week',
  homeStreak: (days) => `Training days in a row with a log: ${days}.`,
  homeNoStreak: 'A new streak can begin today.',
  homePosts: 'Your posts',
  homeNoPosts: 'No posts yet. Your first log will be listed here.',
  homeDownload: 'Download',
};
