import type { logForm as korean } from '../ko/log-form.ts';

/** The form, and what may be wrong with what was sent, in English. */
export const logForm: typeof korean = {
  // The form
  formTitle: (date, day) => `${date} · day ${day}`,
  formIntro: (camp, week, day) => `${camp} · week ${week}, day ${day}`,
  formEditing: (version) => `You are editing a saved log. What you had so far stays as version ${version}.`,
  formSave: 'Save',
  formDay: 'To write about another day, choose it here. What you typed is kept as a draft.',
  formSaveDraft: 'Keep as a draft',
  formDraft: (time) => `A draft that is not saved yet is filled in (typed until ${time}).`,
  formClose: 'Close',
  formShared: 'Fields to share in the team channel',
  formPool: 'Keywords of your team so far. They come into your post when you save.',
  formPoolFrom: 'Whose keywords come into your post?',
  formPoolModerator: 'What the moderator entered for everybody',
  hintChecklist: 'List what you finished today. Tab moves a line one level in.',
  hintTasks: 'List what is to be done. Each becomes an open checkbox.',
  hintBullets: 'One thing a line, as a list.',
  hintKeywords: 'List the keywords. A bold line of its own becomes a sub-heading.',
  hintProse: 'Write as you like. Bold, links and code go into the post as they are.',
  formTooBig: (date) =>
    `Your log of ${date} is too long for a Slack form. The saved text is safe: get it with \`/log download ${date}\`.`,
  draftTooBig: (date) =>
    `Your draft of ${date} is too long for a Slack form. Nothing of it is lost: \`/log talk ${date}\` goes through it field by field, and saves it.`,
  whichTeam: 'You are in several teams. Whose log shall it be?',
  whichTeamButton: (camp, team) => `${camp}, team #${team}`,
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

  // The week's log
  weeklyFormTitle: (week) => `Week ${week}`,
  weeklyFormIntro: (camp, week) => `${camp} · looking back at week ${week}`,

  // To-dos of earlier days
  toDoHeading: 'What became of your to-dos?',
  toDoAged: (text, days) => `${text} (day ${days})`,
  toDoDone: 'Done',
  toDoTomorrow: "On to tomorrow's list",
  toDoKeep: 'Leave it open',
  toDoDrop: 'Give it up',
};
