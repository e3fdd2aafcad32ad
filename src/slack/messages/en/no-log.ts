import type { noLog as korean } from '../ko/no-log.ts';

/** When there is no log to show, in English. */
export const noLog: typeof korean = {
  noTeam:
    'You are not a camper of any team yet. Join a team channel, or start a camp with `/log setup` in a channel.',
  noTeamHere: 'This channel is not the team of a camp yet. `/log setup` starts one here.',
  noSuchDay: (typed) => `“${typed}” is not a log day. Write a date like 2022-02-14.`,
  noLogToday: 'Today is no log day of this camp.',
  campDays: (first, last) => `This camp's log days run from ${first} to ${last}.`,
  campDaysOpen: (first) => `This camp's log days begin on ${first}.`,
  noLogYet: 'There is no log yet. Open `/log` and write the first one.',
  noLogOn: (date) => `There is no log of ${date}. Write it with \`/log\` and you can have it at once.`,
};
