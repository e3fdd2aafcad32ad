import type { Calendar } from '../../camp/calendar.ts';
import { replan } from '../../camp/schedule.ts';
import type { StoredCamp } from '../../store/camps.ts';
import type { Store } from '../../store/store.ts';
import { readCalendar } from '../place/camp-calendar.ts';
import { findStaffCamp, type NoCamp, type StaffAsker } from '../place/find-staff-camp.ts';
import { replanOwnPrompts } from '../prompt/plan-own-prompts.ts';
import { readSettingProblem } from './camp-problems.ts';
import {
  type CampProblems,
  type CampSettings,
  findStageProblem,
  readCampSettings,
  renderCampSettings,
} from './camp-settings.ts';
import { describeChanges } from './describe-changes.ts';

export type CampSettingsResult =
  | {
      readonly kind: 'settings';
      readonly campId: string;
      readonly campName: string;
      readonly settings: CampSettings;
    }
  | NoCamp;

export type ChangeCampResult =
  | {
      readonly kind: 'changed';
      readonly campName: string;
      readonly timeZone: string;
      readonly nextPromptAt: Date | null;
    }
  | NoCamp
  | { readonly kind: 'outdated' }
  | { readonly kind: 'refused'; readonly problems: CampProblems };

/** A camp's settings, for those who may change them: its staff, and admins. */
export async function findCampSettings(store: Store, asker: StaffAsker): Promise<CampSettingsResult> {
  const found = await findStaffCamp(store, asker, 'change-camp');
  if (found.kind !== 'camp') return found;
  const { id: campId, name: campName } = found.camp;
  return { kind: 'settings', campId, campName, settings: renderCampSettings(found.camp) };
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
  const first = await findStaffCamp(store, asker, 'change-camp');
  if (first.kind !== 'camp') return first;
  const { id: campId } = first.camp;
  return store.transaction(async (kept) => {
    const planned = await kept.camps.lockNextPrompt(campId);
    // Whoever had the rights before the lock may have lost them while it was awaited.
    const found = await findStaffCamp(kept, { ...asker, campId }, 'change-camp');
    if (found.kind !== 'camp') return found;
    const before = found.camp;
    const shown = renderCampSettings(before);
    if (!isExpected(shown)) return { kind: 'outdated' };
    const camp = readCampSettings(before, settings);
    if (!('id' in camp)) return { kind: 'refused', problems: camp };
    const calendar = await readCalendarOf(camp, now);
    if ('problems' in calendar) return { kind: 'refused', problems: calendar.problems };
    const stageProblem = await findStageProblem(kept, camp, settings.stages);
    if (stageProblem) return { kind: 'refused', problems: { stages: stageProblem } };
    const { id, workspaceId: _workspace, setUpBy: _staff, ...values } = camp;
    await kept.camps.update(id, values);
    const after = renderCampSettings(camp);
    await kept.changes.insert(campId, describeChanges(shown, after, { by: asker.userId, at: now }));
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
