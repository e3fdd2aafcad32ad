import { describe, expect, it } from 'vitest';
import { collectEvents } from './support/collect-events.ts';
import { createClock, everyScope, openSandbox, refusalOf } from './support/open-sandbox.ts';
import { receivers, startBolt } from './support/start-bolt.ts';

const membership = ['member_joined_channel', 'member_left_channel'];

describe.each(receivers)('events of the workspace by %s', (receiver) => {
  it('tell of members who join and leave where the bot is', async () => {
    const { sandbox } = await openSandbox({ events: membership });
    const events = await collectEvents(sandbox, membership, receiver);
    const mina = sandbox.addUser({ name: 'mina' });
    const joon = sandbox.addUser({ name: 'joon' });
    const channel = sandbox.addChannel({ name: 'team-1', members: [mina] });
    await sandbox.invite(channel, joon);
    expect(events).toEqual([]);
    await sandbox.invite(channel, sandbox.botUserId);
    await sandbox.remove(channel, joon);
    expect(events).toMatchObject([
      {
        type: 'member_joined_channel',
        user: sandbox.botUserId,
        channel,
        channel_type: 'C',
        team: sandbox.workspace.id,
        inviter: mina,
      },
      { type: 'member_left_channel', user: joon, channel, channel_type: 'C' },
    ]);
  });

  it('tell of a changed and of a deactivated user, with the locale', async () => {
    const { sandbox } = await openSandbox({ events: ['user_change'] });
    const events = await collectEvents(sandbox, ['user_change'], receiver);
    const mina = sandbox.addUser({ name: 'mina', locale: 'ko-KR' });
    await sandbox.updateUser(mina, { tz: 'Asia/Seoul', realName: 'Mina Han' });
    await sandbox.updateUser(mina, { deleted: true });
    expect(events).toMatchObject([
      { user: { id: mina, tz: 'Asia/Seoul', real_name: 'Mina Han', locale: 'ko-KR', deleted: false } },
      { user: { id: mina, deleted: true } },
    ]);
  });

  it('tell that the app was removed, and that its tokens are dead', async () => {
    const types = ['app_uninstalled', 'tokens_revoked'];
    const subscribed = [...types, 'user_change'];
    const { sandbox, client } = await openSandbox({ events: subscribed });
    const events = await collectEvents(sandbox, subscribed, receiver);
    await sandbox.uninstall();
    expect(events).toMatchObject([
      { type: 'app_uninstalled' },
      { type: 'tokens_revoked', tokens: { oauth: [], bot: [sandbox.botUserId] } },
    ]);
    expect((await refusalOf(client.auth.test())).error).toBe('account_inactive');
    await sandbox.updateUser(sandbox.addUser({ name: 'mina' }), { realName: 'A' });
    expect(events).toHaveLength(2);
  });
});

describe('events', () => {
  it('carry the outer fields of the Events API, each with an id of its own', async () => {
    const clock = createClock();
    const { sandbox } = await openSandbox({ events: ['user_change'] }, { now: clock.now });
    const bodies: Record<string, unknown>[] = [];
    await startBolt(sandbox, 'socket', (app) => {
      app.event('user_change', async ({ body }) => {
        bodies.push({ ...body });
      });
    });
    const mina = sandbox.addUser({ name: 'mina' });
    await sandbox.updateUser(mina, { realName: 'A' });
    await sandbox.updateUser(mina, { realName: 'B' });
    expect(bodies[0]).toMatchObject({
      type: 'event_callback',
      team_id: sandbox.workspace.id,
      api_app_id: expect.stringMatching(/^A/),
      event_id: expect.stringMatching(/^Ev/),
      event_time: clock.now().getTime() / 1000,
      authorizations: [{ team_id: sandbox.workspace.id, user_id: sandbox.botUserId, is_bot: true }],
    });
    expect(new Set(bodies.map(({ event_id }) => event_id)).size).toBe(2);
  });

  it('of private channels need groups:read', async () => {
    const scopes = everyScope.filter((scope) => scope !== 'groups:read');
    const { sandbox } = await openSandbox({ events: membership, scopes });
    const events = await collectEvents(sandbox, membership);
    const joon = sandbox.addUser({ name: 'joon' });
    const open = sandbox.addChannel({ name: 'open', members: [sandbox.botUserId] });
    const secret = sandbox.addChannel({ name: 'secret', isPrivate: true, members: [sandbox.botUserId] });
    await sandbox.invite(secret, joon);
    await sandbox.invite(open, joon);
    expect(events.map(({ channel }) => channel)).toEqual([open]);
  });

  it('tell of new people and of archived channels where they are subscribed to', async () => {
    const types = ['team_join', 'channel_archive'];
    const { sandbox } = await openSandbox({ events: types });
    const events = await collectEvents(sandbox, types);
    const mina = sandbox.addUser({ name: 'mina' });
    const channel = sandbox.addChannel({ name: 'old', members: [mina] });
    await sandbox.archive(channel);
    await sandbox.settled();
    expect(events).toMatchObject([
      { type: 'team_join', user: { id: mina, name: 'mina' } },
      { type: 'channel_archive', channel },
    ]);
  });
});

