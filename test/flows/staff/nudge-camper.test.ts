import { describe, expect, it } from 'vitest';
import { words } from '../../support/typed.ts';
import { channelId, member, openFlows, sendOne, setup, workspaceId } from '../support/open-flows.ts';

const staff = { workspaceId, userId: 'U1', channelId, isAdmin: false };

/** A camp since Monday, 7 September, in which nobody has written, on Friday the 11th; U1 is its staff. */
async function openCamp(at = '2026-09-11T12:00:00+09:00') {
  const opened = await openFlows('2026-09-07T10:00:00+09:00');
  const { flows, store, setClock } = opened;
  await flows.setUpCamp(setup());
  setClock(at);
  const [camper] = await store.campers.listByUser(workspaceId, 'U2');
  const camperId = camper?.id ?? '';
  const list = async () => {
    const roster = await flows.listRoster(staff);
    if (roster.kind !== 'roster') throw new Error('no roster');
    const entry = roster.campers.find((each) => each.camperId === camperId);
    return entry && { nudge: entry.nudge, isToNudge: entry.isToNudge };
  };
  const press = (userId = 'U1') => flows.nudgeCamper({ ...staff, userId }, camperId);
  const write = (logDay: string) =>
    flows.submitLog({ workspaceId, userId: 'U2', camperId, logDay, answers: { done: words('쓴 글') } });
  /** Sends what is queued, a try each, and gives the nudges among it. */
  const send = async () => {
    const kinds = [];
    for (const id of opened.queued.splice(0)) kinds.push((await sendOne(flows, id))?.kind);
    return kinds.filter((kind) => kind === 'nudge');
  };
  return { ...opened, camperId, list, press, write, send };
}

describe('a nudge', () => {
  it('goes to whoever is missed, once a log day however many staff press', async () => {
    const { flows, press, list, send, setClock } = await openCamp();
    await flows.changeStaff(staff, ['U1', 'U5'], ['U1']);
    expect(await list()).toEqual({ nudge: null, isToNudge: true });
    const both = await Promise.all([press(), press('U5')]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['nudged', 'nudged-before']);
    expect(await press()).toEqual({ kind: 'nudged-before', name: 'u2' });
    expect(await send()).toEqual(['nudge']);
    const changes = await flows.listChanges(staff);
    if (changes.kind !== 'changes') throw new Error('no changes');
    const nudged = changes.changes.filter(({ what }) => what === 'nudged');
    expect(nudged).toMatchObject([{ before: '', after: 'U2', at: new Date('2026-09-11T12:00:00+09:00') }]);
    expect(await list()).toEqual({
      nudge: expect.objectContaining({
        by: nudged[0]?.by,
        at: new Date('2026-09-11T12:00:00+09:00'),
        isHeld: false,
      }),
      isToNudge: false,
    });
    // Friday is the last training day until Monday, when there is another log to miss.
    setClock('2026-09-13T12:00:00+09:00');
    expect(await press()).toMatchObject({ kind: 'nudged-before' });
    setClock('2026-09-14T12:00:00+09:00');
    expect(await list()).toMatchObject({ isToNudge: true });
    expect(await press()).toEqual({ kind: 'nudged', name: 'u2', heldUntil: null });
    expect(await send()).toEqual(['nudge']);
  });

  it('waits for the end of quiet hours, beyond the log day too', async () => {
    const { flows, press, list, send, setClock, store, camperId } =
      await openCamp('2026-09-10T23:00:00+09:00');
    const rhythm = { promptAt: '', reminders: 'off', quietFrom: '22:00', quietTo: '08:00', clock: 'camp' };
    await flows.changeMySettings({ workspaceId, userId: 'U2' }, camperId, rhythm);
    const heldUntil = new Date('2026-09-11T08:00:00+09:00');
    expect(await press()).toEqual({ kind: 'nudged', name: 'u2', heldUntil });
    expect(await list()).toMatchObject({ nudge: { by: 'U1', isHeld: true }, isToNudge: false });
    setClock('2026-09-11T07:59:00+09:00');
    await flows.planPrompts();
    expect(await send()).toEqual([]);
    // The hours were made longer meanwhile.
    await flows.changeMySettings({ workspaceId, userId: 'U2' }, camperId, { ...rhythm, quietTo: '09:00' });
    setClock('2026-09-11T08:00:00+09:00');
    await flows.planPrompts();
    expect(await send()).toEqual([]);
    setClock('2026-09-11T09:00:00+09:00');
    await flows.planPrompts();
    expect(await send()).toEqual(['nudge']);
    expect(await list()).toMatchObject({ nudge: { by: 'U1', isHeld: false } });
    expect((await store.nudges.find(camperId, '2026-09-10'))?.by).toBe('U1');
  });

  it.each([
    ['has written of late', (camp: Camp) => camp.write('2026-09-10')],
    ['is on leave', (camp: Camp) => camp.flows.takeLeave({ workspaceId, userId: 'U2', channelId }, '9/11')],
    ['is paused', (camp: Camp) => camp.flows.pauseCamper({ workspaceId, userId: 'U2', channelId })],
  ])('is not for who %s, and is dropped when that happens while it waits', async (_what, happens) => {
    const spared = await openCamp();
    await happens(spared);
    expect(await spared.list()).toMatchObject({ isToNudge: false });
    expect(await spared.press()).toEqual({ kind: 'not-missed', name: 'u2' });

    const late = await openCamp();
    expect(await late.press()).toMatchObject({ kind: 'nudged' });
    const [nudge = ''] = late.queued.splice(0);
    await happens(late);
    expect(await sendOne(late.flows, nudge)).toBeNull();
  });

  it('is not for who left, nor for a camper of another camp, nor after the camp', async () => {
    const { flows, press, camperId, setClock } = await openCamp();
    await flows.setUpCamp(setup({ channelId: 'C2', staffUserId: 'U5', members: [member('U6')] }));
    const stranger = { ...staff, userId: 'U5', channelId: 'C2' };
    expect(await flows.nudgeCamper(stranger, camperId)).toEqual({ kind: 'no-camper' });
    const settings = await flows.findCampSettings(staff);
    if (settings.kind !== 'settings') throw new Error('no settings');
    await flows.changeCamp(staff, { ...settings.settings, endsOn: '2026-09-11' });
    setClock('2026-09-12T12:00:00+09:00');
    expect(await press()).toEqual({ kind: 'not-missed', name: 'u2' });
    await flows.leaveTeam(workspaceId, channelId, 'U2');
    expect(await press()).toEqual({ kind: 'no-camper' });
  });

  it('is given up when it could not be sent for a day and a half', async () => {
    const { press, queued, flows, setClock } = await openCamp();
    await press();
    const [nudge = ''] = queued.splice(0);
    setClock('2026-09-13T00:00:01+09:00');
    expect(await sendOne(flows, nudge)).toBeNull();
  });
});

type Camp = Awaited<ReturnType<typeof openCamp>>;
