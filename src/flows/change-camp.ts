import type { Calendar } from '../camp/calendar.ts';
import type { Language, Stage, Typography } from '../camp/camp.ts';
import { mayDo } from '../camp/people.ts';
import { nextPrompt, promptAt } from '../camp/schedule.ts';
import {
  locateLine,
  readDayOffLines,
  readStageLines,
  renderDayOffLines,
  renderStageLines,
} from '../camp/setting-lines.ts';
import { isShippedTemplate, shippedTemplate } from '../post/shipped-templates.ts';
import { readTemplate } from '../post/template.ts';
import { TemplateProblem, type TemplateProblemCode } from '../post/template-problem.ts';
import type { PromptTime, StoredCamp } from '../store/camps.ts';
import type { Store } from '../store/store.ts';
import { readCalendar } from './camp-calendar.ts';
import { findNameProblem, readSettingProblem, type SettingProblem } from './camp-problems.ts';
import { findTemplate } from './camp-template.ts';

/** The settings of a camp as its staff write them: dates and times as text, stages and days off a line each. */
export interface CampSettings {
  readonly name: string;
  readonly startsOn: string;
  /** Null for a camp without a last day. */
  readonly endsOn: string | null;
  readonly timeZone: string;
  readonly holidays: string | null;
  /** `HH:mm` */
  readonly promptAt: string;
  readonly language: Language;
  readonly typography: Typography;
  /** The whole text of the daily template. */
  readonly template: string;
  /** `2022-01-17 lv1-u-stage` */
  readonly stages: string;
  /** `2022-02-16..2022-02-18 reason` */
  readonly daysOff: string;
}

/** Why a setting was refused; `line` counts from 1, `text` is what stands there. */
export type CampProblem =
  | { readonly code: SettingProblem | 'before-the-start' }
  | { readonly code: 'bad-line'; readonly line: number; readonly text: string }
  | { readonly code: 'bad-template'; readonly line: number; readonly cause: TemplateProblemCode };

/** Who asks for a camp's settings, from which channel. */
export interface StaffAsker {
  readonly workspaceId: string;
  readonly userId: string;
  readonly channelId: string;
  /** Slack calls them an admin or owner of the workspace. */
  readonly isAdmin: boolean;
}

export type CampSettingsResult =
  | { readonly kind: 'settings'; readonly campName: string; readonly settings: CampSettings }
  | { readonly kind: 'no-team' | 'not-staff' };

export type ChangeCampResult =
  | {
      readonly kind: 'changed';
      readonly campName: string;
      readonly timeZone: string;
      readonly nextPromptAt: Date | null;
    }
  | { readonly kind: 'no-team' | 'not-staff' }
  | {
      readonly kind: 'refused';
      readonly problems: Readonly<Partial<Record<keyof CampSettings, CampProblem>>>;
    };

/** The settings of the channel's camp, for those who may change them: the person who set it up, and admins. */
export async function findCampSettings(store: Store, asker: StaffAsker): Promise<CampSettingsResult> {
  const camp = await findOwnCamp(store, asker);
  if (typeof camp === 'string') return { kind: camp };
  const { name, startsOn, endsOn, timeZone, holidays, promptAt, language, typography } = camp;
  const template = (await findTemplate(store, camp, camp.template)).text;
  const stages = renderStageLines(camp.stages);
  const daysOff = renderDayOffLines(camp.daysOff);
  const dated = { startsOn, endsOn, timeZone, holidays, promptAt, stages, daysOff };
  return { kind: 'settings', campName: name, settings: { name, language, typography, template, ...dated } };
}

/**
 * Changes a camp's settings, all or none. Posts that were made keep their file names and numbers. Today's
 * prompt is planned anew for whoever has not had it.
 */
