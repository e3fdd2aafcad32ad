import type { capture as korean } from '../ko/capture.ts';

/** Adding to the log during the day, in English. */
export const capture: typeof korean = {
  captureAdded: (label, text) => `Added to ${label}: ${text}`,
  captureUndo: 'Undo',
  captureRemoved: 'It is taken back.',
  captureGone: 'This was taken back before, or is part of your log already. Change it with `/log`.',
  captureEmpty: (command) => `Say what to add, like \`/log ${command} review gradient descent\`.`,
  captureNoField: (labels) =>
    `Today's log has no such field. It has: ${labels}. Open it with \`/log\` and write there.`,
  captureNoText: 'This message has no text that could be added to a log.',
  captureTitle: 'Add to my log',
  captureSubmit: 'Add',
  captureField: 'To which field?',
  captureText: 'What to add',
  captureEmptyForm: 'Please write what to add.',
};
