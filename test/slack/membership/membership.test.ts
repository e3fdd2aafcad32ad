import { afterEach, describe, expect, it } from 'vitest';
import type { Flows } from '../../../src/flows/flows.ts';
import { eventually } from '../../support/eventually.ts';
import { fakeFlows } from '../support/fake-flows.ts';
import { type Bot, startBot, startTestSandbox } from '../support/start-bot.ts';

let bot: Bot | null = null;

afterEach(async () => {
  await bot?.stop();
  bot = null;
});

/** A bot whose flows note what they were told. */
async function startWatched(isTeam: boolean) {
  const told: unknown[] = [];
  const note =
    (what: string) =>
    async (...details: unknown[]) => {
      told.push([what, ...details]);
    };
  const flows: Partial<Flows> = {
    saveWorkspace: note('workspace'),
    findTeam: async (_workspaceId, channelId) => (isTeam ? { campName: 'Sea', channelId } : null),
    joinTeam: async (_workspaceId, channelId, { userId }) => note('joined')(channelId, userId),
    syncMembers: async (_workspaceId, channelId, members) =>
      note('synced')(channelId, ...members.map(({ userId }) => userId)),
    leaveTeam: async (_workspaceId, channelId, userId) => note('left')(channelId, userId),
    updateMember: async (_workspaceId, member) => note('changed')(member),
    removeWorkspace: note('removed'),
  };
  const started = await startBot(() => fakeFlows(flows));
  bot = started;
  const { sandbox } = started;
  const mina = sandbox.addUser({ name: 'mina', realName: '미나', locale: 'ko-KR', tz: 'Asia/Seoul' });
  return { ...started, told, mina };
}

describe('the people of a team', () => {
  it('join when they come into the channel and leave with it; bots do not', async () => {
    const { sandbox, told, mina } = await startWatched(true);
    const robot = sandbox.addUser({ name: 'robot', isBot: true });
    const channel = sandbox.addChannel({ name: 'team-1', members: [sandbox.botUserId] });
    await sandbox.invite(channel, robot);
    await sandbox.invite(channel, mina);
    await eventually(() => told.length === 2);
    await sandbox.remove(channel, mina);
    await eventually(() => told.length === 3);
    expect(told.slice(1)).toEqual([
      ['joined', channel, mina],
      ['left', channel, mina],
    ]);
    expect(sandbox.violations()).toEqual([]);
  });

  it('are nobody’s business in a channel that is no team', async () => {
    const { sandbox, told, mina } = await startWatched(false);
    const channel = sandbox.addChannel({ name: 'lunch', members: [sandbox.botUserId] });
    await sandbox.invite(channel, mina);
    await sandbox.settled();
    expect(told).toHaveLength(1);
    expect(sandbox.calls('users.info')).toEqual([]);
  });

  it('are followed when they change or are deactivated', async () => {
    const { sandbox, told, mina } = await startWatched(true);
    await sandbox.updateUser(mina, { tz: 'America/New_York' });
    await eventually(() => told.length === 2);
    await sandbox.updateUser(mina, { deleted: true });
    await eventually(() => told.length === 3);
    expect(told.slice(1)).toEqual([
      [
        'changed',
        expect.objectContaining({
          userId: mina,
          locale: 'ko-KR',
          timeZone: 'America/New_York',
          isActive: true,
        }),
      ],
      ['changed', expect.objectContaining({ userId: mina, isActive: false, isHuman: true })],
    ]);
  });
});

describe('the bot itself', () => {
  it('says hello in a channel it is invited to, in the inviter’s language, and once', async () => {
    const { sandbox, mina } = await startWatched(false);
    const channel = sandbox.addChannel({ name: 'team-1', members: [mina] });
    sandbox.deliveries.duplicate(1);
    await sandbox.invite(channel, sandbox.botUserId);
    const said = await eventually(() =>
      sandbox
        .as(mina)
        .messages(channel)
        .find(({ user }) => user === sandbox.botUserId),
    );
    expect(said.text).toContain('Camplog');
    expect(said.text).toContain('`/log setup`');
    await sandbox.settled();
    const hellos = sandbox.calls('chat.postMessage');
    expect(hellos).toHaveLength(1);
    expect(sandbox.violations()).toEqual([]);
  });

  it('looks through its teams when it starts, for what happened while it was down', async () => {
    const sandbox = await startTestSandbox();
    const { botUserId } = sandbox;
    const mina = sandbox.addUser({ name: 'mina' });
    const first = sandbox.addChannel({ name: 'team-1', members: [mina, botUserId] });
    const thrownOut = sandbox.addChannel({ name: 'team-2', members: [mina], isPrivate: true });
    const last = sandbox.addChannel({ name: 'team-3', members: [botUserId] });
    const synced: unknown[] = [];
    const flows = fakeFlows({
      saveWorkspace: async () => {},
      listTeams: async () => [first, thrownOut, last],
      syncMembers: async (workspaceId, channelId, members) => {
        synced.push([workspaceId, channelId, members.map(({ userId }) => userId)]);
      },
    });
    bot = await startBot(() => flows, { sandbox });
    const { log } = bot;
    await eventually(() => synced.length === 2);
    const { id } = sandbox.workspace;
    expect(synced).toEqual([
      [id, first, [mina]],
      [id, last, []],
    ]);
    expect(log.map(({ level, details }) => [level, details.channel])).toEqual([['warn', thrownOut]]);
  });

  it('puts off what it hears about members until it has looked through the team', async () => {
    const sandbox = await startTestSandbox();
    const mina = sandbox.addUser({ name: 'mina' });
    const channel = sandbox.addChannel({ name: 'team-1', members: [mina, sandbox.botUserId] });
    sandbox.fault('users.info', { kind: 'delay', ms: 1_000 });
    const told: string[] = [];
    const flows = fakeFlows({
      saveWorkspace: async () => {},
      listTeams: async () => [channel],
      syncMembers: async () => void told.push('synced'),
      leaveTeam: async () => void told.push('left'),
    });
    bot = await startBot(() => flows, { sandbox });
    await eventually(() => sandbox.calls('conversations.members').length === 1);
    await sandbox.remove(channel, mina);
    await eventually(() => told.includes('left'));
    expect(told).toEqual(['synced', 'left']);
  });

  it('logs it when the teams cannot be read, and goes on', async () => {
    const flows = fakeFlows({
      saveWorkspace: async () => {},
      listTeams: () => Promise.reject(new Error('database gone')),
    });
    const started = await startBot(() => flows);
    bot = started;
    const line = await eventually(() => started.log.find(({ level }) => level === 'error'));
    expect(line.details.err).toMatchObject({ message: 'database gone' });
  });

  it('joins everybody again when it comes back to a team it was thrown out of', async () => {
    const { sandbox, told, mina } = await startWatched(true);
    const channel = sandbox.addChannel({ name: 'team-1', members: [mina] });
    await sandbox.invite(channel, sandbox.botUserId);
    await eventually(() => told.length === 2);
    expect(told[1]).toEqual(['synced', channel, mina]);
    expect(sandbox.calls('chat.postMessage')).toEqual([]);
  });

  it('stops prompting a workspace that uninstalls it', async () => {
    const { sandbox, told } = await startWatched(true);
    await sandbox.uninstall();
    await eventually(() =>
      told.some((each) => JSON.stringify(each) === `["removed","${sandbox.workspace.id}"]`),
    );
  });
});
