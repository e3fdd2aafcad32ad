import { describe, expect, it } from 'vitest';
import { channelId, member, openFlows, sendOne, setup, workspaceId } from '../support/open-flows.ts';

const staff = { workspaceId, userId: 'U5', channelId, isAdmin: false };
const camper = { workspaceId, userId: 'U2', channelId };

async function openCamp() {
  const opened = await openFlows('2026-09-07T10:00:00+09:00');
  const { flows, store } = opened;
  await flows.setUpCamp(setup({ staffUserId: 'U5' }));
  const [found] = await store.campers.listByUser(workspaceId, 'U2');
  const camperId = found?.id ?? '';
  const take = (from: string, to: string, reason = '') =>
    flows.takeLeaveFor(staff, camperId, { from, to, reason });
  /** The leaves as the camper sees them, and as staff do. */
  const list = async () => {
    const [theirs, shown] = [await flows.listLeaves(camper), await flows.listCampLeaves(staff)];
    if (theirs.kind !== 'leaves' || shown.kind !== 'camp-leaves') throw new Error('no leaves');
    const say = ({ from, to, reason }: { from: string; to: string | null; reason: string }) =>
      `${from}..${to} ${reason}`;
    return [theirs.leaves.map(say), shown.leaves.map(say)];
  };
  /** Sends what is queued, a try each, and gives what the camper is told of leaves. */
  const send = async () => {
    const said = [];
    for (const id of opened.queued.splice(0)) {
      const sent = await sendOne(flows, id);
      if (sent?.kind === 'leave-notice')
        said.push(`${sent.what} ${sent.leave.from}..${sent.leave.to} by ${sent.by}`);
    }
    return said;
  };
  /** Goes into a night in which the camper is not to be disturbed. */
  const nightfall = async (at: string) => {
    const rhythm = { promptAt: '', reminders: 'off', quietFrom: '22:00', quietTo: '08:00', clock: 'camp' };
    await flows.changeMySettings({ workspaceId, userId: 'U2' }, camperId, rhythm);
    opened.setClock(at);
  };
  /** What the camper is told in the minutes from 08:00 on, whatever is due tried the newest first. */
  const tellInTheMorning = async (day: string) => {
    const said = [];
    for (const minute of ['00', '01', '02', '03']) {
      opened.setClock(`${day}T08:${minute}:00+09:00`);
      await flows.planPrompts();
      opened.queued.reverse();
      said.push(...(await send()));
    }
    return said;
  };
  /** Takes back what `take` noted. */
  const cancel = async (taken: Awaited<ReturnType<typeof take>>) => {
    if (taken.kind !== 'taken') throw new Error('not taken');
    await flows.cancelLeaveFor(staff, taken.leave.id);
  };
  return { ...opened, camperId, take, cancel, list, send, nightfall, tellInTheMorning };
}

