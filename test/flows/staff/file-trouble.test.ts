import { describe, expect, it } from 'vitest';
import type { DeliveryOutcome } from '../../../src/flows/delivery/finish-delivery.ts';
import { words } from '../../support/typed.ts';
import { channelId, openFlows, sendOne, setup, workspaceId } from '../support/open-flows.ts';

/** A camp in which U1 and U2 wrote, and whose staff are U1, U2 and U9. */
async function openWritten() {
  const opened = await openFlows('2026-09-16T20:00:00+09:00');
  const { flows, queued } = opened;
  await flows.setUpCamp(setup());
  const staff = { workspaceId, userId: 'U1', channelId, isAdmin: false };
  await flows.changeStaff(staff, ['U1', 'U2', 'U9'], ['U1']);
  for (const userId of ['U1', 'U2']) {
    const form = await flows.openLogForm({ workspaceId, userId, channelId, day: null });
    if (form.kind !== 'form') throw new Error('no form');
    const { camperId, logDay } = form;
    await flows.submitLog({ workspaceId, userId, camperId, logDay, answers: { done: words('비밀') } });
  }
  /** Sends the posts that are queued, and gives what that queued. */
  const sendPosts = async (outcomeFor: (userId: string) => DeliveryOutcome) => {
    for (const id of queued.splice(0)) {
      const claim = await flows.claimDelivery(id);
      if (claim?.kind === 'post') await flows.finishDelivery(claim, outcomeFor(claim.userId));
    }
    return queued;
  };
  return { ...opened, sendPosts };
}

describe('a post that Slack does not take as a file', () => {
  it('is told to the staff once a log day, each in their language', async () => {
    const { flows, sendPosts } = await openWritten();
    const queued = await sendPosts((userId) => ({ kind: 'sent', withoutFile: `refused ${userId}` }));
    expect(queued).toHaveLength(1);
    const told = await sendOne(flows, queued[0] ?? '');
    expect(told).toMatchObject({
      kind: 'file-trouble',
      trouble: {
        camperName: 'u1',
        logKind: 'daily',
        reason: 'refused U1',
        staff: [
          { userId: 'U1', language: 'ko' },
          { userId: 'U2', language: 'en' },
          { userId: 'U9', language: 'ko' },
        ],
      },
    });
    expect(JSON.stringify(told)).not.toContain('비밀');
  });

  it('is told also after one that was refused whole, of which they are not told', async () => {
    const { flows, sendPosts } = await openWritten();
    const [news, ...others] = await sendPosts((userId) =>
      userId === 'U1'
        ? { kind: 'failed', reason: 'user_disabled' }
        : { kind: 'sent', withoutFile: 'file_uploads_disabled' },
    );
    expect(others).toEqual([]);
    expect(await sendOne(flows, news ?? '')).toMatchObject({
      kind: 'file-trouble',
      trouble: { camperName: 'u2', reason: 'file_uploads_disabled' },
    });
  });

  it('is told with the kind of its log', async () => {
    const { flows, queued, sendPosts } = await openWritten();
    queued.splice(0);
    const whose = { workspaceId, userId: 'U2', channelId, logKind: 'weekly' } as const;
    const form = await flows.openLogForm({ ...whose, day: null });
    if (form.kind !== 'form') throw new Error('no form');
    const { camperId, logDay } = form;
    const [field = ''] = form.fields.map(({ id }) => id);
    const saved = await flows.submitLog({ ...whose, camperId, logDay, answers: { [field]: words('비밀') } });
    expect(saved).toMatchObject({ ok: true });
    const [news] = await sendPosts(() => ({ kind: 'sent', withoutFile: 'file_uploads_disabled' }));
    expect(await sendOne(flows, news ?? '')).toMatchObject({
      logDay: '2026-09-18',
      trouble: { logKind: 'weekly' },
    });
  });
});
