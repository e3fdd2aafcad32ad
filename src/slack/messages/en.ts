import type { Messages } from './ko.ts';

/** Everything Camplog says in English; see the Korean side for how sentences are written. */
export const en: Messages = {
  // The form
  formTitle: (date, day) => `${date} · day ${day}`,
  formIntro: (camp, week, day) => `${camp} · week ${week}, day ${day}`,
  formEditing: (version) => `You are editing a saved log. What you had so far stays as version ${version}.`,
  formSave: 'Save',
  formClose: 'Close',
  hintChecklist: 'List what you finished today. Tab moves a line one level in.',
  hintTasks: 'List what is to be done. Each becomes an open checkbox.',
  hintBullets: 'One thing a line, as a list.',
  hintKeywords: 'List the keywords. A bold line of its own becomes a sub-heading.',
  hintProse: 'Write as you like. Bold, links and code go into the post as they are.',
  formTooBig: (date) =>
    `Your log of ${date} is too long for a Slack form. The saved text is safe: get it with \`/log download ${date}\`.`,
  openingTitle: 'One moment',
  openingText: 'Getting things ready…',
  openedTooLate: 'Slack missed the moment to open the window. Please try once more.',

  // What may be wrong with a submission
  problemAllEmpty: 'Nothing is written yet. Fill in at least one field, then save.',
  problemRequired: 'This field is needed before the log can be saved.',
  problemTooLong: (limit, length, over) =>
    `${limit} characters fit here and this has ${length}. Please take ${over} out.`,
  problemNotYours:
    'This log belongs to somebody else, so it cannot be saved from here. Copy your text and paste it into a new `/log`.',
  problemNotALogDay: "This is no log day of the camp. Copy your text into today's log, which `/log` opens.",
  saveFailed: 'Saving did not work just now. Your text is still here: press Save again in a moment.',
  saveLate: 'Saving takes longer than it should. Your text is still here: press Save again in a moment.',
  staleForm: 'This window is outdated and cannot be saved. Copy your text and paste it into a new `/log`.',

  // When there is no log to show
  noTeam:
    'You are not a camper of any team yet. Join a team channel, or start a camp with `/log setup` in a channel.',
  noTeamHere: 'This channel is not the team of a camp yet. `/log setup` starts one here.',
  noSuchDay: (typed) => `“${typed}” is not a log day. Write a date like 2022-02-14.`,
  noLogToday: 'Today is no log day of this camp.',
  campDays: (first, last) => `This camp's log days run from ${first} to ${last}.`,
  campDaysOpen: (first) => `This camp's log days begin on ${first}.`,
  noLogYet: 'There is no log yet. Open `/log` and write the first one.',
  noLogOn: (date) => `There is no log of ${date}. Write it with \`/log\` and you can have it at once.`,

  // Prompt and post
  promptText: (camp, date, day) =>
    `Day ${day} of ${camp} (${date}) is done. Take a minute to look back and write it down?`,
  promptButton: "Write today's log",
  postSaved: (camp, date, day) => `Your log of day ${day} of ${camp} (${date}) is saved.`,
  postEdited: (camp, date, day, version) =>
    `Your log of day ${day} of ${camp} (${date}) is updated. This is version ${version}.`,
  postFile: (fileName) => `File name: ${fileName}`,
  postContinues: (part, parts) => `The post goes on (${part}/${parts})`,
  postButton: 'Edit',
  postProblems: 'Published as it is, this post may cause trouble.',
  problemAtLine: (line, problem) => `Line ${line}: ${problem}`,
  problemFileName:
    'The file name is not that of a blog post. Rename it like 2022-02-14-title.md before you publish.',
  problemNoFrontMatter:
    "The settings at the top (between two ---) are missing. Add them to the camp's template.",
  problemFrontMatter:
    'The settings at the top cannot be read. Check the quotes and the indentation of this line.',
  problemTitle: 'The title is empty or no text. Put it into double quotes, like title: "My day".',
  problemDate: 'The date cannot be read. Write it like 2022-02-14 22:40:00 +0900.',
  problemTags:
    'A tag or category cannot be used. Separate words by commas and keep one of those that are alike.',
  problemUnpublished: 'The blog would not show this post. Delete published: false.',
  problemLiquid:
    'Curly braces here are read as a command and the whole blog would not build. Add render_with_liquid: false to the settings, or take the braces out.',
  problemFence: 'The code block that begins here is never closed. Write ``` on the line where the code ends.',
  problemLostAnswer:
    'Something you wrote has no place in the template and was left out. Press Edit and move it to another field.',
  fileLink: (fileName) => `Get ${fileName}`,
  fileLate: 'Slack did not take the file, so here is a link.',
  fileFailed: 'Slack did not take the file. Please fetch it with `/log download` in a moment.',

  // Download and preview
  downloadSent: (fileName) => `I sent ${fileName} to your DM.`,
  previewText: (date, day, fileName) => `This is the post of ${date}, day ${day} (${fileName}).`,
  previewTooLong: 'The post is too long for a preview, so I sent the file to your DM.',

  // Status
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

  // Help and unknown input
  helpTitle: 'Camplog turns your day into a finished blog post.',
  helpForm: "`/log` writes or edits today's log; `/log 2022-02-14` opens that day's.",
  helpPreview: "`/log preview` shows what today's post will look like.",
  helpDownload: "`/log download 2022-02-14` gives that day's post as a file; without a date, today's.",
  helpStatus: '`/log status` tells whether you have written and when the next prompt comes.',
  helpSetup: '`/log setup` makes a channel the team of a camp.',
  helpCamp:
    '`/log camp` changes a camp: template, stages, days off, times. For whoever set it up, and admins.',
  helpHelp: '`/log help` shows this.',
  unknownCommand: (typed) => `I do not know “${typed}”.`,
  nearestCommand: (command) => `Did you mean \`/log ${command}\`?`,

  // Setting up
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
  setupFailed:
    'The camp could not be created just now. What you filled in is still here: press Create again in a moment.',
  setupDone: (camp, campers) => `${camp} begins! Campers: ${campers}.`,
  setupFirstPrompt: (date, time, zone) =>
    `The first prompt comes ${date} at ${time} in everybody's DM (${zone}).`,
  setupHowTo: '`/log` writes a log at any time, `/log help` tells the rest.',
  membersFailed: 'I could not read the whole list of members. Use `/log setup` once more and I look again.',

  // Changing a camp
  campTitle: 'Camp settings',
  campEndsOn: 'Last day',
  campTypography: 'Typography',
  campSmart: 'The blog curls quotes and joins dots',
  campExact: 'Shown exactly as typed',
  campStages: 'Stages',
  campStagesHint: 'One a line: the day it begins and its tag, like 2022-01-17 lv1-u-stage',
  campDaysOff: 'Days off',
  campDaysOffHint: 'One a line, like 2022-02-16..2022-02-18 field trip',
  campTemplate: 'Template of the posts',
  campTemplateHint: 'A blog post with holes for the answers, like {{ done | checklist }}.',
  campTemplateMore: (part) => `Template of the posts (part ${part})`,
  campInDm: 'Camp settings open in a channel of the camp. Use `/log camp` there.',
  campNotStaff: 'Only whoever set the camp up and the admins of the workspace can change its settings.',
  campChanged: (camp) => `The settings of ${camp} are saved. They hold from the next log on.`,
  campOutdated: 'Somebody changed the settings meanwhile. Copy what you changed and open `/log camp` again.',
  campBeforeStart: 'The last day is before the first.',
  campBadStage: (line, text) =>
    `Line ${line} cannot be read: “${text}”. Write it like 2022-01-17 lv1-u-stage.`,
  campBadDayOff: (line, text) =>
    `Line ${line} cannot be read: “${text}”. Write it like 2022-02-16..2022-02-18 field trip.`,
  campBadTemplate: (line, text) => `Please mend line ${line} of the template: ${text}`,

  // What may be wrong with a template; follows “line 7:”
  templateLiquid: 'its curly braces do not fit. Check that {{ }} and {% %} are closed and spelled right.',
  templateTag:
    'this {% %} command cannot be used in a template. Delete it, or put it between {% raw %} and {% endraw %}.',
  templateUnknownValue:
    'an unknown name stands in {{ }}. Write one of week, day, date, log_day, stage, tags, camp, author, next_heading.',
  templateUnclosedHole: 'a hole that opens with {{ has to close with }} on the same line.',
  templateUnknownKind: 'this kind is unknown. Write one of checklist, tasks, bullets, keywords, prose.',
  templateHoleNotAlone: 'a hole stands on a line of its own, without other text.',
  templateFieldName:
    'name a hole with small letters, digits and _, a letter first, and not like a value such as week.',
  templateDuplicateField: 'this hole exists above already. Give each a name of its own.',
  templateNoHeading:
    'there is no heading above this hole. Write one such as ## What I did: it is what the form asks.',
  templateNoHole: 'there is no hole for an answer. Write {{ done | checklist }} on the line below a heading.',
  templateFrontMatter:
    'the settings at the top (between two ---) cannot be read. Check quotes, indentation and the lines title and date.',
  templateFileName:
    'this file name cannot be used, or is the same every day. Write it like {{ log_day }}-d{{ day }}-daily-log.md.',
  templateTooBig: 'the template is too big. Shorten it and save again.',

  // Joining a channel
  hello: 'Hello, I am Camplog. I turn your day into a finished blog post.',
  helloSetup: 'Use `/log setup` in this channel to start a camp.',

  // When something broke
  apology: (id) =>
    `Something went wrong (number ${id}). What you saved so far is safe. Try again in a moment, and mention the number if it stays.`,
  apologyForm: (id) =>
    `Something went wrong (number ${id}). Your text is still here: press again in a moment.`,
  staleButton: "This button is not in use any more. `/log` opens today's log.",
};
