import type { Language, ReminderStrength, Typography } from '../camp/camp.ts';
import {
  buildSpecialDays,
  locateLine,
  readDayOffLines,
  readSpecialDayLines,
  readStageLines,
  renderDayOffLines,
  renderSpecialDayLines,
  renderStageLines,
} from '../camp/setting-lines.ts';
import { readWallTime } from '../camp/wall-clock.ts';
import { isShippedTemplate, shippedTemplate } from '../post/shipped-templates.ts';
import { readTemplate } from '../post/template.ts';
import { TemplateProblem, type TemplateProblemCode } from '../post/template-problem.ts';
import type { StoredCamp } from '../store/camps.ts';
import type { Store } from '../store/store.ts';
import { findNameProblem, type SettingProblem } from './camp-problems.ts';
import { findTemplate } from './camp-template.ts';

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
  /** The whole text of the daily template. */
  readonly template: string;
  /** The whole text of the weekly template. */
  readonly weeklyTemplate: string;
  /** `2022-01-17 lv1-u-stage` */
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
  | { readonly code: 'bad-line'; readonly line: number; readonly text: string }
  | { readonly code: 'bad-template'; readonly line: number; readonly cause: TemplateProblemCode };

export type CampProblems = Readonly<Partial<Record<keyof CampSettings, CampProblem>>>;

/** The settings of which a text is a template, with the stored name of it. */
export const templateSettings = ['template', 'weeklyTemplate'] as const;
export type TemplateSetting = (typeof templateSettings)[number];

/** A camp's settings as they can be written back. */
export async function renderCampSettings(store: Store, camp: StoredCamp): Promise<CampSettings> {
  const { name, startsOn, endsOn, timeZone, holidays, promptAt, language, typography } = camp;
  const { roundupAt = null, reminders = 'off' } = camp;
  return {
    name,
    startsOn,
    endsOn,
    timeZone,
    holidays,
    promptAt,
    roundupAt,
    reminders,
    language,
    typography,
    template: (await findTemplate(store, camp, camp.template)).text,
    weeklyTemplate: (await findTemplate(store, camp, camp.weeklyTemplate)).text,
    stages: renderStageLines(camp.stages),
    daysOff: renderDayOffLines(camp.daysOff),
    specialDays: renderSpecialDayLines(camp, language),
    confidentialWords: camp.confidentialWords,
  };
}

/** The camp with its settings changed, its templates aside; or the first problem. */
export function readCampSettings(before: StoredCamp, settings: CampSettings): StoredCamp | CampProblems {
  const { name, startsOn, endsOn, timeZone, holidays, promptAt, language, typography } = settings;
  const { roundupAt, reminders } = settings;
  const stages = readStageLines(settings.stages);
  if (!stages.ok) return { stages: { code: 'bad-line', line: stages.line, text: stages.text } };
  const daysOff = readDayOffLines(settings.daysOff);
  if (!daysOff.ok) return { daysOff: { code: 'bad-line', line: daysOff.line, text: daysOff.text } };
  const special = readSpecialDayLines(settings.specialDays);
  if (!special.ok) return { specialDays: { code: 'bad-line', line: special.line, text: special.text } };
  const nameProblem = findNameProblem(name);
  if (nameProblem) return { name: { code: nameProblem } };
  if (roundupAt !== null && readWallTime(roundupAt) === null) return { roundupAt: { code: 'not-a-time' } };
  const plain = {
    startsOn,
    endsOn,
    timeZone,
    holidays,
    promptAt,
    roundupAt,
    reminders,
    language,
    typography,
  };
  const days = { stages: stages.entries, daysOff: daysOff.entries, ...buildSpecialDays(special.entries) };
  const confidentialWords = readLines(settings.confidentialWords).join('\n');
  return { ...before, ...plain, ...days, confidentialWords, name: name.trim() };
}

function readLines(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line !== '');
}

/** The problem of a stage whose template is neither shipped nor the camp's own; null when there is none. */
export async function findStageProblem(
  store: Store,
  camp: StoredCamp,
  lines: string,
): Promise<CampProblem | null> {
  for (const stage of camp.stages) {
    if (stage.template === undefined || isShippedTemplate(stage.template)) continue;
    if ((await store.templates.find(camp.id, stage.template)) !== null) continue;
    return { code: 'bad-line', ...locateLine(lines, stage) };
  }
  return null;
}

/** Those templates whose text was changed; a shipped one that was not touched stays and follows the camp's language. */
export async function findChangedTemplates(
  store: Store,
  before: StoredCamp,
  settings: CampSettings,
): Promise<readonly TemplateSetting[]> {
  const changed: TemplateSetting[] = [];
  for (const setting of templateSettings) {
    const name = before[setting];
    const text = settings[setting];
    if ((await findTemplate(store, before, name)).text === text) continue;
    if (isShippedTemplate(name) && shippedTemplate(name, settings.language).text === text) continue;
    changed.push(setting);
  }
  return changed;
}

/** What is wrong with the text of a template; null when nothing is. */
export function findTemplateProblem(text: string): CampProblem | null {
  try {
    readTemplate('new', text);
    return null;
  } catch (error) {
    if (!(error instanceof TemplateProblem)) throw error;
    return { code: 'bad-template', line: error.line, cause: error.code };
  }
}