describe('a leave on somebody’s behalf', () => {
  it('is made one with those of staff, and leaves those of the camper theirs', async () => {
    const { flows, take, list } = await openCamp();
    await flows.takeLeave(camper, '2026-09-10..2026-09-11 병원');
    await take('2026-09-11', '2026-09-12', '견학');
    expect(await take('2026-09-13', '2026-09-14', '예비군')).toMatchObject({ kind: 'taken', changed: true });
    // The camper's reason is not for staff.
    expect(await list()).toEqual([
      ['2026-09-10..2026-09-11 병원', '2026-09-11..2026-09-14 견학, 예비군'],
      ['2026-09-10..2026-09-11 ', '2026-09-11..2026-09-14 견학, 예비군'],
    ]);
    await flows.takeLeave(camper, '2026-09-12');
    expect(await list()).toEqual([
      ['2026-09-10..2026-09-14 병원, 견학, 예비군'],
      ['2026-09-10..2026-09-14 '],
    ]);
  });

  it('is noted once however often it is sent', async () => {
    const { flows, take, list } = await openCamp();
    const first = await take('2026-09-10', '2026-09-11', '견학, 발표');
    expect(await take('2026-09-10', '2026-09-11', '견학, 발표')).toEqual({ ...first, changed: false });
    expect((await list())[0]).toEqual(['2026-09-10..2026-09-11 견학, 발표']);
    const page = await flows.listChanges(staff);
    expect(page).toMatchObject({ changes: [{ what: 'leave-set', after: 'U2 2026-09-10..2026-09-11' }] });
  });

  it.each([
    ['2026-09-11', '2026-09-10', 'backwards'],
    ['2026-09-01', '2026-09-06', 'past'],
    ['2026-09-06', '2026-09-08', 'outside'],
    ['2026-09-07', '2027-09-09', 'too-long'],
    ['2026-02-30', '2026-09-08', 'unreadable'],
    ['2026-09-08', '', 'unreadable'],
  ])('is refused from %s to %s as %s', async (from, to, problem) => {
    const { take, list } = await openCamp();
    expect(await take(from, to)).toEqual({ kind: 'refused', problem });
    expect(await list()).toEqual([[], []]);
  });

  it('is not for somebody of another camp, nor for who left', async () => {
    const { flows, camperId, take } = await openCamp();
    await flows.setUpCamp(setup({ channelId: 'C2', staffUserId: 'U6', members: [member('U7')] }));
    const others = { ...staff, userId: 'U6', channelId: 'C2' };
    const wish = { from: '2026-09-10', to: '2026-09-10', reason: '' };
    expect(await flows.takeLeaveFor(others, camperId, wish)).toEqual({ kind: 'no-camper' });
    const taken = await take(wish.from, wish.to);
    if (taken.kind !== 'taken') throw new Error('not taken');
    expect(await flows.cancelLeaveFor(others, taken.leave.id)).toEqual({ kind: 'gone' });
    await flows.leaveTeam(workspaceId, channelId, 'U2');
    expect(await take(wish.from, wish.to)).toEqual({ kind: 'no-camper' });
    expect(await flows.listCampLeaves(staff)).toMatchObject({ leaves: [] });
  });

  it('ends where it is taken back in the middle; a pause stays the camper’s own', async () => {
    const { flows, store, take, list, setClock } = await openCamp();
    const taken = await take('2026-09-10', '2026-09-15');
    if (taken.kind !== 'taken') throw new Error('not taken');
    setClock('2026-09-12T12:00:00+09:00');
    expect(await flows.cancelLeaveFor(staff, taken.leave.id)).toMatchObject({ kind: 'cancelled' });
    expect(await flows.cancelLeaveFor(staff, taken.leave.id)).toEqual({ kind: 'gone' });
    expect(await store.leaves.list(taken.leave.camperId)).toMatchObject([
      { from: '2026-09-10', to: '2026-09-11', setBy: 'U5' },
    ]);
    const paused = await flows.pauseCamper(camper);
    if (paused.kind !== 'taken') throw new Error('not paused');
    expect(await flows.cancelLeaveFor(staff, paused.leave.id)).toEqual({ kind: 'gone' });
    expect(await list()).toEqual([['2026-09-12..null '], []]);
  });

  it('is told to the camper, once, and so is its end, with the days that it had', async () => {
    const { flows, take, send, setClock } = await openCamp();
    const taken = await take('2026-09-10', '2026-09-15');
    await take('2026-09-10', '2026-09-15');
    expect(await send()).toEqual(['taken 2026-09-10..2026-09-15 by U5']);
    if (taken.kind !== 'taken') throw new Error('not taken');
    setClock('2026-09-12T12:00:00+09:00');
    await flows.cancelLeaveFor(staff, taken.leave.id);
    expect(await send()).toEqual(['cancelled 2026-09-10..2026-09-15 by U5']);
  });

  it('is not told any more once it became part of another, or the camper took it back', async () => {
    const { flows, take, send } = await openCamp();
    await take('2026-09-10', '2026-09-11');
    const merged = await take('2026-09-12', '2026-09-13');
    expect(await send()).toEqual(['taken 2026-09-10..2026-09-13 by U5']);
    await take('2026-09-21', '2026-09-21');
    const theirs = await flows.listLeaves(camper);
    if (merged.kind !== 'taken' || theirs.kind !== 'leaves') throw new Error('no leaves');
    await flows.cancelLeave(camper, theirs.leaves.at(-1)?.id ?? '');
    expect(await send()).toEqual([]);
  });

  it('is told after quiet hours, and also when the camp begins later by then', async () => {
    const { flows, take, send, nightfall, setClock } = await openCamp();
    await nightfall('2026-09-07T23:00:00+09:00');
    await take('2026-09-10', '2026-09-11');
    expect(await send()).toEqual([]);
    const settings = await flows.findCampSettings(staff);
    if (settings.kind !== 'settings') throw new Error('no settings');
    const later = { ...settings.settings, startsOn: '2026-09-14' };
    expect(await flows.changeCamp(staff, later)).toMatchObject({ kind: 'changed' });
    setClock('2026-09-08T08:00:00+09:00');
    await flows.planPrompts();
    expect(await send()).toEqual(['taken 2026-09-10..2026-09-11 by U5']);
  });

  it('is not told when it was taken back before they heard of it, and neither is that', async () => {
    const { take, cancel, send, nightfall, tellInTheMorning, setClock } = await openCamp();
    await nightfall('2026-09-07T23:00:00+09:00');
    const first = await take('2026-09-10', '2026-09-11');
    setClock('2026-09-07T23:05:00+09:00');
    await cancel(first);
    setClock('2026-09-07T23:06:00+09:00');
    await take('2026-09-10', '2026-09-11');
    expect(await send()).toEqual([]);
    expect(await tellInTheMorning('2026-09-08')).toEqual(['taken 2026-09-10..2026-09-11 by U5']);
  });

  it('is told to be taken back before it is told anew, also when both wait for the morning', async () => {
    const { take, cancel, send, nightfall, tellInTheMorning, setClock } = await openCamp();
    const first = await take('2026-09-10', '2026-09-11');
    expect(await send()).toEqual(['taken 2026-09-10..2026-09-11 by U5']);
    await nightfall('2026-09-07T23:00:00+09:00');
    await cancel(first);
    setClock('2026-09-07T23:05:00+09:00');
    await take('2026-09-10', '2026-09-11');
    expect(await send()).toEqual([]);
    expect(await tellInTheMorning('2026-09-08')).toEqual([
      'cancelled 2026-09-10..2026-09-11 by U5',
      'taken 2026-09-10..2026-09-11 by U5',
    ]);
  });

  it('is told to be taken back when they knew of a part of it', async () => {
    const { flows, take, cancel, send, nightfall, tellInTheMorning, setClock } = await openCamp();
    await take('2026-09-10', '2026-09-11');
    expect(await send()).toEqual(['taken 2026-09-10..2026-09-11 by U5']);
    await nightfall('2026-09-07T23:00:00+09:00');
    await take('2026-09-12', '2026-09-13');
    setClock('2026-09-07T23:05:00+09:00');
    const whole = await take('2026-09-14', '2026-09-15');
    setClock('2026-09-07T23:10:00+09:00');
    await cancel(whole);
    expect(await tellInTheMorning('2026-09-08')).toEqual(['cancelled 2026-09-10..2026-09-15 by U5']);
    await flows.takeLeave(camper, '2026-09-21');
    const theirs = await flows.listLeaves(camper);
    if (theirs.kind !== 'leaves') throw new Error('no leaves');
    await flows.cancelLeaveFor(staff, theirs.leaves[0]?.id ?? '');
    expect(await send()).toEqual(['cancelled 2026-09-21..2026-09-21 by U5']);
  });
});
