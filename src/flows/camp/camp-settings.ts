import type { Language, ReminderStrength, Typography } from '../../camp/camp.ts';
import {
  buildSpecialDays,
  locateLine,
  readDayOffLines,
  readSpecialDayLines,
  readStageLines,
  renderDayOffLines,
  renderSpecialDayLines,
  renderStageLines,
} from '../../camp/setting-lines.ts';
import { readWallTime } from '../../camp/wall-clock.ts';
import { isShippedTemplate } from '../../post/shipped-templates.ts';
import type { StoredCamp } from '../../store/camps.ts';
import type { Store } from '../../store/store.ts';
import { findTemplate } from '../template/camp-template.ts';
import { findTextProblem, useOf } from '../template/check-template-text.ts';
import { findNameProblem, type SettingProblem } from './camp-problems.ts';

/** The settings of a camp as its staff write them: dates and times as text, stages and days a line each. */
export interface CampSettings {
  readonly name: string;
  readonly startsOn: string;
  /** Null for a camp without a last day. */
  readonly endsOn: string | null;
  readonly timeZone: string;
  readonly holidays: string | null;
  /** `HH:mm` */
  readonly promptAt: string;
  /** `HH:mm`; null for as soon as somebody wrote. */
  readonly roundupAt: string | null;
  readonly reminders: ReminderStrength;
  readonly language: Language;
  readonly typography: Typography;
  /** `2022-01-17 lv1-u-stage`, with a template's name after it where the stage has its own */
  readonly stages: string;
  /** `2022-02-16..2022-02-18 reason` */
  readonly daysOff: string;
  /** `2022-03-05 training`, `2022-02-25 half`, `2022-03-10 034` */
  readonly specialDays: string;
  /** Words that must not get into a post, a line each. */
  readonly confidentialWords: string;
}

/** Why a setting was refused; `line` counts from 1, `text` is what stands there. */
export type CampProblem =
  | { readonly code: SettingProblem | 'before-the-start' }
  | {
      readonly code: 'bad-line' | 'no-template' | 'not-daily' | 'shared-name';
      readonly line: number;
      readonly text: string;
    };

export type CampProblems = Readonly<Partial<Record<keyof CampSettings, CampProblem>>>;

/** A camp's settings as they can be written back. */
export function renderCampSettings(camp: StoredCamp): CampSettings {
  return {
    ...plainOf(camp),
    stages: renderStageLines(camp.stages),
    daysOff: renderDayOffLines(camp.daysOff),
    specialDays: renderSpecialDayLines(camp, camp.language),
    confidentialWords: camp.confidentialWords,
  };
}

/** The camp with its settings changed, or the first problem. */
export function readCampSettings(before: StoredCamp, settings: CampSettings): StoredCamp | CampProblems {
  const { name, roundupAt } = settings;
  const stages = readStageLines(settings.stages);
  if (!stages.ok) return { stages: { code: 'bad-line', line: stages.line, text: stages.text } };
  const daysOff = readDayOffLines(settings.daysOff);
  if (!daysOff.ok) return { daysOff: { code: 'bad-line', line: daysOff.line, text: daysOff.text } };
  const special = readSpecialDayLines(settings.specialDays);
  if (!special.ok) return { specialDays: { code: 'bad-line', line: special.line, text: special.text } };
  const nameProblem = findNameProblem(name);
  if (nameProblem) return { name: { code: nameProblem } };
  if (roundupAt !== null && readWallTime(roundupAt) === null) return { roundupAt: { code: 'not-a-time' } };
  const days = { stages: stages.entries, daysOff: daysOff.entries, ...buildSpecialDays(special.entries) };
  const confidentialWords = readLines(settings.confidentialWords).join('\n');
  return { ...before, ...plainOf(settings), ...days, confidentialWords, name: name.trim() };
}

/** The settings that are kept as they are written. */
function plainOf(from: Pick<StoredCamp, PlainSetting>): Pick<CampSettings, PlainSetting> {
  const { name, startsOn, endsOn, timeZone, holidays, promptAt, language, typography } = from;
  const { roundupAt = null, reminders = 'off' } = from;
  const times = { startsOn, endsOn, timeZone, holidays, promptAt, roundupAt };
  return { name, ...times, reminders, language, typography };
}

type PlainSetting = Exclude<keyof CampSettings, 'stages' | 'daysOff' | 'specialDays' | 'confidentialWords'>;

function readLines(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line !== '');
}

/**
 * The problem of a stage whose template the camp has not, or whose files would be called like others; null when there
 * is none.
 */
export async function findStageProblem(
  store: Store,
  camp: StoredCamp,
  lines: string,
): Promise<CampProblem | null> {
  const named = camp.stages.flatMap((stage) =>
    stage.template === undefined ? [] : [{ stage, template: stage.template }],
  );
  for (const { stage, template } of named) {
    if (isShippedTemplate(template) || (await store.templates.find(camp.id, template)) !== null) continue;
    return { code: 'no-template', ...locateLine(lines, stage) };
  }
  for (const { stage, template } of named) {
    const { text } = await findTemplate(store, camp, template);
    const cause = findTextProblem(text, await useOf(store, camp, template))?.cause;
    if (cause === 'not-daily' || cause === 'shared-name') {
      return { code: cause, ...locateLine(lines, stage) };
    }
  }
  return null;
}
