import type { conversation as korean } from '../ko/conversation.ts';

/** Writing a log as a conversation in the DM, in English. */
export const conversation: typeof korean = {
  talkButton: 'Write it here',
  talkInDm: 'I will ask you field by field in our DM.',
  talkQuestion: (number, count, label) => `Field ${number} of ${count} · ${label}`,
  talkIntro: (date, day) =>
    `Let us write the log of day ${day} (${date}) here, field by field. Several messages are joined to one text.`,
  talkRequired: 'This field is needed.',
  talkHeld: (text) => `Written so far:\n${text}`,
  talkWords: 'Say `done` when this is all, `skip` to leave it as it is, or `back` for the field before.',
  talkLastWords: 'This is the last field. Say `done` when this is all, and the log is saved.',
  talkKept: 'Noted. Write more, or say `done` for the next field.',
  talkKeptLast: 'Noted. Write more, or say `done` to save the log.',
  talkReview: 'That was every field. Say `done` to save, or something like `edit 2` to change one.',
  talkLoose: (date) =>
    `This text is in no field of your log of ${date} yet. Say something like \`edit 2\` to put it there; \`done\` saves the log without it.`,
  talkPlaced: (label) => `What you wrote before is in “${label}” now. Delete those messages to take it out.`,
  talkAside: (date) =>
    `This thread is from before I asked for your log of ${date}, so this reply is not in it. To put it in, say it outside of the thread.`,
  talkAstray:
    'This thread is not that of the field I am asking for, so a word like `done` or `back` does nothing in it. Say it outside of the thread.',
  talkHelp:
    '`done` ends this field (behind the last one it saves) · `skip` leaves it as it is · `back` goes one back · `edit 2` goes to the second field · `stop` ends here and keeps a draft. Edit or delete your messages, and the log follows.',
  talkNoField: (count) => `The fields are 1 to ${count}. Say something like \`edit 2\`.`,
  talkNoText: 'This message has no text for the log. Please write it out.',
  talkSaved: (date) =>
    `Your log of ${date} is saved. To change it, say something like \`edit 2\`, and \`done\` once more.`,
  talkUnchanged: (date) => `Your log of ${date} is saved like this already.`,
  talkToDosLeft: (count) =>
    count === '1'
      ? 'One of your earlier to-dos is still open. Say in the form what became of it.'
      : `${count} of your earlier to-dos are still open. Say in the form what became of them.`,
  talkRefused: (label, problem) => `Not saved yet. ${label}: ${problem}`,
  talkStopped: (date) => `We stop here. What you wrote for ${date} stays as a draft.`,
  talkEditedLater: (date) =>
    `Your log of ${date} was saved before, so this change is kept as a draft. Open the form and save to put it into the log.`,
  talkEditedElsewhere: (date) =>
    `This text is part of your log of ${date} already, so the log does not follow the message. Change it in the form.`,
  talkHint: 'I am not asking for a log right now, so this message went nowhere. Shall we write today’s?',
  talkLeft: (date) => `What you wrote for ${date} stays as a draft: go on with \`/log talk ${date}\`.`,
};
