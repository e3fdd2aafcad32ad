import type { Language, Typography } from '../camp/camp.ts';
import { nextPrompt } from '../camp/schedule.ts';
import {
  readDayOffLines,
  readStageLines,
  renderDayOffLines,
  renderStageLines,
} from '../camp/setting-lines.ts';
import { isShippedTemplate, shippedTemplate } from '../post/shipped-templates.ts';
import { readTemplate } from '../post/template.ts';
import { TemplateProblem, type TemplateProblemCode } from '../post/template-problem.ts';
import type { StoredCamp } from '../store/camps.ts';
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

/** Name under which a camp keeps the daily template that it wrote itself. */
const ownTemplate = 'daily';

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

  let next: ReturnType<typeof nextPrompt>;
  try {
    next = nextPrompt(camp, await readCalendar(camp, now), now);
  } catch (error) {
    const problem = readSettingProblem(error);
    if (problem) return refuse(problem[0], { code: problem[1] });
    throw error;
  }
  const template = chooseTemplate(before, settings);
  if (template.kind === 'broken') {
    return refuse('template', { code: 'bad-template', line: template.line, cause: template.cause });
  }

  await store.transaction(async (kept) => {
    const { id, workspaceId: _workspace, setUpBy: _staff, ...values } = camp;
    await kept.camps.update(id, { ...values, template: template.name });
    if (template.name === ownTemplate) await kept.templates.save(id, ownTemplate, text);
    await kept.camps.saveNextPrompt(id, next);
  });
  return { kind: 'changed', campName: camp.name, timeZone: camp.timeZone, nextPromptAt: next?.at ?? null };
}

async function findOwnCamp(store: Store, asker: StaffAsker): Promise<StoredCamp | 'no-team' | 'not-staff'> {
  const team = await store.teams.findByChannel(asker.workspaceId, asker.channelId);
  const camp = team && (await store.camps.find(team.campId));
  if (!camp) return 'no-team';
  return asker.isAdmin || camp.setUpBy === asker.userId ? camp : 'not-staff';
}

/** A shipped template that was not touched stays one, so that it follows the camp's language. */
function chooseTemplate(before: StoredCamp, { template: text, language }: CampSettings) {
  const wasShipped = isShippedTemplate(before.template);
  const untouched = [before.language, language].some(
    (each) => wasShipped && shippedTemplate(before.template, each).text === text,
  );
  if (untouched) return { kind: 'fine', name: before.template } as const;
  try {
    readTemplate(ownTemplate, text);
    return { kind: 'fine', name: ownTemplate } as const;
  } catch (error) {
    if (!(error instanceof TemplateProblem)) throw error;
    return { kind: 'broken', line: error.line, cause: error.code } as const;
  }
}

function refuse(field: keyof CampSettings, problem: CampProblem): ChangeCampResult {
  return { kind: 'refused', problems: { [field]: problem } };
}
