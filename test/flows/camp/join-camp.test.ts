import { describe, expect, it } from 'vitest';
import { channelId, member, openFlows, sendOne, setup, workspaceId } from '../support/open-flows.ts';

const staff = { workspaceId, userId: 'U1', channelId: 'C2', isAdmin: false };

/** A camp of staff U1 with the team C1, on its first Monday at noon. */
async function openCamp() {
  const opened = await openFlows('2026-09-07T12:00:00+09:00');
  const { flows } = opened;
  await flows.setUpCamp(setup());
  const found = await flows.findCampSettings({ ...staff, channelId });
  if (found.kind !== 'settings') throw new Error('no settings');
  const { campId, settings } = found;
  const join = (team: string, userId = 'U1', isAdmin = false) =>
    flows.joinCamp(
      { ...staff, userId, isAdmin, campId },
      {
        channelId: team,
        channelName: `team-${team}`,
        members: [member('U2'), member('U3'), member('UBOT', { isHuman: false })],
      },
    );
  return { ...opened, campId, settings, join };
}

const joined = {
  kind: 'joined',
  campName: '가을 캠프',
  language: 'ko',
  campers: 2,
  nextPromptAt: new Date('2026-09-07T18:00:00+09:00'),
  timeZone: 'Asia/Seoul',
};

describe('a channel that joins a camp', () => {
  it('becomes a team of it once, whose people are asked with the camp', async () => {
    const { flows, join, queued, setClock } = await openCamp();
    const results = await Promise.all([join('C2'), join('C2')]);
    expect(results).toContainEqual(joined);
    expect(results).toContainEqual({ kind: 'joined-before', campName: '가을 캠프' });
    expect(await flows.findTeam(workspaceId, 'C2')).toEqual({ campName: '가을 캠프', channelId: 'C2' });
    expect(await flows.findStatus({ workspaceId, userId: 'U3', channelId: 'C2' })).toMatchObject({
      campers: 2,
    });
    expect(await flows.listChanges({ ...staff, channelId })).toMatchObject({
      changes: [{ by: 'U1', what: 'team-joined', before: '', after: 'team-C2' }],
    });
    setClock('2026-09-07T18:00:00+09:00');
    await flows.planPrompts();
    const asked = [];
    for (const id of new Set(queued)) asked.push((await sendOne(flows, id))?.userId);
    // Who is in two teams writes in both.
    expect(asked.toSorted()).toEqual(['U1', 'U2', 'U2', 'U3']);
  });

  it('stays what it is when it is a team of another camp', async () => {
    const { flows, join } = await openCamp();
    await flows.setUpCamp(setup({ channelId: 'C2', name: '밤 캠프', staffUserId: 'U5' }));
    expect(await join('C2')).toEqual({ kind: 'already-a-team', campName: '밤 캠프' });
    expect(await flows.findTeam(workspaceId, 'C2')).toMatchObject({ campName: '밤 캠프' });
  });

  it('needs somebody of the staff, or an admin', async () => {
    const { flows, join } = await openCamp();
    expect(await join('C2', 'U2')).toEqual({ kind: 'not-staff' });
    expect(await flows.findTeam(workspaceId, 'C2')).toBeNull();
    expect(await join('C2', 'U9', true)).toEqual(joined);
  });
});

describe('the camps that a channel could join', () => {
  it('are those of the asker, an admin’s all; of the others it is told whom to ask', async () => {
    const { flows, campId } = await openCamp();
    await flows.setUpCamp(setup({ channelId: 'C5', name: '밤 캠프', staffUserId: 'U5' }));
    const list = (userId: string, isAdmin = false) => flows.listOpenCamps({ workspaceId, userId, isAdmin });
    expect(await list('U1')).toEqual({
      theirs: [{ id: campId, name: '가을 캠프' }],
      others: [{ name: '밤 캠프', staff: ['U5'] }],
    });
    expect(await list('U2')).toEqual({
      theirs: [],
      others: [
        { name: '가을 캠프', staff: ['U1'] },
        { name: '밤 캠프', staff: ['U5'] },
      ],
    });
    expect((await list('U9', true)).theirs.map(({ name }) => name)).toEqual(['가을 캠프', '밤 캠프']);
    expect(await flows.listOpenCamps({ workspaceId: 'T2', userId: 'U1', isAdmin: true })).toEqual({
      theirs: [],
      others: [],
    });
  });

  it('are those that are not over', async () => {
    const { flows, settings, setClock } = await openCamp();
    await flows.changeCamp({ ...staff, channelId }, { ...settings, endsOn: '2026-09-11' });
    const count = async () =>
      (await flows.listOpenCamps({ workspaceId, userId: 'U1', isAdmin: false })).theirs.length;
    setClock('2026-09-11T23:00:00+09:00');
    expect(await count()).toBe(1);
    setClock('2026-09-13T10:00:00+09:00');
    expect(await count()).toBe(0);
  });
});
