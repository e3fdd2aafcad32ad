import type { delivery as korean } from '../ko/delivery.ts';

/** Prompt and post, in English. */
export const delivery: typeof korean = {
  promptText: (camp, date, day) =>
    `Day ${day} of ${camp} (${date}) is done. Take a minute to look back and write it down?`,
  promptButton: "Write today's log",
  reminderText: (date) => `Your log of ${date} is still to be written. A line or two will do.`,
  nudgeText: (camp) =>
    `Your team at ${camp} misses your log. A line or two will make them glad. If something keeps you from writing, just tell them.`,
  nudgeButton: 'Write a log',
  postSaved: (camp, date, day) => `Your log of day ${day} of ${camp} (${date}) is saved.`,
  postEdited: (camp, date, day, version) =>
    `Your log of day ${day} of ${camp} (${date}) is updated. This is version ${version}.`,
  weekSaved: (camp, week) => `Your log of week ${week} of ${camp} is saved.`,
  weekEdited: (camp, week, version) =>
    `Your log of week ${week} of ${camp} is updated. This is version ${version}.`,
  weeklyPromptButton: 'Look back at the week',
  postFile: (fileName) => `File name: ${fileName}`,
  postContinues: (part, parts) => `The post goes on (${part}/${parts})`,
  postButton: 'Edit',
  postProblems: 'Published as it is, this post may cause trouble.',
  problemAtLine: (line, problem) => `Line ${line}: ${problem}`,
  problemFileName:
    'The file name is not that of a blog post. Rename it like 2022-02-14-title.md before you publish.',
  problemAddress:
    'Another post of yours has the same address on the blog, so one of them is lost. Put the number of the day (d018) into the file name: the date is no part of the address.',
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
};
