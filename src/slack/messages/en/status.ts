import type { status as korean } from '../ko/status.ts';

/** Status, in English. */
export const status: typeof korean = {
  statusDay: (date, week, day) => `Today is ${date}, week ${week}, day ${day}.`,
  statusDayOff: (date, reason) =>
    `Today is ${date}, a day off (${reason}). You can write a log all the same.`,
  statusWritten: (time, version) => `Today's log was saved at ${time} (version ${version}).`,
  statusNotWritten: "Today's log is still to be written: `/log` opens it.",
  statusTeam: (written, campers) => `${written} of ${campers} in the team have written.`,
  statusNextPrompt: (date, time, zone) => `The next prompt comes ${date} at ${time} (${zone}).`,
  statusNoPrompt: 'No more prompts are planned.',
  reasonWeekend: 'weekend',
  reasonNoTraining: 'no training',
};
