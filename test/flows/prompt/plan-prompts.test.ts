import { describe, expect, it } from 'vitest';
import { words } from '../../support/typed.ts';
import { channelId, member, openFlows, sendOne, setup, workspaceId } from '../support/open-flows.ts';

const me = { workspaceId, userId: 'U1', channelId, day: null };

describe('planning prompts', () => {
  it('queues one prompt a camper at the prompt time, and none before or again', async () => {
    const { flows, queued, setClock } = await openFlows('2026-09-16T12:00:00+09:00');
    await flows.setUpCamp(setup());
    setClock('2026-09-16T17:59:59+09:00');
    expect(await flows.planPrompts()).toBe(0);
    setClock('2026-09-16T18:00:00+09:00');
    await flows.planPrompts();
    expect(new Set(queued).size).toBe(2);
    for (const id of new Set(queued)) await sendOne(flows, id);
    setClock('2026-09-16T18:01:00+09:00');
    expect(await flows.planPrompts()).toBe(0);
    setClock('2026-09-17T18:00:00+09:00');
    await flows.planPrompts();
    expect(new Set(queued).size).toBe(4);
  });

  it('skips weekends and holidays', async () => {
    const { flows, queued, setClock } = await openFlows('2026-09-23T19:00:00+09:00');
    await flows.setUpCamp(setup());
    for (const day of ['24', '25', '26', '27']) {
      setClock(`2026-09-${day}T18:00:00+09:00`);
      await flows.planPrompts();
    }
    expect(queued).toEqual([]);
    setClock('2026-09-28T18:00:00+09:00');
    await flows.planPrompts();
    expect(new Set(queued).size).toBe(2);
  });

  it('sends late what fell due while nobody ran, and drops it when its day is over', async () => {
    const { flows, queued, setClock } = await openFlows('2026-09-15T12:00:00+09:00');
    await flows.setUpCamp(setup());
    setClock('2026-09-16T23:00:00+09:00');
    await flows.planPrompts();
    const claims = await Promise.all([...new Set(queued)].map((id) => flows.claimDelivery(id)));
    expect(claims.map((claim) => claim?.logDay ?? null).sort()).toEqual([
      '2026-09-16',
      '2026-09-16',
      null,
      null,
    ]);
  });

  it('does not ask who wrote before the prompt went out, or left', async () => {
    const { flows, queued, setClock } = await openFlows('2026-09-16T17:00:00+09:00');
    await flows.setUpCamp(setup({ members: [member('U1'), member('U2'), member('U3')] }));
    const form = await flows.openLogForm(me);
    if (form.kind !== 'form') throw new Error('no form');
    setClock('2026-09-16T18:00:00+09:00');
    await flows.planPrompts();
    const answers = { done: words('일찍 씀') };
    await flows.submitLog({
      workspaceId,
      userId: 'U1',
      camperId: form.camperId,
      logDay: form.logDay,
      answers,
    });
    await flows.leaveTeam(workspaceId, channelId, 'U2');
    const claims = await Promise.all([...new Set(queued)].map((id) => flows.claimDelivery(id)));
    expect(claims.filter((claim) => claim?.kind === 'prompt').map((claim) => claim?.userId)).toEqual(['U3']);
  });

  it('stops when the workspace removes the bot', async () => {
    const { flows, queued, setClock } = await openFlows('2026-09-16T12:00:00+09:00');
    await flows.setUpCamp(setup());
    await flows.removeWorkspace(workspaceId);
    setClock('2026-09-16T18:00:00+09:00');
    await flows.planPrompts();
    expect(queued).toEqual([]);
  });

  it('plans each camper once when two replicas beat at the same moment', async () => {
    const { flows, store, setClock } = await openFlows('2026-09-16T12:00:00+09:00');
    await flows.setUpCamp(setup());
    setClock('2026-09-16T18:00:00+09:00');
    await Promise.all([flows.planPrompts(), flows.planPrompts()]);
    expect(await store.claims.listOpen(new Date('2026-09-16T18:00:00+09:00'), 10)).toHaveLength(2);
  });
});

