import type { Language } from '../../camp/camp.ts';
import { mayDo } from '../../camp/people.ts';
import type { StoredCamp } from '../../store/camps.ts';
import type { Store } from '../../store/store.ts';
import { joinAll, type Member } from '../people/follow-members.ts';
import { findRoles, findStaffCamp, type NoCamp, type StaffAsker } from '../place/find-staff-camp.ts';

/** The camps of a workspace that a channel could become a team of, by name; those that are over are left out. */
export interface OpenCamps {
  /** Those whose staff, or admin, the asker is. */
  readonly theirs: readonly { readonly id: string; readonly name: string }[];
  /** The others with Slack's ids of their staff, who can be asked. */
  readonly others: readonly { readonly name: string; readonly staff: readonly string[] }[];
}

/** A channel that is to become another team of a camp. */
export interface TeamToJoin {
  readonly channelId: string;
  readonly channelName: string;
  readonly members: readonly Member[];
}

export type JoinCampResult =
  | {
      readonly kind: 'joined';
      readonly campName: string;
      readonly language: Language;
      readonly campers: number;
      readonly nextPromptAt: Date | null;
      readonly timeZone: string;
    }
  /** `joined-before`: it is a team of this camp already; `already-a-team`: of another one. */
  | { readonly kind: 'joined-before' | 'already-a-team'; readonly campName: string }
  | NoCamp;

/** What somebody who sets up a channel can choose from. */
export async function listOpenCamps(
  store: Store,
  asker: Pick<StaffAsker, 'workspaceId' | 'userId' | 'isAdmin'>,
  now: Date,
): Promise<OpenCamps> {
  // A day earlier than today's date is over everywhere.
  const yesterday = new Date(now.getTime() - 86_400_000).toISOString().slice(0, 10);
  const theirs: OpenCamps['theirs'][number][] = [];
  const others: OpenCamps['others'][number][] = [];
  for (const { id, name } of await store.staff.listCamps(asker.workspaceId, null, yesterday)) {
    const roles = await findRoles(store, asker, { id, workspaceId: asker.workspaceId });
    if (mayDo(roles, 'join-camp', 'camp')) theirs.push({ id, name });
    else others.push({ name, staff: await store.staff.list(id) });
  }
  return { theirs, others };
}

/**
 * Makes a channel another team of a camp and its human, active members campers, in one transaction: they are asked with
 * the camp from its next prompt on.
 */
export async function joinCamp(
  store: Store,
  asker: StaffAsker,
  { channelId, channelName, members }: TeamToJoin,
  now: Date,
): Promise<JoinCampResult> {
  const { workspaceId } = asker;
  return store.transaction(async (kept) => {
    const found = await findStaffCamp(kept, asker, 'join-camp');
    if (found.kind !== 'camp') return found;
    const { camp } = found;
    const teamId = await kept.teams.insert({ campId: camp.id, workspaceId, channelId, name: channelName });
    if (teamId === null) return describeTeam(kept, camp, channelId);
    const people = await joinAll(kept, { id: teamId, workspaceId }, members, now);
    const change = { at: now, by: asker.userId, what: 'team-joined', before: '', after: channelName };
    await kept.changes.insert(camp.id, [change]);
    const next = await kept.camps.findNextPrompt(camp.id);
    return {
      kind: 'joined',
      campName: camp.name,
      language: camp.language,
      campers: people.length,
      nextPromptAt: next?.at ?? null,
      timeZone: camp.timeZone,
    };
  });
}

async function describeTeam(kept: Store, camp: StoredCamp, channelId: string): Promise<JoinCampResult> {
  const team = await kept.teams.findByChannel(camp.workspaceId, channelId);
  const kind = team?.campId === camp.id ? 'joined-before' : 'already-a-team';
  return { kind, campName: team?.campName ?? camp.name };
}
