import { describe, expect, it } from 'vitest';
import { channelId, member, openFlows, sendOne, setup, workspaceId } from '../support/open-flows.ts';

const me = { workspaceId, userId: 'U1', channelId };
const camps = { promptAt: '', reminders: 'off', quietFrom: '', quietTo: '', clock: 'camp' };

async function openCamp(at: string) {
  const opened = await openFlows(at);
  await opened.flows.setUpCamp(setup({ members: [member('U1')] }));
  const found = await opened.flows.findMySettings(me);
  if (found.kind !== 'my-settings') throw new Error(found.kind);
  const choose = (change: Partial<typeof camps>) =>
    opened.flows.changeMySettings(me, found.camperId, { ...camps, ...change });
  /** Beats twice at an instant, as two replicas do, and gives the log days that were asked for. */
  const beatAt = async (instant: string) => {
    opened.setClock(instant);
    await Promise.all([opened.flows.planPrompts(), opened.flows.planPrompts()]);
    const sent: string[] = [];
    for (const id of opened.queued.splice(0)) {
      const claim = await sendOne(opened.flows, id);
      if (claim) sent.push(`${claim.kind} ${claim.logDay}`);
    }
    return sent;
  };
  return { ...opened, choose, beatAt, camperId: found.camperId };
}

describe('changing one’s own prompt time', () => {
  it('to an earlier one that is past asks today at once, and not again at the camp’s', async () => {
    const { choose, beatAt } = await openCamp('2026-09-16T17:59:00+09:00');
    expect(await choose({ promptAt: '09:00' })).toMatchObject({ kind: 'changed' });
    expect(await beatAt('2026-09-16T17:59:30+09:00')).toEqual(['prompt 2026-09-16']);
    expect(await beatAt('2026-09-16T18:00:00+09:00')).toEqual([]);
    expect(await beatAt('2026-09-17T09:00:00+09:00')).toEqual(['prompt 2026-09-17']);
  });

  it('at 17:59 to a later one asks then', async () => {
    const { choose, beatAt } = await openCamp('2026-09-16T17:59:00+09:00');
    await choose({ promptAt: '20:00' });
    expect(await beatAt('2026-09-16T18:00:00+09:00')).toEqual([]);
    expect(await beatAt('2026-09-16T20:00:00+09:00')).toEqual(['prompt 2026-09-16']);
  });

  it('after today’s prompt asks today no more', async () => {
    const { choose, beatAt } = await openCamp('2026-09-16T17:00:00+09:00');
    expect(await beatAt('2026-09-16T18:00:00+09:00')).toEqual(['prompt 2026-09-16']);
    await choose({ promptAt: '20:00' });
    expect(await beatAt('2026-09-16T20:00:00+09:00')).toEqual([]);
    expect(await beatAt('2026-09-17T20:00:00+09:00')).toEqual(['prompt 2026-09-17']);
  });

  it('back to the camp’s, which has asked the others already, asks at once', async () => {
    const { choose, beatAt } = await openCamp('2026-09-16T12:00:00+09:00');
    await choose({ promptAt: '22:00' });
    expect(await beatAt('2026-09-16T18:00:00+09:00')).toEqual([]);
    await choose({});
    expect(await beatAt('2026-09-16T18:01:00+09:00')).toEqual(['prompt 2026-09-16']);
    expect(await beatAt('2026-09-16T22:00:00+09:00')).toEqual([]);
    expect(await beatAt('2026-09-17T18:00:00+09:00')).toEqual(['prompt 2026-09-17']);
  });

  it('follows Slack’s zone when it is asked to', async () => {
    const { flows, choose, beatAt } = await openCamp('2026-09-16T08:00:00+09:00');
    await choose({ promptAt: '20:00', clock: 'own' });
    await flows.updateMember(workspaceId, member('U1', { timeZone: 'Asia/Dubai' }));
    expect(await beatAt('2026-09-16T20:00:00+09:00')).toEqual([]);
    expect(await beatAt('2026-09-17T01:00:00+09:00')).toEqual(['prompt 2026-09-16']);
  });

  it('drops a reminder that quiet hours hold past the log day', async () => {
    const { choose, beatAt } = await openCamp('2026-09-16T12:00:00+09:00');
    await choose({ reminders: 'once', quietFrom: '18:30', quietTo: '08:00' });
    expect(await beatAt('2026-09-16T18:00:00+09:00')).toEqual(['prompt 2026-09-16']);
    await beatAt('2026-09-16T19:00:00+09:00');
    expect(await beatAt('2026-09-17T08:00:00+09:00')).toEqual([]);
  });

  it('is refused where a time is none, or the settings are somebody else’s', async () => {
    const { flows, choose, camperId } = await openCamp('2026-09-16T12:00:00+09:00');
    expect(await choose({ promptAt: '25:00' })).toEqual({
      kind: 'refused',
      field: 'promptAt',
      problem: 'unreadable',
    });
    expect(await choose({ quietFrom: '22:00' })).toEqual({
      kind: 'refused',
      field: 'quietTo',
      problem: 'half-quiet',
    });
    const other = { workspaceId, userId: 'U9' };
    expect(await flows.changeMySettings(other, camperId, camps)).toEqual({ kind: 'not-yours' });
  });
});
