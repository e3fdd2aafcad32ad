import { describe, expect, it } from 'vitest';
import { words } from '../../support/typed.ts';
import { channelId, openFlows, sendOne, setup, workspaceId } from '../support/open-flows.ts';

describe('a post that Slack does not take', () => {
  it('is told to the staff once a log day, each in their language', async () => {
    const { flows, queued } = await openFlows('2026-09-16T20:00:00+09:00');
    await flows.setUpCamp(setup());
    const staff = { workspaceId, userId: 'U1', channelId, isAdmin: false };
    await flows.changeStaff(staff, ['U1', 'U2', 'U9'], ['U1']);
    for (const userId of ['U1', 'U2']) {
      const form = await flows.openLogForm({ workspaceId, userId, channelId, day: null });
      if (form.kind !== 'form') throw new Error('no form');
      const { camperId, logDay } = form;
      await flows.submitLog({ workspaceId, userId, camperId, logDay, answers: { done: words('비밀') } });
    }
    for (const id of queued.splice(0)) {
      const claim = await flows.claimDelivery(id);
      const reason = `refused ${claim?.userId}`;
      if (claim?.kind === 'post') await flows.finishDelivery(claim, { kind: 'failed', reason });
    }
    expect(queued).toHaveLength(1);
    const told = await sendOne(flows, queued[0] ?? '');
    expect(told).toMatchObject({
      kind: 'file-trouble',
      trouble: {
        camperName: 'u1',
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
});
