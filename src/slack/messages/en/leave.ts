import type { leave as korean } from '../ko/leave.ts';

/** Skipped days, leaves and pauses, in English. */
export const leave: typeof korean = {
  leaveDay: (date) => `Leave on ${date}`,
  leaveDays: (from, to) => `Leave from ${from} to ${to}`,
  leaveSkipped: (date) => `Skipped on ${date}`,
  leavePaused: (from) => `Paused since ${from}`,
  leaveTaken: (line) => `Noted: ${line}\nNobody asks you meanwhile, and your streak goes on.`,
  leaveMerged: (line) =>
    `Made one with the leave beside it: ${line}\nNobody asks you meanwhile, and your streak goes on.`,
  leaveUnreadable:
    'I cannot read when that is. Write it like `/log leave 2022-02-16..2022-02-18 army reserve` or `/log leave tomorrow`.',
  leaveBackwards: 'The last day comes before the first. Please swap the two dates and try again.',
  leavePast: 'Those days are over. Please name today or days to come.',
  leaveOutside: 'This leave goes beyond the camp.',
  leaveTooLong: 'A leave may last a year. To stay away for longer use `/log pause`.',
  leaveList: 'Your leaves to come:',
  leaveHow: 'Add one like `/log leave 2022-02-16..2022-02-18 why`.',
  leaveNone: 'You have no leave to come. Add one like `/log leave 2022-02-16..2022-02-18 army reserve`.',
  leaveCancel: 'Cancel',
  leaveUndo: 'Undo',
  leaveCancelled: (line) => `Taken back: ${line}. From now on you are asked again.`,
  leaveGone: 'This was taken back before, or is over. `/log leave` shows what is left.',
  leaveBack: 'Welcome back! From today on you are asked again.',
  skipTaken: (line) => `${line}: nobody asks you today. Your streak goes on.`,
  skipWritten: "Today's log is written already; there is nothing to skip.",
  skipAlready: 'You are away today already. `/log leave` shows it.',
  pauseTaken:
    'Nobody asks you while you are away, and your streak goes on. When you are back, tell me with `/log resume`.',
  pauseAlready: 'You are paused already. When you are back, tell me with `/log resume`.',
  resumeNotAway: "You are not away. `/log` opens today's log.",
};
