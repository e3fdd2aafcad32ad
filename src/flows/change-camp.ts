import type { Calendar } from '../camp/calendar.ts';
import { mayDo } from '../camp/people.ts';
import { replan } from '../camp/schedule.ts';
import type { StoredCamp } from '../store/camps.ts';
import type { Store } from '../store/store.ts';
import { readCalendar } from './camp-calendar.ts';
import { readSettingProblem } from './camp-problems.ts';
import {
  type CampProblems,
  type CampSettings,
  findChangedTemplates,
  findStageProblem,
  findTemplateProblem,
  readCampSettings,
  renderCampSettings,
} from './camp-settings.ts';
import { replanOwnPrompts } from './plan-own-prompts.ts';

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
  | { readonly kind: 'no-team' | 'not-staff' | 'outdated' }
  | { readonly kind: 'refused'; readonly problems: CampProblems };

/** The settings of the channel's camp, for those who may change them: the person who set it up, and admins. */
export async function findCampSettings(store: Store, asker: StaffAsker): Promise<CampSettingsResult> {
  const camp = await findOwnCamp(store, asker);
  if (typeof camp === 'string') return { kind: camp };
  return { kind: 'settings', campName: camp.name, settings: await renderCampSettings(store, camp) };
}

/**
 * Changes a camp's settings, all or none. Posts that were made keep their file names and numbers. Today's
 * prompt is planned anew for whoever has not had it. `isExpected` looks at the settings that stand at that moment,
 * while nobody else can change them: when it says no, nothing is changed.
 */
export async function changeCamp(
  store: Store,
  asker: StaffAsker,
  settings: CampSettings,
  isExpected: (current: CampSettings) => boolean,
  now: Date,
): Promise<ChangeCampResult> {
  const own = await findOwnCamp(store, asker);
  if (typeof own === 'string') return { kind: own };
  return store.transaction(async (kept) => {
    const planned = await kept.camps.lockNextPrompt(own.id);
    const before = (await kept.camps.find(own.id)) ?? own;
    if (!isExpected(await renderCampSettings(kept, before))) return { kind: 'outdated' };
    const camp = readCampSettings(before, settings);
    if (!('id' in camp)) return { kind: 'refused', problems: camp };
    const calendar = await readCalendarOf(camp, now);
    if ('problems' in calendar) return { kind: 'refused', problems: calendar.problems };
    const stageProblem = await findStageProblem(kept, camp, settings.stages);
    if (stageProblem) return { kind: 'refused', problems: { stages: stageProblem } };
    const changed = await findChangedTemplates(kept, before, settings);
    for (const setting of changed) {
      const problem = findTemplateProblem(settings[setting]);
      if (problem) return { kind: 'refused', problems: { [setting]: problem } };
    }

    const names = { template: before.template, weeklyTemplate: before.weeklyTemplate };
    for (const setting of changed) names[setting] = await kept.templates.insert(own.id, settings[setting]);
    const { id, workspaceId: _workspace, setUpBy: _staff, ...values } = camp;
    await kept.camps.update(id, { ...values, ...names });
    const next = replan(camp, calendar, planned?.logDay ?? null, now);
    await kept.camps.saveNextPrompt(id, next);
    await replanOwnPrompts(kept, camp, calendar, now);
    return { kind: 'changed', campName: camp.name, timeZone: camp.timeZone, nextPromptAt: next?.at ?? null };
  });
}

async function readCalendarOf(
  camp: StoredCamp,
  now: Date,
): Promise<Calendar | { readonly problems: CampProblems }> {
  try {
    return await readCalendar(camp, now);
  } catch (error) {
    const problem = readSettingProblem(error);
    if (problem) return { problems: { [problem[0]]: { code: problem[1] } } };
    throw error;
  }
}

async function findOwnCamp(store: Store, asker: StaffAsker): Promise<StoredCamp | 'no-team' | 'not-staff'> {
  const team = await store.teams.findByChannel(asker.workspaceId, asker.channelId);
  const camp = team && (await store.camps.find(team.campId));
  if (!camp) return 'no-team';
  const role = asker.isAdmin || camp.setUpBy === asker.userId ? 'staff' : 'camper';
  return mayDo(role, 'change-camp') ? camp : 'not-staff';
}
