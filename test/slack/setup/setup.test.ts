import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Flows } from '../../../src/flows/flows.ts';
import { eventually } from '../../support/eventually.ts';
import { fakeFlows } from '../support/fake-flows.ts';
import { type Bot, startBot, type Transport } from '../support/start-bot.ts';

let bot: Bot | null = null;

afterEach(async () => {
  await bot?.stop();
  bot = null;
});

const now = () => new Date('2022-01-17T23:30:00Z');

async function startWith(given: Partial<Flows>, transport: Transport = 'socket') {
  const flows = fakeFlows({ saveWorkspace: async () => {}, findTeam: async () => null, ...given });
  const started = await startBot(() => flows, { transport, now });
  bot = started;
  const { sandbox } = started;
  const mina = sandbox.addUser({ name: 'mina', realName: '미나', locale: 'ko-KR', tz: 'Asia/Seoul' });
  const guest = sandbox.addUser({ name: 'guest', realName: 'Guest', locale: 'en-US', isRestricted: true });
  const left = sandbox.addUser({ name: 'left', deleted: true });
  const robot = sandbox.addUser({ name: 'robot', isBot: true });
  const members = [mina, guest, left, robot, sandbox.botUserId];
  const channel = sandbox.addChannel({ name: 'sea-team', members });
  return { ...started, user: sandbox.as(mina), guest, channel };
}

const done = {
  ok: true,
  campName: '바다 캠프',
  campers: 2,
  firstPromptAt: new Date('2022-01-18T09:00:00Z'),
  timeZone: 'Asia/Seoul',
} as const;

describe.each(['socket', 'http'] as const)('setting up a camp, by %s', (transport) => {
  it('opens filled, and one press makes the camp with its human, active members', async () => {
    const setups: Parameters<Flows['setUpCamp']>[0][] = [];
    const { sandbox, user, guest, channel } = await startWith(
      {
        setUpCamp: async (setup) => {
          setups.push(setup);
          return done;
        },
      },
      transport,
    );
    await user.command(channel, '/log 시작');
    const view = await eventually(() => user.view());
    expect(view.title).toBe('캠프 만들기');
    await user.fill('name', '바다 캠프');
    expect(await user.submit()).toBeNull();
    expect(user.view()).toBeNull();
    const { members, ...setup } = setups[0] ?? { members: [] };
    expect(setup).toEqual({
      workspaceId: sandbox.workspace.id,
      channelId: channel,
      channelName: 'sea-team',
      staffUserId: user.id,
      name: '바다 캠프',
      startsOn: '2022-01-18',
      timeZone: 'Asia/Seoul',
      holidays: 'KR',
      promptAt: '18:00',
      language: 'ko',
    });
    expect(members).toEqual([
      {
        userId: user.id,
        name: expect.any(String),
        locale: 'ko-KR',
        timeZone: 'Asia/Seoul',
        isHuman: true,
        isActive: true,
      },
      expect.objectContaining({ userId: guest, isHuman: true, isActive: true }),
    ]);
    const told = await eventually(() => user.messages(channel).at(-1));
    expect(told.text).toBe(
      '바다 캠프를 시작해요! 캠퍼는 2명이에요.\n' +
        '첫 알림은 1월 18일 (화) 18:00에 저마다의 DM으로 보내요 (Asia/Seoul).\n' +
        '언제든 `/log`로 기록을 쓰고, `/log help`로 쓰는 법을 볼 수 있어요.',
    );
    expect(sandbox.violations()).toEqual([]);
  });

  it('shows a problem at its field and keeps what was filled in', async () => {
    const { sandbox, user, channel } = await startWith(
      {
        setUpCamp: async () => ({
          ok: false,
          problems: { startsOn: 'not-a-date', channel: 'already-a-team' },
        }),
      },
      transport,
    );
    await user.command(channel, '/log setup');
    await eventually(() => user.view());
    expect(await user.submit()).toEqual({
      startsOn: '날짜를 골라 주세요.',
      name: '이 채널은 이미 캠프의 팀이에요. 이 창은 닫아도 괜찮아요.',
    });
    expect(sandbox.violations()).toEqual([]);
  });

  it('stays open when the database is gone', async () => {
    const { sandbox, user, channel, log } = await startWith(
      { setUpCamp: () => Promise.reject(new Error('connect ECONNREFUSED')) },
      transport,
    );
    await user.command(channel, '/log setup');
    await eventually(() => user.view());
    expect((await user.submit())?.name).toContain('지금은 캠프를 만들 수 없었어요.');
    expect(log.filter(({ level }) => level === 'error')).toHaveLength(1);
    expect(sandbox.violations()).toEqual([]);
  });
});

