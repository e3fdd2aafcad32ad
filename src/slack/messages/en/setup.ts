import type { setup as korean } from '../ko/setup.ts';

/** Setting up a camp, in English. */
export const setup: typeof korean = {
  setupTitle: 'Set up a camp',
  setupIntro: (channel) => `#${channel} becomes the team of this camp, and everybody in it a camper.`,
  setupSubmit: 'Create',
  setupName: 'Name of the camp',
  setupStartsOn: 'First day',
  setupTimeZone: 'Time zone',
  setupHolidays: 'Public holidays',
  setupNoHolidays: 'None',
  setupPromptAt: 'Prompt time',
  setupLanguage: 'Language of the posts',
  setupLanguageHint: 'Headings of the posts use it. Messages follow the Slack language of each person.',
  setupInDm: 'A camp is set up in a team channel. Use `/log setup` in the channel where your team is.',
  setupInvite:
    'I am not in this channel yet. Invite me with `/invite @Camplog`, then use `/log setup` again.',
  setupAlready: (camp) =>
    `This channel is a team of ${camp} already. I looked again for members I had missed.`,
  setupAlreadyShort: 'This channel is the team of a camp already. You can close this window.',
  setupMissing: 'Please fill this in.',
  setupNameTooLong: 'The name is too long. Please shorten it.',
  setupNotADate: 'Please pick a date.',
  setupNotATime: 'Please pick a time.',
  setupUnknownZone: 'This is no time zone I know. Please pick one of the list.',
  setupUnknownCountry: 'I do not know the holidays of this country. Pick another one, or “None”.',
  setupOthers: 'There are camps here already. To make this channel a team of one, ask its staff.',
  joinTitle: 'Choose the camp',
  joinIntro: (channel) => `Which camp is #${channel} to be a team of? Everybody in it becomes a camper.`,
  joinLabel: 'Camp',
  joinOption: (camp) => `Join ${camp}`,
  joinNewCamp: 'Set up a new camp',
  joinSubmit: 'Next',
  joinDone: (camp, campers) => `This channel is a team of ${camp} now! Campers in it: ${campers}.`,
  setupFailed:
    'The camp could not be created just now. What you filled in is still here: press Create again in a moment.',
  setupDone: (camp, campers) => `${camp} begins! Campers: ${campers}.`,
  setupFirstPrompt: (date, time, zone) =>
    `The first prompt comes ${date} at ${time} in everybody's DM (${zone}).`,
  setupNoGazette: (years) =>
    `Korea has not published the holidays of ${years} yet, so I only know those fixed by law. Add elections and days declared for one year to the days off in \`/log camp\`.`,
  setupHowTo: '`/log` writes a log at any time, `/log help` tells the rest.',
  membersFailed: 'I could not read the whole list of members. Use `/log setup` once more and I look again.',
};
