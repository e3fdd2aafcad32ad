import { describe, expect, it } from 'vitest';
import type { Capture } from '../../../src/flows/written/add-capture.ts';
import { renderPlain } from '../../../src/text/render-plain.ts';
import { bullets, words } from '../../support/typed.ts';
import { channelId, member, openFlows, setup, workspaceId } from '../support/open-flows.ts';

const today = '2026-09-16';

/** A team whose people write and add at a time of the day. */
async function openTeam(userIds: readonly string[]) {
  const { flows, store, setClock } = await openFlows('2026-09-16T10:00:00+09:00');
  await flows.setUpCamp(setup({ members: userIds.map((userId) => member(userId)) }));
  const at = (time: string) => setClock(`2026-09-16T${time}:00+09:00`);
  const asked = async (userId: string) => {
    const [camper] = await store.campers.listByUser(workspaceId, userId);
    return { asker: { workspaceId, userId }, camperId: camper?.id ?? '' };
  };
  return {
    flows,
    write: async (time: string, userId: string, answers: Record<string, unknown>) => {
      at(time);
      const { asker, camperId } = await asked(userId);
      expect(await flows.submitLog({ ...asker, camperId, logDay: today, answers })).toMatchObject({
        ok: true,
      });
    },
    add: async (time: string, userId: string, keyword: string) => {
      at(time);
      const { asker, camperId } = await asked(userId);
      const capture = { answer: bullets(keyword) as Capture['answer'], source: `${userId} ${time}` };
      await flows.addCapture(asker, { camperId, logDay: today, field: 'peer_session' }, capture);
    },
    enter: async (time: string, answer: unknown) => {
      at(time);
      for (const userId of userIds) {
        const { asker, camperId } = await asked(userId);
        const answers = { peer_session: answer };
        await flows.enterKeywords(asker, { camperId, logDay: today, answers });
      }
    },
    /** The team's keywords as somebody reads them. */
    read: async () => {
      const view = await flows.findTeamPool({ workspaceId, userId: userIds[0] ?? '', channelId });
      return view.kind === 'pool' ? renderPlain(view.fields[0]?.pool ?? []).split('\n') : [view.kind];
    },
  };
}

describe('the order of the team’s keywords', () => {
  it('is that in which each one’s came in, whether written, added or entered', async () => {
    const team = await openTeam(['U1', 'U2', 'U3', 'U4']);
    await team.write('10:00', 'U4', { done: words('강의') });
    await team.write('11:00', 'U1', { peer_session: bullets('썼다') });
    await team.enter('12:00', bullets('진행'));
    await team.add('13:00', 'U2', '더했다');
    await team.write('14:00', 'U4', { done: words('강의'), peer_session: bullets('나중에') });
    await team.write('15:00', 'U3', { peer_session: bullets('끝') });
    expect(await team.read()).toEqual(['- 썼다', '- 진행', '- 더했다', '- 나중에', '- 끝']);
  });

  it('stays when somebody writes again, enters again or leaves', async () => {
    const team = await openTeam(['U1', 'U2', 'U3']);
    await team.add('10:00', 'U3', '셋');
    await team.enter('11:00', bullets('진행'));
    await team.write('12:00', 'U2', { peer_session: bullets('둘') });
    await team.write('13:00', 'U1', { peer_session: bullets('하나') });
    await team.write('14:00', 'U3', { peer_session: bullets('셋', '넷') });
    await team.enter('15:00', bullets('진행', '질문'));
    await team.write('16:00', 'U2', { peer_session: bullets('둘 더') });
    await team.flows.leaveTeam(workspaceId, channelId, 'U3');
    expect(await team.read()).toEqual(['- 셋', '- 넷', '- 진행', '- 질문', '- 둘 더', '- 하나']);
  });
});