describe('setting up a camp', () => {
  it('stores a large channel’s camp first and joins its members afterwards', async () => {
    const joined: string[] = [];
    const { sandbox, user, guest, channel } = await startWith({
      setUpCamp: async ({ members }) => ({ ...done, campers: members.length }),
      syncMembers: async (_workspaceId, _channelId, members) => {
        joined.push(...members.map(({ userId }) => userId));
      },
    });
    await user.command(channel, '/log setup');
    await eventually(() => user.view());
    sandbox.fault('conversations.members', { kind: 'delay', ms: 2_000 });
    expect(await user.submit()).toBeNull();
    const told = await eventually(() => user.messages(channel).at(-1));
    expect(told.text).toContain('캠퍼는 2명이에요.');
    expect(joined).toEqual([user.id, guest]);
    expect(sandbox.violations()).toEqual([]);
  });

  it('tells whoever set it up which years of the holidays are not known yet', async () => {
    const { sandbox, user, channel } = await startWith({ setUpCamp: async () => done });
    await user.command(channel, '/log setup');
    await eventually(() => user.view());
    await user.fill('name', '먼 캠프');
    await user.fill('startsOn', '2039-10-03');
    expect(await user.submit()).toBeNull();
    const told = await eventually(() => user.messages(user.dm())[0], 'the warning');
    expect(told.text).toBe(
      '2039, 2040년의 공휴일은 아직 관보에 나오지 않아서 법으로 정해진 날만 알고 있어요. 선거일이나 임시공휴일은 `/log camp`의 쉬는 날에 적어 주세요.',
    );
    expect(sandbox.violations()).toEqual([]);
  });

  it('announces a camp whose storing outlasted Slack’s patience', async () => {
    const { sandbox, user, channel } = await startWith({ setUpCamp: () => sleep(1_800).then(() => done) });
    await user.command(channel, '/log setup');
    await eventually(() => user.view());
    expect((await user.submit())?.name).toContain('지금은 캠프를 만들 수 없었어요.');
    const told = await eventually(() => user.messages(channel).at(-1));
    expect(told.text).toContain('바다 캠프를 시작해요!');
    expect(sandbox.violations()).toEqual([]);
  });

  it('asks for an invitation to a channel that the bot is not in, public or private', async () => {
    const { sandbox, user } = await startWith({});
    for (const isPrivate of [false, true]) {
      const channel = sandbox.addChannel({ name: `elsewhere-${isPrivate}`, isPrivate, members: [user.id] });
      await user.command(channel, '/log setup');
      const said = await eventually(() => user.messages(channel).at(-1));
      expect(said).toMatchObject({
        ephemeral: true,
        text: '제가 아직 이 채널에 없어요. `/invite @Camplog`로 초대한 뒤 `/log setup`을 다시 써 주세요.',
      });
    }
    expect(user.view()).toBeNull();
  });

  it('sends a DM’s asker to a channel', async () => {
    const { sandbox, user } = await startWith({});
    await user.command(user.dm(), '/log setup');
    const said = await eventually(() => user.messages(user.dm()).at(-1));
    expect(said.text).toBe(
      '캠프는 팀 채널에서 만들 수 있어요. 팀원이 모인 채널에서 `/log setup`을 써 주세요.',
    );
    expect(sandbox.violations()).toEqual([]);
  });

  it('says that a channel is a team already, and joins whom it had missed', async () => {
    const joined: string[] = [];
    const { sandbox, user, guest, channel } = await startWith({
      findTeam: async (_workspaceId, channelId) => ({ campName: '산 <!channel> 캠프', channelId }),
      syncMembers: async (_workspaceId, _channelId, members) => {
        joined.push(...members.map(({ userId }) => userId));
      },
    });
    await user.command(channel, '/log setup');
    const said = await eventually(() => user.messages(channel).at(-1));
    expect(said.text).toBe(
      '이 채널은 이미 산 &lt;!channel&gt; 캠프의 팀이에요. 빠진 멤버가 없는지도 다시 확인했어요.',
    );
    await eventually(() => joined.length === 2);
    expect(joined).toEqual([user.id, guest]);
    expect(sandbox.violations()).toEqual([]);
  });
});