describe('other bots', () => {
  it('are told from people by their bot_id', async () => {
    const { sandbox } = await openSandbox({ events: ['message.channels'] });
    const events = await collectEvents(sandbox, ['message']);
    const robot = sandbox.as(sandbox.addUser({ name: 'robot', isBot: true }));
    const channel = sandbox.addChannel({ name: 'plaza', members: [robot.id, sandbox.botUserId] });
    await robot.say(channel, 'beep');
    expect(events).toMatchObject([{ user: robot.id, text: 'beep', bot_id: expect.stringMatching(/^B/) }]);
  });
});

describe('guests', () => {
  it('see only the channels that they are in', async () => {
    const { sandbox, client } = await openSandbox();
    const guest = sandbox.as(sandbox.addUser({ name: 'guest', isRestricted: true }));
    const mine = sandbox.addChannel({ name: 'mine', members: [guest.id] });
    const open = sandbox.addChannel({ name: 'open' });
    expect(guest.messages(mine)).toEqual([]);
    expect(() => guest.messages(open)).toThrow(`${guest.id} is not in ${open}`);
    expect((await client.users.info({ user: guest.id })).user).toMatchObject({ is_restricted: true });
  });
});

describe('messages of joining and leaving', () => {
  it('stand in a channel, and reach the app, where the workspace shows them', async () => {
    const { sandbox, client } = await openSandbox({ events: ['message.channels'] }, { joinMessages: true });
    const events = await collectEvents(sandbox, ['message']);
    const [mina, joon] = ['mina', 'joon'].map((name) => sandbox.addUser({ name }));
    const channel = sandbox.addChannel({ name: 'plaza', members: [mina ?? '', sandbox.botUserId] });
    await sandbox.invite(channel, joon ?? '');
    await sandbox.remove(channel, joon ?? '');
    const expected = [
      { subtype: 'channel_join', user: joon, text: `<@${joon}> has joined the channel` },
      { subtype: 'channel_leave', user: joon, text: `<@${joon}> has left the channel` },
    ];
    expect(events).toMatchObject(expected);
    expect((await client.conversations.history({ channel })).messages?.toReversed()).toMatchObject(expected);
  });
});

describe('channels', () => {
  it('tell of their making, renaming, archiving and coming back', async () => {
    const types = [
      'channel_created',
      'channel_rename',
      'channel_archive',
      'channel_unarchive',
      'channel_left',
    ];
    const { sandbox, client } = await openSandbox({ events: types });
    const events = await collectEvents(sandbox, types);
    const mina = sandbox.addUser({ name: 'mina' });
    const channel = sandbox.addChannel({ name: 'team-1', members: [mina] });
    await sandbox.settled();
    await sandbox.rename(channel, 'team-one');
    await sandbox.archive(channel);
    await sandbox.unarchive(channel);
    expect((await client.conversations.info({ channel })).channel).toMatchObject({
      name: 'team-one',
      is_archived: false,
    });
    await sandbox.invite(channel, sandbox.botUserId);
    await sandbox.remove(channel, sandbox.botUserId);
    expect(events).toMatchObject([
      { type: 'channel_created', channel: { id: channel, name: 'team-1', creator: mina } },
      { type: 'channel_rename', channel: { id: channel, name: 'team-one' } },
      { type: 'channel_archive', channel, user: mina },
      { type: 'channel_unarchive', channel },
      { type: 'channel_left', channel },
    ]);
  });
});

describe('ids and tokens', () => {
  it('are the same in every run, and never twice', async () => {
    const [one, two] = await Promise.all([openSandbox(), openSandbox()]);
    expect(one.sandbox.botUserId).toBe(two.sandbox.botUserId);
    expect(one.sandbox.botToken).toBe(two.sandbox.botToken);
    const ids = Array.from({ length: 500 }, (_, i) => one.sandbox.addUser({ name: `user-${i}` }));
    expect(new Set(ids).size).toBe(500);
    expect(ids.every((id) => /^U[0-9A-Z]{10}$/.test(id))).toBe(true);
  });
});

describe('a port', () => {
  it('that is taken is refused with a clear error', async () => {
    const { sandbox } = await openSandbox();
    const port = Number(new URL(sandbox.url).port);
    await expect(openSandbox({}, { port })).rejects.toThrow('EADDRINUSE');
  });
});
