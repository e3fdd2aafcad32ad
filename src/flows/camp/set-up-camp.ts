import { type Camp, campDefaults, type Language } from '../../camp/camp.ts';
import { nextPrompt } from '../../camp/schedule.ts';
import type { Store } from '../../store/store.ts';
import { joinAll, type Member } from '../people/follow-members.ts';
import { readCalendar } from '../place/camp-calendar.ts';
import { findNameProblem, readSettingProblem, type SettingProblem } from './camp-problems.ts';

export interface CampSetup {
  readonly workspaceId: string;
  readonly channelId: string;
  readonly channelName: string;
  readonly staffUserId: string;
  readonly name: string;
  readonly startsOn: string;
  readonly timeZone: string;
  /** ISO 3166; null for a camp that keeps no country's days off. */
  readonly holidays: string | null;
  /** `HH:mm` */
  readonly promptAt: string;
  readonly language: Language;
  readonly members: readonly Member[];
}

export type SetupField = 'name' | 'startsOn' | 'timeZone' | 'holidays' | 'promptAt' | 'channel';
export type SetupProblem = SettingProblem | 'already-a-team';

export type SetupResult =
  | {
      readonly ok: true;
      readonly campName: string;
      readonly campers: number;
      readonly firstPromptAt: Date | null;
      readonly timeZone: string;
    }
  | { readonly ok: false; readonly problems: Readonly<Partial<Record<SetupField, SetupProblem>>> };

/**
 * Makes a channel the first team of a new camp and its human, active members the campers, in one
 * transaction. Wrong input comes back as problems by field and keeps nothing.
 */
export async function setUpCamp(store: Store, setup: CampSetup, now: Date): Promise<SetupResult> {
  const camp: Camp = {
    ...campDefaults,
    name: setup.name.trim(),
    startsOn: setup.startsOn,
    timeZone: setup.timeZone,
    holidays: setup.holidays,
    promptAt: setup.promptAt,
    language: setup.language,
  };
  const nameProblem = findNameProblem(setup.name);
  if (nameProblem) return refuse('name', nameProblem);
  let next: ReturnType<typeof nextPrompt>;
  try {
    next = nextPrompt(camp, await readCalendar(camp, now), now);
  } catch (error) {
    const problem = readSettingProblem(error);
    if (problem && problem[0] !== 'endsOn') return refuse(...problem);
    throw error;
  }
  const campers = await store
    .transaction(async (kept) => {
      const { workspaceId, channelId } = setup;
      if (await kept.teams.findByChannel(workspaceId, channelId)) return null;
      const campId = await kept.camps.insert({
        ...camp,
        workspaceId,
        template: 'chirpy-daily',
        setUpBy: setup.staffUserId,
        nextPrompt: next,
      });
      await kept.staff.add(campId, setup.staffUserId, setup.staffUserId, now);
      const teamId = await kept.teams.insert({ campId, workspaceId, channelId, name: setup.channelName });
      if (teamId === null) throw new ChannelTaken();
      return joinAll(kept, { id: teamId, workspaceId }, setup.members, now);
    })
    .catch((error: unknown) => {
      if (error instanceof ChannelTaken) return null;
      throw error;
    });
  if (campers === null) return refuse('channel', 'already-a-team');
  const { name: campName, timeZone } = camp;
  return { ok: true, campName, campers: campers.length, firstPromptAt: next?.at ?? null, timeZone };
}

/** Two people set up the same channel at once; the later one's camp is rolled back. */
class ChannelTaken extends Error {}

function refuse(field: SetupField, problem: SetupProblem): SetupResult {
  return { ok: false, problems: { [field]: problem } };
}
