import { expect, it } from 'vitest';
import { bullets } from '../../support/typed.ts';
import { channelId, member, openFlows, setup, workspaceId } from '../support/open-flows.ts';

it('a team that saves at once, again and again, has every log saved', async () => {
  const { flows, store } = await openFlows('2026-09-16T22:40:00+09:00');
  const people = ['U1', 'U2', 'U3', 'U4', 'U5'];
  await flows.setUpCamp(setup({ members: people.map((id) => member(id)) }));
  const forms = await Promise.all(
    people.map((userId) => flows.openLogForm({ workspaceId, userId, channelId, day: null })),
  );
  for (let round = 1; round <= 12; round++) {
    const saved = await Promise.all(
      forms.map((form, index) => {
        if (form.kind !== 'form') throw new Error('no form');
        const { camperId, logDay } = form;
        const answers = { peer_session: bullets(`keyword ${index} of round ${round}`) };
        const opened = { version: round - 1, capturesSeen: 0, untouched: [] };
        const userId = people[index] ?? '';
        return flows.submitLog({ workspaceId, userId, camperId, logDay, answers, opened });
      }),
    );
    expect(saved).toEqual(people.map(() => expect.objectContaining({ ok: true, version: round })));
  }
  for (const form of forms) {
    if (form.kind !== 'form') throw new Error('no form');
    // However often the others wrote, one notice waits.
    const owed = await store.deliveries.insertNext('pool-notice', [form.camperId], form.logDay, new Date());
    expect(owed).toHaveLength(1);
  }
});
