import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import {
  type Action,
  actions,
  mayDo,
  owners,
  permissions,
  type Role,
  roles,
  type Whose,
} from '../../src/camp/people.ts';
import type { Flows } from '../../src/flows/flows.ts';
import type { StaffAsker } from '../../src/flows/place/find-staff-camp.ts';
import type { Capture } from '../../src/flows/written/add-capture.ts';
import type { Store } from '../../src/store/store.ts';
import { words } from '../support/typed.ts';
import { channelId, member, openFlows, setup, workspaceId } from './support/open-flows.ts';

type Opened = Awaited<ReturnType<typeof openCamps>>;

/** Who tries, and at whose data: the channel of the camp and the camper that it belongs to. */
interface Attempt {
  readonly flows: Flows;
  readonly store: Store;
  readonly asker: StaffAsker;
  readonly target: { readonly channelId: string; readonly camperId: string; readonly userId: string };
}

const logDay = '2026-09-15';

/** How each action is tried through the flows: true when it was done, false when it was refused. */
const tries: Readonly<Record<Action, (attempt: Attempt) => Promise<boolean>>> = {
  'open-log': async ({ flows, asker, target }) => {
    const { workspaceId, userId } = asker;
    const { camperId, channelId } = target;
    const form = await flows.openLogForm({ workspaceId, userId, camperId, channelId, day: logDay });
    return form.kind === 'form' && form.camperId === camperId;
  },
  'save-log': async ({ flows, asker, target: { camperId } }) => {
    const { workspaceId, userId } = asker;
    const answers = { done: words('몰래 쓴 글') };
    const sent = await flows.submitLog({ workspaceId, userId, camperId, logDay, answers }).catch(() => null);
    return sent?.ok === true;
  },
  'save-draft': async ({ flows, asker, target: { camperId } }) => {
    const fields = { done: words('몰래 쓴 글') };
    const typed = { fields, typedAt: '1789441200.000000', capturesSeen: 0 };
    return flows.saveDraft({ ...asker, camperId, logKind: 'daily', logDay, ...typed });
  },
  'add-capture': async ({ flows, asker, target: { camperId } }) => {
    const answer = words('몰래 쓴 글') as Capture['answer'];
    const capture = { answer, source: 'a message' };
    return (await flows.addCapture(asker, { camperId, logDay, field: 'done' }, capture)) !== null;
  },
  'start-talk': async ({ flows, store, asker, target: { camperId, channelId } }) => {
    const dmChannelId = `D-${asker.userId}`;
    const started = await flows.startConversation({
      ...asker,
      camperId,
      channelId,
      day: logDay,
      dmChannelId,
      askedAt: '1789441200.000000',
    });
    const begun = await store.conversations.findAt(workspaceId, dmChannelId, null);
    return started.kind === 'started' && begun?.camperId === camperId;
  },
  talk: async ({ flows, asker, target }) => {
    const { workspaceId, userId } = asker;
    const ts = '1789441210.000000';
    const said = {
      said: { kind: 'text' },
      saidAt: ts,
      answer: words('몰래 쓴 글') as Capture['answer'],
    } as const;
    const change = { ts, thread: null, changedAt: ts, ...said, isDeleted: false };
    const heard = { workspaceId, userId, channelId: `D-${target.userId}`, how: 'new', change } as const;
    return (await flows.takeMessage(heard)).kind === 'kept';
  },
  'restore-version': async ({ flows, asker, target: { camperId } }) =>
    (await flows.restoreVersion(asker, { camperId, logDay, version: 1 })) !== null,
  'change-rhythm': async ({ flows, asker, target: { camperId } }) => {
    const sent = { promptAt: '21:00', reminders: 'once', quietFrom: '', quietTo: '', clock: 'camp' };
    return (await flows.changeMySettings(asker, camperId, sent)).kind === 'changed';
  },
  'change-leave': async ({ flows, store, asker, target: { camperId } }) =>
    (await flows.cancelLeave(asker, await findLeave(store, camperId))).kind === 'cancelled',
  'read-log': async ({ flows, asker, target }) => {
    const { workspaceId, userId } = asker;
    const { camperId, channelId } = target;
    const got = await flows.exportPost({ workspaceId, userId, camperId, channelId, day: logDay });
    return got.kind === 'post' && got.camperId === camperId;
  },
  'change-camp': async ({ flows, asker }) => {
    const changed = await flows.changeCamp(asker, { ...(await readSettings(flows)), name: '바뀐 캠프' });
    return changed.kind === 'changed';
  },
  'change-staff': async ({ flows, asker }) => {
    const current = await flows.findStaff({ ...asker, userId: 'UROOT', isAdmin: true });
    if (current.kind !== 'staff') throw new Error('no staff');
    return (await flows.changeStaff(asker, ['U9'], current.userIds)).kind === 'staff';
  },
  'read-changes': async ({ flows, asker }) => (await flows.listChanges(asker)).kind === 'changes',
  'read-roster': async ({ flows, asker }) => (await flows.listRoster(asker)).kind === 'roster',
  'join-camp': async ({ flows, asker, target }) => {
    const settings = await flows.findCampSettings({ ...asker, userId: 'UROOT', isAdmin: true });
    if (settings.kind !== 'settings') throw new Error('no settings');
    const { campId } = settings;
    const team = { channelId: `new-${target.channelId}`, channelName: 'new', members: [member('U9')] };
    return (await flows.joinCamp({ ...asker, campId }, team)).kind === 'joined';
  },
  'nudge-camper': async ({ flows, asker, target: { camperId } }) =>
    // Nobody is missed here, which only those who may nudge are told.
    (await flows.nudgeCamper(asker, camperId)).kind === 'not-missed',
  'leave-for-camper': async ({ flows, store, asker, target: { camperId } }) => {
    const listed = await flows.listCampLeaves(asker);
    const wish = { from: '2026-09-16', to: '2026-09-17', reason: '' };
    const taken = await flows.takeLeaveFor(asker, camperId, wish);
    const leaveId = taken.kind === 'taken' ? taken.leave.id : await findLeave(store, camperId);
    const cancelled = await flows.cancelLeaveFor(asker, leaveId);
    const kinds = [listed.kind, taken.kind, cancelled.kind];
    const isDone = isDeepStrictEqual(kinds, ['camp-leaves', 'taken', 'cancelled']);
    // None of the three may be done where the others may not.
    if (!isDone) expect(kinds).toEqual(['not-staff', 'not-staff', 'not-staff']);
    return isDone;
  },
  'export-participation': async ({ flows, asker }) =>
    (await flows.exportParticipation(asker)).kind === 'participation',
};

