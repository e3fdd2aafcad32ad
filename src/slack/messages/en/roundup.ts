import type { roundup as korean } from '../ko/roundup.ts';

/** The team's message of the day, its thread, and what a teammate's keywords change, in English. */
export const roundup: typeof korean = {
  teamDay: (date, day, written, expected) =>
    `Logs of ${date}, day ${day}: ${written} of ${expected} written.`,
  sharedLog: (name, day) => `${name}, day ${day}`,
  teamPool: (count) => `Keywords of our team: ${count}`,
  teamPoolGoesOn: '`/log pool` shows the rest.',
  teamPoolHint: 'Add one with `/log keyword …`.',
  teamPoolModerator: (name) => `Today's moderator: ${name}`,
  poolNotice: (date, names, fileName) =>
    `Your post of ${date} was made anew with keywords of ${names}. File name: ${fileName}`,
  poolNoticeAlone: (date, fileName) =>
    `Your post of ${date} was made anew, since your team's keywords changed. File name: ${fileName}`,
  poolNoticeButton: 'Get the new post',
};
