import type { templates as korean } from '../ko/templates.ts';

/** A camp's templates, in English. */
export const templates: typeof korean = {
  templatesTitle: 'Templates',
  templatesHint: 'The ⋯ beside a template lets you edit it, copy it into a new one, or choose it.',
  templateShipped: 'comes with Camplog',
  templateRevision: (revision) => `your own, edition ${revision}`,
  templateOfDays: 'used for days',
  templateOfWeeks: 'used for weeks',
  templateOfStages: (tags) => `used for these stages: ${tags}`,
  templateEdit: 'Edit',
  templateCopy: 'Copy into a new one',
  templateUseDays: 'Use for days',
  templateUseWeeks: 'Use for weeks',
  templateChosenDays: (name) => `✅ Days use ${name} from the next new log on.`,
  templateChosenWeeks: (name) => `✅ Weeks use ${name} from the next new log on.`,
  templateChosenMeanwhile:
    'Somebody chose another template meanwhile. Look below at what is used now and choose again.',
  templateGone: 'There is no such template. Close this window and open it again.',
  templateNewTitle: 'New template',
  templateEditTitle: 'Edit template',
  templateName: 'Name',
  templateNameHint:
    'Letters, digits, - and _ without blanks, up to 40. A stage’s line names its template so.',
  templateEditing: (name, revision) =>
    `${name}, edition ${revision}. Logs that were written keep the look they were written in.`,
  templateCheck: 'Check',
  templateSend: 'Send me the sample',
  templateBroken: (line, text, cure) => `Line ${line}, “${text}”: ${cure}`,
  templateWorks: (date, fileName) => `✅ It works. This is a sample for ${date}: ${fileName}`,
  templateCut: 'The sample is long, this is its beginning. “Send me the sample” gives you all of it.',
  templateSending: 'The sample is on its way …',
  templateSent: 'The sample is in your DM as a file.',
  templateNotSent: 'The sample could not be sent now. Please press again in a moment.',
  templateSaved: (name, revision) => `✅ Saved: ${name}, edition ${revision}`,
  templateNotDaily:
    'this file name is not another every day, so it cannot be used for days. Write a first line like {% # file: {{ log_day }}-d{{ day }}-daily-log.md %}.',
  templateNotWeekly:
    'this file name is not another every week, so it cannot be used for weeks. Write a first line like {% # file: {{ log_day }}-w{{ week }}-weekly-log.md %}.',
  templateSharedName:
    'the files of days and weeks would have the same names. Begin the one for weeks with a line like {% # file: {{ log_day }}-w{{ week }}-weekly-log.md %}.',
  templateOutdated:
    'Somebody saved this template meanwhile. Copy what you changed, close this window and open it again.',
  templateNameMissing: 'Please give it a name.',
  templateNameTooLong: 'The name is too long, it can have 40 characters.',
  templateNameLetters:
    'This cannot be a name. Begin with a letter or a digit and use letters, digits, - and _ without blanks.',
  templateNameTaken: 'There is a template of this name. Please write another one.',
  templatesTooMany: 'There are 60 templates already. Edit one of them instead.',
  sampleChecklist: 'Watched the lecture\nHanded the assignment in',
  sampleTasks: 'Go over what I learned\nTidy up the code',
  sampleBullets: 'The first thing I learned\nThe second thing I learned',
  sampleKeywords: 'First keyword\nSecond keyword',
  sampleProse: 'There were a lot of new things today.\nTomorrow I want to ask more questions.',
};
