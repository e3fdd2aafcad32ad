import type { pool as korean } from '../ko/pool.ts';

/** The window of the team's keywords, in English. */
export const pool: typeof korean = {
  poolTitle: 'Keywords of our team',
  poolEmpty: 'No keywords yet.',
  poolYourTurn:
    'You are the moderator today. Keywords that you enter below come into the posts of the whole team.',
  poolTurnOf: (name) =>
    `${name} is the moderator today and may enter keywords for everybody. Add your own with \`/log keyword\`.`,
  poolYourTurnBefore: 'What you entered for everybody as moderator today is below, still yours to change.',
  poolNobody: 'There is no moderator today. Add keywords of your own with `/log keyword`.',
  poolForAll: 'Keywords for everybody',
  poolForAllHint: 'List the keywords. The same keyword appears once.',
  poolWithheld:
    'What you entered is saved, but it holds what is named below: your team does not see it and no post has it yet. Change it, or choose what is to stay, and save again.',
  poolLeave: 'To stay as it is',
  poolOver: 'This day is over: no keywords can be added any more.',
};