describe('claiming a delivery', () => {
  async function openPrompt() {
    const opened = await openFlows('2026-09-16T12:00:00+09:00');
    await opened.flows.setUpCamp(setup({ members: [member('U1')] }));
    opened.setClock('2026-09-16T18:00:00+09:00');
    await opened.flows.planPrompts();
    const [id = ''] = opened.queued;
    return { ...opened, id };
  }

  it('gives it to one of many', async () => {
    const { flows, id } = await openPrompt();
    const claims = await Promise.all(Array.from({ length: 5 }, () => flows.claimDelivery(id)));
    expect(claims.filter((claim) => claim !== null)).toEqual([
      expect.objectContaining({
        kind: 'prompt',
        attempt: 1,
        userId: 'U1',
        logDay: '2026-09-16',
        week: '02',
        day: '008',
      }),
    ]);
  });

  it('gives it again when whoever had it died, with what Slack had accepted', async () => {
    const { flows, id, setClock } = await openPrompt();
    await flows.claimDelivery(id);
    await flows.saveProgress(id, { channelId: 'D1', messageTs: '1.2' });
    setClock('2026-09-16T18:01:59+09:00');
    expect(await flows.claimDelivery(id)).toBeNull();
    setClock('2026-09-16T18:02:00+09:00');
    expect(await flows.claimDelivery(id)).toMatchObject({
      attempt: 2,
      progress: { channelId: 'D1', messageTs: '1.2', fileId: null },
    });
  });

  it('waits as long as Slack asked', async () => {
    const { flows, id, setClock } = await openPrompt();
    await flows.claimDelivery(id);
    await flows.finishDelivery(
      { id, attempt: 1 },
      { kind: 'again', reason: 'ratelimited', afterSeconds: 30 },
    );
    expect(await flows.claimDelivery(id)).toBeNull();
    setClock('2026-09-16T18:00:30+09:00');
    expect(await flows.claimDelivery(id)).toMatchObject({ attempt: 2 });
  });

  it('lets whoever lost it change nothing any more', async () => {
    const { flows, id, setClock } = await openPrompt();
    const lost = await flows.claimDelivery(id);
    setClock('2026-09-16T18:02:00+09:00');
    const held = await flows.claimDelivery(id);
    if (!lost || !held) throw new Error('not claimed');
    await flows.finishDelivery(held, { kind: 'sent' });
    await flows.finishDelivery(lost, { kind: 'again', reason: 'late', afterSeconds: 0 });
    expect(await flows.claimDelivery(id)).toBeNull();
  });

  it('never gives back what was sent or failed', async () => {
    const { flows, id, setClock } = await openPrompt();
    await flows.claimDelivery(id);
    await flows.finishDelivery({ id, attempt: 1 }, { kind: 'failed', reason: 'user_disabled' });
    setClock('2026-09-18T18:00:00+09:00');
    expect(await flows.claimDelivery(id)).toBeNull();
  });

  it('sends the newest version’s post only', async () => {
    const { flows, queued } = await openPrompt();
    const form = await flows.openLogForm(me);
    if (form.kind !== 'form') throw new Error('no form');
    const submission = { workspaceId, userId: 'U1', camperId: form.camperId, logDay: form.logDay };
    await flows.submitLog({ ...submission, answers: { done: words('하나') } });
    await flows.submitLog({ ...submission, answers: { done: words('둘') } });
    // After each the team's message of the day has something new.
    const [first = '', , second = ''] = queued.slice(-4);
    expect(await flows.claimDelivery(first)).toBeNull();
    expect(await flows.claimDelivery(second)).toMatchObject({
      kind: 'post',
      version: 2,
      post: { fileName: '2026-09-16-d008-daily-log.md', text: expect.stringContaining('- [x] 둘') },
    });
  });
});
