import { describe, expect, it } from 'vitest';
import { channelId, member, openFlows, setup, workspaceId } from '../support/open-flows.ts';

describe('setting up a camp', () => {
  it('makes the human, active members campers and says when the first prompt is due', async () => {
    const { flows } = await openFlows('2026-09-07T10:00:00+09:00');
    const members = [
      member('U1'),
      member('U2'),
      member('UBOT', { isHuman: false }),
      member('U9', { isActive: false }),
    ];
    expect(await flows.setUpCamp(setup({ members }))).toEqual({
      ok: true,
      campName: '가을 캠프',
      campers: 2,
      firstPromptAt: new Date('2026-09-07T18:00:00+09:00'),
      timeZone: 'Asia/Seoul',
    });
    expect(await flows.findTeam(workspaceId, channelId)).toEqual({ campName: '가을 캠프', channelId });
  });

  it('waits with the first prompt until the next training day when the time is past or the day is off', async () => {
    const { flows } = await openFlows('2026-09-23T18:00:00+09:00');
    const result = await flows.setUpCamp(setup());
    // 24 to 26 September 2026 are Chuseok, the 27th is a Sunday.
    expect(result).toMatchObject({ firstPromptAt: new Date('2026-09-28T18:00:00+09:00') });
  });

  it.each([
    [{ name: '   ' }, { name: 'missing' }],
    [{ name: '가'.repeat(81) }, { name: 'too-long' }],
    [{ startsOn: '2026-02-30' }, { startsOn: 'not-a-date' }],
    [{ startsOn: '' }, { startsOn: 'not-a-date' }],
    [{ timeZone: 'Asia/Atlantis' }, { timeZone: 'unknown-zone' }],
    [{ holidays: 'XX' }, { holidays: 'unknown-country' }],
    [{ promptAt: '25:00' }, { promptAt: 'not-a-time' }],
  ])('refuses %j as %j and keeps nothing', async (change, problems) => {
    const { flows } = await openFlows('2026-09-07T10:00:00+09:00');
    expect(await flows.setUpCamp(setup(change))).toEqual({ ok: false, problems });
    expect(await flows.findTeam(workspaceId, channelId)).toBeNull();
  });

  it('lets only one of two people who set up the same channel at once win', async () => {
    const { flows } = await openFlows('2026-09-07T10:00:00+09:00');
    const results = await Promise.all([
      flows.setUpCamp(setup({ name: '하나' })),
      flows.setUpCamp(setup({ name: '둘' })),
    ]);
    expect(results.map((result) => result.ok).sort()).toEqual([false, true]);
    expect(results.find((result) => !result.ok)).toEqual({
      ok: false,
      problems: { channel: 'already-a-team' },
    });
  });
});

describe('following members', () => {
  it('makes whoever comes into the channel a camper and lets go whoever leaves it', async () => {
    const { flows } = await openFlows('2026-09-07T10:00:00+09:00');
    await flows.setUpCamp(setup());
    const asker = { workspaceId, userId: 'U3', channelId, day: null };
    expect(await flows.openLogForm(asker)).toMatchObject({ kind: 'no-team' });
    await flows.joinTeam(workspaceId, channelId, member('U3'));
    expect(await flows.openLogForm(asker)).toMatchObject({ kind: 'form', language: 'ko' });
    await flows.leaveTeam(workspaceId, channelId, 'U3');
    expect(await flows.openLogForm(asker)).toMatchObject({ kind: 'no-team' });
    await flows.joinTeam(workspaceId, channelId, member('U3'));
    expect(await flows.openLogForm(asker)).toMatchObject({ kind: 'form' });
  });

  it('lets bots and channels that are no team be', async () => {
    const { flows } = await openFlows('2026-09-07T10:00:00+09:00');
    await flows.setUpCamp(setup());
    await flows.joinTeam(workspaceId, channelId, member('UBOT2', { isHuman: false }));
    await flows.joinTeam(workspaceId, 'C-other', member('U4'));
    expect(await flows.findStatus({ workspaceId, userId: 'U1', channelId })).toMatchObject({ campers: 2 });
  });

  it('makes the campers those who are in the channel, after a time in which nobody looked', async () => {
    const { flows, setClock } = await openFlows('2026-09-07T10:00:00+09:00');
    await flows.setUpCamp(setup());
    setClock('2026-09-07T11:00:00+09:00');
    await flows.setUpCamp(setup({ channelId: 'C2', name: '밤 캠프' }));
    expect(await flows.listTeams(workspaceId)).toEqual([channelId, 'C2']);
    expect(await flows.listTeams('T-other')).toEqual([]);

    const present = [member('U2'), member('U3'), member('UBOT', { isHuman: false })];
    await flows.syncMembers(workspaceId, channelId, present);
    const campOf = async (userId: string) => {
      const form = await flows.openLogForm({ workspaceId, userId, channelId, day: null });
      return form.kind === 'form' ? form.campName : form.kind;
    };
    expect(await campOf('U1')).toBe('밤 캠프');
    expect(await campOf('U2')).toBe('가을 캠프');
    expect(await campOf('U3')).toBe('가을 캠프');
    expect(await campOf('UBOT')).toBe('no-team');

    await flows.syncMembers(workspaceId, channelId, []);
    expect(await campOf('U3')).toBe('no-team');
    await flows.syncMembers(workspaceId, 'C-other', [member('U4')]);
    expect(await campOf('U4')).toBe('no-team');
  });

  it('speaks the language that the profile changes to and drops a deactivated person everywhere', async () => {
    const { flows } = await openFlows('2026-09-07T10:00:00+09:00');
    await flows.setUpCamp(setup());
    const asker = { workspaceId, userId: 'U1', channelId: null, day: null };
    await flows.updateMember(workspaceId, member('U1', { locale: 'en-US' }));
    expect(await flows.openLogForm(asker)).toMatchObject({ kind: 'form', language: 'en' });
    await flows.updateMember(workspaceId, member('U1', { isActive: false }));
    expect(await flows.openLogForm(asker)).toMatchObject({ kind: 'no-team' });
  });
});

describe('somebody in two teams', () => {
  it('gets the log of the button they press, of the channel they are in, else of the team they joined last', async () => {
    const { flows, setClock } = await openFlows('2026-09-07T10:00:00+09:00');
    await flows.setUpCamp(setup());
    setClock('2026-09-07T11:00:00+09:00');
    await flows.setUpCamp(setup({ channelId: 'C2', name: '밤 캠프' }));
    const open = (where: { channelId: string | null; camperId?: string }) =>
      flows.openLogForm({ workspaceId, userId: 'U1', day: null, ...where });
    const first = await open({ channelId });
    expect(first).toMatchObject({ campName: '가을 캠프' });
    expect(await open({ channelId: null })).toMatchObject({ campName: '밤 캠프' });
    if (first.kind !== 'form') throw new Error('no form');
    expect(await open({ channelId: null, camperId: first.camperId })).toMatchObject({
      campName: '가을 캠프',
    });
  });
});
