import type { help as korean } from '../ko/help.ts';

/** Help and unknown input, in English. */
export const help: typeof korean = {
  helpTitle: 'Camplog turns your day into a finished blog post.',
  helpNoTeam: 'This channel is not the team of a camp yet.',
  helpInDm:
    'Commands work here in the DM too. In several teams? Use them in the channel of the team you mean.',
  helpForm: "`/log` writes or edits today's log; `/log yesterday` or `/log 2022-02-14` that day's.",
  helpTalk: '`/log talk` asks field by field in our DM; `/log talk yesterday` for that day.',
  helpCapture:
    '`/log done`, `/log keyword`, `/log todo` and `/log note` add what follows to today; so does “Add to my log” in the menu of a message.',
  helpPool:
    '`/log pool` shows the keywords of your team. The moderator of the day can enter some for everybody.',
  helpWeek: '`/log week` looks back at this week; `/log week 2022-02-14` at the week that holds the day.',
  helpPreview: "`/log preview` shows what today's post will look like.",
  helpDownload: "`/log download 2022-02-14` gives that day's post as a file; without a date, today's.",
  helpVersions: '`/log versions` lists what you saved for a day, and brings older texts back.',
  helpStatus: '`/log status` tells whether you have written and when the next prompt comes.',
  helpLeave:
    '`/log skip` skips today; `/log leave 2022-02-16..2022-02-18 why` notes a leave, and `/log leave` alone shows and cancels them.',
  helpPause: '`/log pause` stops the questions until `/log resume`.',
  helpSettings: '`/log settings` sets when you are asked and reminded, and your quiet hours.',
  helpSetup: '`/log setup` makes a channel the team of a camp, a new one or one that is there.',
  helpCamp:
    '`/log camp` changes a camp (template, stages, days off, times), and shows its campers, leave and staff. For its staff and admins.',
  helpHelp: '`/log help` shows this.',
  unknownCommand: (typed) => `I do not know “${typed}”.`,
  nearestCommand: (command) => `Did you mean \`/log ${command}\`?`,
};
