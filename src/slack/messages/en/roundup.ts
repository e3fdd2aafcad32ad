import type { roundup as korean } from '../ko/roundup.ts';

/** The team's message of the day, in English. */
export const roundup: typeof korean = {
  teamDay: (date, day, written, expected) =>
    `Logs of ${date}, day ${day}: ${written} of ${expected} written.`,
};
