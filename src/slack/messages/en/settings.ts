import type { settings as korean } from '../ko/settings.ts';

/** A camper's own settings, in English. */
export const settings: typeof korean = {
  settingsTitle: 'My settings',
  settingsSave: 'Save',
  settingsIntro: (camp) => `For you alone, in ${camp}.`,
  settingsPromptAt: 'When shall I ask you?',
  settingsCampTime: (time, zone) => `With the camp (${time}, ${zone})`,
  settingsReminders: 'While it is not written',
  settingsRemindCamp: (strength) => `With the camp (${strength})`,
  settingsRemindOff: 'Do not remind me',
  settingsRemindOnce: 'Remind me once, an hour later',
  settingsRemindTwice: 'Remind me twice, an hour apart',
  settingsQuietFrom: 'Quiet from',
  settingsQuietTo: 'Quiet until',
  settingsNoQuiet: 'None',
  settingsQuietHint: 'What is due in quiet hours comes when they end, unless the log day is over by then.',
  settingsClock: 'Time zone of these times',
  settingsClockCamp: (zone) => `The camp's (${zone})`,
  settingsClockOwn: (zone) => `My Slack's (${zone})`,
  settingsSaved: (date, time, zone) =>
    `Your settings are saved. The next prompt comes ${date} at ${time} (${zone}).`,
  settingsSavedNoPrompt: 'Your settings are saved. No more prompts are planned.',
  settingsUnreadable: 'Please choose one of the list.',
  settingsHalfQuiet: 'Choose both a beginning and an end that differ, or none for both.',
};
