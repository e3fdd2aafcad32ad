import { describe, expect, it } from 'vitest';
import { words } from '../../support/typed.ts';
import { channelId, openFlows, setup, workspaceId } from '../support/open-flows.ts';

type Opened = Awaited<ReturnType<typeof openFlows>>;

/** Writes a log, and gives which day of which team it is. */
async function writeDay(flows: Opened['flows'], store: Opened['store']) {
  const form = await flows.openLogForm({ workspaceId, userId: 'U1', channelId, day: null });
  if (form.kind !== 'form') throw new Error('no form');
  const { camperId, logDay } = form;
  await flows.submitLog({ workspaceId, userId: 'U1', camperId, logDay, answers: { done: words('쓴 글') } });
  return { teamId: (await store.campers.find(camperId))?.teamId ?? '', camperId, logDay };
}

describe('the team’s message of the day', () => {
  it('is not forgotten by a delivery that lost it to another meanwhile', async () => {
    const { flows, store, setClock, queued } = await openFlows('2026-09-16T20:00:00+09:00');
    await flows.setUpCamp(setup());
    const day = await writeDay(flows, store);
    const [slow, quick] = queued.map((id) => ({ id, ...day }));
    if (!slow || !quick) throw new Error('nothing is queued');
    expect(await flows.holdTeamDay(slow)).toMatchObject({ messageTs: null });
    setClock('2026-09-16T20:02:01+09:00');
    expect(await flows.holdTeamDay(quick)).toMatchObject({ messageTs: null });
    await flows.saveTeamDay(quick, { messageTs: '2.0' });
    await flows.saveSharedLog(quick, { messages: ['2.1'], shown: 'a' });

    await flows.forgetTeamDay(slow);
    await flows.releaseTeamDay(quick);
    expect(await flows.holdTeamDay(quick)).toMatchObject({ messageTs: '2.0', log: { messages: ['2.1'] } });
    await flows.forgetTeamDay(quick);
    await flows.releaseTeamDay(quick);
    expect(await flows.holdTeamDay(quick)).toMatchObject({ messageTs: null, log: { messages: [] } });
  });

  it('is in one hand, also when the same delivery is tried once more while its first try goes on', async () => {
    const { flows, store, setClock, queued } = await openFlows('2026-09-16T20:00:00+09:00');
    await flows.setUpCamp(setup());
    const day = await writeDay(flows, store);
    const share = { id: queued[0] ?? '', ...day };
    expect(await flows.holdTeamDay(share)).toMatchObject({ messageTs: null });
    setClock('2026-09-16T20:01:59+09:00');
    expect(await flows.holdTeamDay(share)).toBeNull();
    setClock('2026-09-16T20:02:01+09:00');
    expect(await flows.holdTeamDay(share)).toMatchObject({ messageTs: null });
  });
});
