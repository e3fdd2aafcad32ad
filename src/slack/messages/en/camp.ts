import type { camp as korean } from '../ko/camp.ts';

/** Changing a camp, in English. */
export const camp: typeof korean = {
  campTitle: 'Camp settings',
  campEndsOn: 'Last day',
  campTypography: 'Typography',
  campSmart: 'The blog curls quotes and joins dots',
  campExact: 'Shown exactly as typed',
  campReminders: 'Who has not written yet (unless they chose)',
  campRoundupAt: 'Logs appear in the team channel from',
  campRoundupHint: 'Left empty, they appear as soon as the first log is saved.',
  campStages: 'Stages',
  campStagesHint:
    'One a line: the day it begins, its tag and, where it has its own, its template, like 2022-02-07 lv1-project my-project',
  campDaysOff: 'Days off',
  campDaysOffHint: 'One a line, like 2022-02-16..2022-02-18 field trip',
  campSpecialDays: 'Special days',
  campSpecialDaysHint:
    'One a line: 2022-03-05 training (on a day off), 2022-02-25 half (does not count), 2022-03-10 034 (a number of its own)',
  campBadSpecialDay: (line, text) =>
    `Line ${line} cannot be read: “${text}”. Write it like 2022-03-05 training, 2022-02-25 half or 2022-03-10 034.`,
  campWeekly: 'Template of the weekly posts',
  campTemplate: 'Template of the posts',
  campTemplateHint: 'A blog post with holes for the answers, like {{ done | checklist }}.',
  campTemplateMore: (part) => `Template of the posts (part ${part})`,
  campWords: 'Words that must not get into a post',
  campWordsHint: 'One a line. Whoever writes one is told before the post goes out.',
  campInDm: 'Camp settings open in a channel of the camp. Use `/log camp` there.',
  campNotStaff: 'Only the staff of the camp and the admins of the workspace can change its settings.',
  campChanged: (camp) => `The settings of ${camp} are saved. They hold from the next log on.`,
  campOutdated: 'Somebody changed the settings meanwhile. Copy what you changed and open `/log camp` again.',
  campBeforeStart: 'The last day is before the first.',
  campBadStage: (line, text) =>
    `Line ${line} cannot be read: “${text}”. Write it like 2022-01-17 lv1-u-stage.`,
  campBadDayOff: (line, text) =>
    `Line ${line} cannot be read: “${text}”. Write it like 2022-02-16..2022-02-18 field trip.`,
  campNoTemplate: (line, text) =>
    `There is no template of the name in line ${line}: “${text}”. “Templates” above lists the names.`,
  campSharedName: (line, text) =>
    `The template in line ${line} cannot be used for days, since its files would be called like those of the weeks: “${text}”.`,
  campNotDaily: (line, text) =>
    `The template in line ${line} cannot be used for days, since its file name is not another every day: “${text}”.`,
};