async function findLeave(store: Store, camperId: string): Promise<string> {
  const [leave] = await store.leaves.list(camperId);
  if (!leave) throw new Error('no leave');
  return leave.id;
}

async function readSettings(flows: Flows) {
  const found = await flows.findCampSettings({ workspaceId, userId: 'UROOT', channelId, isAdmin: true });
  if (found.kind !== 'settings') throw new Error('no settings');
  return found.settings;
}

/** Two camps: C1 of staff U1 with the campers U2 to U4, and C2 of staff U5 with U6; everybody wrote, U3 has left. */
async function openCamps() {
  const opened = await openFlows('2026-09-15T12:00:00+09:00');
  const { flows, store } = opened;
  const people = ['U2', 'U3', 'U4'].map((id) => member(id));
  await flows.setUpCamp(setup({ members: people }));
  await flows.setUpCamp(
    setup({ channelId: 'C2', staffUserId: 'U5', name: '다른 캠프', members: [member('U6')] }),
  );
  for (const userId of ['U2', 'U3', 'U4', 'U6']) {
    const [camper] = await store.campers.listByUser(workspaceId, userId);
    const camperId = camper?.id ?? '';
    await flows.submitLog({ workspaceId, userId, camperId, logDay, answers: { done: words('쓴 글') } });
    await flows.takeLeave({ workspaceId, userId, channelId: null }, '9/20');
    const dmChannelId = `D-${userId}`;
    const wish = { day: '2026-09-14', dmChannelId, askedAt: '1789441200.000000' };
    await flows.startConversation({ workspaceId, userId, channelId: null, ...wish });
  }
  await flows.leaveTeam(workspaceId, channelId, 'U3');
  return opened;
}

/** The person who has the role in the camp of C1, and no other. */
const actors: Readonly<Record<Role, { readonly userId: string; readonly isAdmin: boolean }>> = {
  camper: { userId: 'U2', isAdmin: false },
  'former-camper': { userId: 'U3', isAdmin: false },
  staff: { userId: 'U1', isAdmin: false },
  admin: { userId: 'U8', isAdmin: true },
  stranger: { userId: 'U7', isAdmin: false },
};

/** Whose data is meant, by the camper it belongs to; somebody without own data means another's. */
const targets: Readonly<Record<Whose, (userId: string) => string>> = {
  own: (userId) => userId,
  camp: () => 'U4',
  'other-camp': () => 'U6',
};

async function snapshot({ store }: Opened) {
  const rows = [
    'camps',
    'teams',
    'staff',
    'changes',
    'logs',
    'log_versions',
    'campers',
    'deliveries',
    'drafts',
    'captures',
    'conversation_messages',
    'conversation_fields',
    'nudges',
    'leaves',
  ] as const;
  const tables = [];
  for (const table of rows) {
    tables.push((await store.executeSql(`select to_jsonb(t) from ${table} t order by 1::text`)).rows);
  }
  return JSON.stringify(tables);
}

/** What somebody has of their own; the other actions are about a camp. */
const ownActions: readonly Action[] = actions.filter((action) => permissions[action].camp.length === 0);

/** Every cell of a role: staff, admins and strangers who are no campers have no data of their own. */
function listCells(role: Role) {
  const hasOwn = role === 'camper' || role === 'former-camper';
  return actions.flatMap((action) =>
    owners
      .filter((whose) => whose !== 'own' || (hasOwn && ownActions.includes(action)))
      .map((whose) => ({ action, whose, allowed: mayDo([role], action, whose) })),
  );
}

describe('the table of who may do what', () => {
  it.each(roles)('holds in every cell of a %s, and what is refused changes nothing', async (role) => {
    const opened = await openCamps();
    const { flows, store } = opened;
    const actor = actors[role];
    // What is allowed may take the actor's own rights away, so what is refused comes first.
    const cells = listCells(role).toSorted((one, other) => Number(one.allowed) - Number(other.allowed));
    const last = cells.filter(({ action }) => action === 'change-staff');
    for (const { action, whose, allowed } of [...cells.filter((cell) => !last.includes(cell)), ...last]) {
      const ownerId = targets[whose](actor.userId);
      const [camper] = await store.campers.listByUser(workspaceId, ownerId);
      if (!camper) throw new Error(`${ownerId} is no camper`);
      const target = { channelId: camper.channelId, camperId: camper.id, userId: ownerId };
      const asker: StaffAsker = { workspaceId, ...actor, channelId: camper.channelId };
      const before = await snapshot(opened);
      const cell = `${action} of ${whose}`;
      expect([cell, await tries[action]({ flows, store, asker, target })]).toEqual([cell, allowed]);
      if (!allowed) expect(await snapshot(opened), cell).toBe(before);
    }
  });
});
