import { describe, expect, it } from 'vitest';
import { renderPlain } from '../../../src/text/render-plain.ts';
import { bullets } from '../../support/typed.ts';
import { channelId, openFlows, setup, workspaceId } from '../support/open-flows.ts';

const today = '2026-09-16';
const awsKey = `AKIA${'IOSFODNN7EXAMPLE'}`;

/** A team of two, and its window of keywords as each opens it: whoever moderates today comes first. */
async function openTeam() {
  const { flows, setClock } = await openFlows('2026-09-16T10:00:00+09:00');
  await flows.setUpCamp(setup());
  const open = async (userId: string) => {
    const view = await flows.findTeamPool({ workspaceId, userId, channelId });
    if (view.kind !== 'pool') throw new Error(view.kind);
    return { userId, ...view };
  };
  const read = async ({ userId }: { readonly userId: string }) => {
    const { mayEnter, fields } = await open(userId);
    const [field] = fields;
    const [pool, note] = [field?.pool, field?.note].map((text) => renderPlain(text ?? []));
    return { mayEnter, pool, note, warnings: field?.warnings.map(({ what }) => what) };
  };
  const enter = async (
    { userId, camperId }: Awaited<ReturnType<typeof open>>,
    answer: unknown,
    ignored: readonly string[] = [],
  ) => {
    const entered = { camperId, logDay: today, answers: { peer_session: answer }, ignored };
    return (await flows.enterKeywords({ workspaceId, userId }, entered)).kind;
  };
  const both = [await open('U1'), await open('U2')];
  const first = both.find(({ moderator }) => moderator?.isAsker);
  const second = both.find(({ moderator }) => !moderator?.isAsker);
  if (!first || !second) throw new Error('nobody moderates');
  const leave = async () => {
    setClock('2026-09-16T11:00:00+09:00');
    await flows.skipDay({ workspaceId, userId: first.userId, channelId });
  };
  return { first, second, open, read, enter, leave };
}

describe('what moderators of one day entered', () => {
  it('stands beside what the others did, each one’s own to change', async () => {
    const { first, second, read, enter, leave } = await openTeam();
    expect(await enter(second, bullets('끼어들기'))).toBe('not-moderator');
    expect(await enter(first, bullets('주제', '  질문'))).toBe('entered');
    expect(await read(second)).toMatchObject({ mayEnter: false, note: '' });

    await leave();
    expect(await read(second)).toMatchObject({ mayEnter: true, pool: '- 주제\n  - 질문', note: '' });
    expect(await enter(second, bullets('주제', '  답', '과제'))).toBe('entered');
    const pool = '- 주제\n  - 질문\n  - 답\n- 과제';
    expect(await read(second)).toMatchObject({ pool, note: '- 주제\n  - 답\n- 과제' });
    expect(await read(first)).toMatchObject({ mayEnter: true, pool, note: '- 주제\n  - 질문' });

    expect(await enter(first, bullets('복습'))).toBe('entered');
    expect(await read(second)).toMatchObject({ pool: '- 복습\n- 주제\n  - 답\n- 과제' });
    expect(await enter(second, null)).toBe('entered');
    expect(await read(first)).toMatchObject({ pool: '- 복습', note: '- 복습' });
  });

  it('waits for its own moderator where they have to settle it, whoever moderates by then', async () => {
    const { first, second, open, read, enter, leave } = await openTeam();
    expect(await enter(first, bullets('주제', awsKey))).toBe('withheld');

    await leave();
    expect(await read(second)).toEqual({ mayEnter: true, pool: '', note: '', warnings: [] });
    expect(JSON.stringify(await open(second.userId))).not.toContain('AKIA');
    expect(await enter(second, null)).toBe('entered');
    expect(await enter(second, bullets('질문'))).toBe('entered');
    const note = `- 주제\n- ${awsKey}`;
    expect(await read(first)).toEqual({ mayEnter: true, pool: '- 질문', note, warnings: ['aws-key'] });

    const [mark = ''] = (await open(first.userId)).fields[0]?.warnings.map((warning) => warning.mark) ?? [];
    expect(await enter(first, bullets('주제', awsKey), [mark])).toBe('entered');
    expect(await read(second)).toMatchObject({ pool: `${note}\n- 질문`, note: '- 질문' });
  });
});
