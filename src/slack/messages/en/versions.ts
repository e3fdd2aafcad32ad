import type { versions as korean } from '../ko/versions.ts';

/** The versions of a log, in English. */
export const versions: typeof korean = {
  versionsTitle: (date, count) => `Your log of ${date}, saved so many times: ${count}.`,
  versionLine: (version, when, changed) => `Version ${version} · ${when} · changed: ${changed}`,
  versionRestore: 'Bring it back',
  versionRestored: (version, newest) =>
    `Version ${version} is back. It is version ${newest} now, and what you had before stays too.`,
};
