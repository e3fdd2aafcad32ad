import { describe, expect, it } from 'vitest';
import { bullets } from '../../support/typed.ts';
import { channelId, openFlows, setup, workspaceId } from '../support/open-flows.ts';

const today = '2026-09-16';
const awsKey = `AKIA${'IOSFODNN7EXAMPLE'}`;

describe('what a moderator entered and has to settle', () => {
  it('is hidden from who moderates after them, and stays when they enter nothing', async () => {
    const { flows } = await openFlows('2026-09-16T10:00:00+09:00');
    await flows.setUpCamp(setup());
    const open = async (userId: string) => {
      const view = await flows.findTeamPool({ workspaceId, userId, channelId });
      if (view.kind !== 'pool') throw new Error(view.kind);
      return { userId, ...view };
    };
    const enter = ({ userId, camperId }: Awaited<ReturnType<typeof open>>, answer: unknown) =>
      flows.enterKeywords(
        { workspaceId, userId },
        { camperId, logDay: today, answers: { peer_session: answer } },
      );
    const both = [await open('U1'), await open('U2')];
    const first = both.find(({ moderator }) => moderator?.isAsker);
    const second = both.find(({ moderator }) => !moderator?.isAsker);
    if (!first || !second) throw new Error('nobody moderates');
    expect(await enter(first, bullets(awsKey))).toMatchObject({ kind: 'withheld' });

    await flows.skipDay({ workspaceId, userId: first.userId, channelId });
    const shown = await open(second.userId);
    expect(shown.moderator).toMatchObject({ isAsker: true });
    expect(shown.fields).toMatchObject([{ count: 0, note: [], warnings: [] }]);
    expect(JSON.stringify(shown)).not.toContain('AKIA');
    expect(await enter(second, null)).toEqual({ kind: 'entered' });
    expect((await open(first.userId)).fields).toMatchObject([{ count: 0, warnings: [{ what: 'aws-key' }] }]);
    expect(await enter(second, bullets('질문'))).toEqual({ kind: 'entered' });
    expect((await open(first.userId)).fields).toMatchObject([{ count: 1, warnings: [] }]);
  });
});
