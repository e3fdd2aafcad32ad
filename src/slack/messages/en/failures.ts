import type { failures as korean } from '../ko/failures.ts';

/** When something broke, in English. */
export const failures: typeof korean = {
  apology: (id) =>
    `Something went wrong (number ${id}). What you saved so far is safe. Try again in a moment, and mention the number if it stays.`,
  apologyForm: (id) =>
    `Something went wrong (number ${id}). Your text is still here: press again in a moment.`,
  staleButton: "This button is not in use any more. `/log` opens today's log.",
};