export async function changeCamp(
  store: Store,
  asker: StaffAsker,
  settings: CampSettings,
  now: Date,
): Promise<ChangeCampResult> {
  const before = await findOwnCamp(store, asker);
  if (typeof before === 'string') return { kind: before };
  const stages = readStageLines(settings.stages);
  if (!stages.ok) return refuse('stages', { code: 'bad-line', line: stages.line, text: stages.text });
  const daysOff = readDayOffLines(settings.daysOff);
  if (!daysOff.ok) return refuse('daysOff', { code: 'bad-line', line: daysOff.line, text: daysOff.text });
  const nameProblem = findNameProblem(settings.name);
  if (nameProblem) return refuse('name', { code: nameProblem });
  const { template: text, ...plain } = settings;
  const camp = {
    ...before,
    ...plain,
    name: settings.name.trim(),
    stages: stages.entries,
    daysOff: daysOff.entries,
  };

  let calendar: Calendar;
  try {
    calendar = await readCalendar(camp, now);
  } catch (error) {
    const problem = readSettingProblem(error);
    if (problem) return refuse(problem[0], { code: problem[1] });
    throw error;
  }
  const lostStage = await findLostStage(store, before, stages.entries);
  if (lostStage) return refuse('stages', { code: 'bad-line', ...locateLine(settings.stages, lostStage) });
  const isSame = await isSameTemplate(store, before, settings);
  const problem = isSame ? null : findTemplateProblem(text);
  if (problem) return refuse('template', problem);

  return store.transaction(async (kept) => {
    const { id, workspaceId: _workspace, setUpBy: _staff, ...values } = camp;
    const planned = await kept.camps.lockNextPrompt(id);
    const template = isSame ? before.template : await kept.templates.insert(id, text);
    await kept.camps.update(id, { ...values, template });
    const next = planAnew(camp, calendar, planned, now);
    await kept.camps.saveNextPrompt(id, next);
    return { kind: 'changed', campName: camp.name, timeZone: camp.timeZone, nextPromptAt: next?.at ?? null };
  });
}

/**
 * The next prompt by the new settings: the next one from now on, or that of the day which was to be asked
 * next, when its new time is past already. What was asked before is not asked again: it is owed once a day.
 */
function planAnew(
  camp: StoredCamp,
  calendar: Calendar,
  planned: PromptTime | null,
  now: Date,
): PromptTime | null {
  const next = nextPrompt(camp, calendar, now);
  const day = planned && calendar.nextTrainingDay(planned.logDay);
  if (!day) return next;
  const at = promptAt(camp, day);
  return next === null || at < next.at ? { logDay: day, at } : next;
}

async function findOwnCamp(store: Store, asker: StaffAsker): Promise<StoredCamp | 'no-team' | 'not-staff'> {
  const team = await store.teams.findByChannel(asker.workspaceId, asker.channelId);
  const camp = team && (await store.camps.find(team.campId));
  if (!camp) return 'no-team';
  const role = asker.isAdmin || camp.setUpBy === asker.userId ? 'staff' : 'camper';
  return mayDo(role, 'change-camp') ? camp : 'not-staff';
}

/** A stage whose template is neither shipped nor the camp's own. */
async function findLostStage(
  store: Store,
  camp: StoredCamp,
  stages: readonly Stage[],
): Promise<Stage | null> {
  for (const stage of stages) {
    if (stage.template === undefined || isShippedTemplate(stage.template)) continue;
    if ((await store.templates.find(camp.id, stage.template)) === null) return stage;
  }
  return null;
}

/** A template that was not touched stays, so that a shipped one follows the camp's language. */
async function isSameTemplate(store: Store, before: StoredCamp, settings: CampSettings): Promise<boolean> {
  const { template: text, language } = settings;
  if ((await findTemplate(store, before, before.template)).text === text) return true;
  return isShippedTemplate(before.template) && shippedTemplate(before.template, language).text === text;
}

function findTemplateProblem(text: string): CampProblem | null {
  try {
    readTemplate('daily', text);
    return null;
  } catch (error) {
    if (!(error instanceof TemplateProblem)) throw error;
    return { code: 'bad-template', line: error.line, cause: error.code };
  }
}

function refuse(field: keyof CampSettings, problem: CampProblem): ChangeCampResult {
  return { kind: 'refused', problems: { [field]: problem } };
}
