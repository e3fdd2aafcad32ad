import { describe, expect, it } from 'vitest';
import { everyScope, openSandbox, refusalOf } from '../support/open-sandbox.ts';

describe('conversations.open', () => {
  it('opens a direct conversation once', async () => {
    const { sandbox, client } = await openSandbox();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const first = await client.conversations.open({ users: mina.id });
    expect(first).toMatchObject({ ok: true, channel: { id: mina.dm() } });
    expect(first).not.toHaveProperty('no_op');
    const second = await client.conversations.open({ users: mina.id });
    expect(second).toMatchObject({ no_op: true, already_open: true, channel: { id: mina.dm() } });
  });

  it('gives the whole conversation with return_im', async () => {
    const { sandbox, client } = await openSandbox();
    const mina = sandbox.addUser({ name: 'mina' });
    const { channel } = await client.conversations.open({ users: mina, return_im: true });
    expect(channel).toMatchObject({ is_im: true, user: mina, is_open: true });
  });

  it('opens one conversation for the same group of people', async () => {
    const { sandbox, client } = await openSandbox();
    const users = ['mina', 'joon'].map((name) => sandbox.addUser({ name })).join(',');
    const first = await client.conversations.open({ users });
    const second = await client.conversations.open({ users });
    expect(second.channel?.id).toBe(first.channel?.id);
    const { channel } = await client.conversations.info({ channel: first.channel?.id ?? '' });
    expect(channel).toMatchObject({ is_mpim: true, is_private: true, name: 'mpdm-probe--mina--joon-1' });
  });

  it.each([
    ['nobody', '', 'users_list_not_supplied'],
    ['who is not there', 'U404', 'user_not_found'],
    ['more than eight people', Array.from({ length: 9 }, (_, i) => `U${i}`).join(','), 'too_many_users'],
  ])('refuses %s', async (_what, users, error) => {
    const { client } = await openSandbox();
    expect((await refusalOf(client.conversations.open({ users }))).error).toBe(error);
  });

  it('refuses bots and deactivated people: cannot_dm_bot, user_disabled', async () => {
    const { sandbox, client } = await openSandbox();
    const bot = sandbox.addUser({ name: 'robot', isBot: true });
    const gone = sandbox.addUser({ name: 'gone', deleted: true });
    expect((await refusalOf(client.conversations.open({ users: bot }))).error).toBe('cannot_dm_bot');
    expect((await refusalOf(client.conversations.open({ users: gone }))).error).toBe('user_disabled');
  });

  it('needs im:write for one person and mpim:write for several', async () => {
    const { sandbox, client } = await openSandbox({
      scopes: [...everyScope.filter((scope) => scope !== 'mpim:write')],
    });
    const users = ['mina', 'joon'].map((name) => sandbox.addUser({ name }));
    expect((await client.conversations.open({ users: users[0] ?? '' })).ok).toBe(true);
    expect(await refusalOf(client.conversations.open({ users: users.join(',') }))).toMatchObject({
      error: 'missing_scope',
      needed: 'mpim:write',
    });
  });
});

describe('conversations.info', () => {
  it('tells of a public channel', async () => {
    const { sandbox, client } = await openSandbox();
    const mina = sandbox.addUser({ name: 'mina' });
    const id = sandbox.addChannel({ name: 'team-1', members: [mina] });
    const { channel } = await client.conversations.info({ channel: id, include_num_members: true });
    expect(channel).toMatchObject({
      id,
      name: 'team-1',
      is_channel: true,
      is_private: false,
      is_member: false,
      is_archived: false,
      num_members: 1,
      creator: mina,
    });
  });

  it('hides a private channel the bot is not in: channel_not_found', async () => {
    const { sandbox, client } = await openSandbox();
    const channel = sandbox.addChannel({ name: 'secret', isPrivate: true });
    expect((await refusalOf(client.conversations.info({ channel }))).error).toBe('channel_not_found');
  });

  it('needs the scope of the kind of conversation', async () => {
    const { sandbox, client } = await openSandbox({ scopes: ['channels:read', 'commands', 'im:write'] });
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    expect(await refusalOf(client.conversations.info({ channel: mina.dm() }))).toMatchObject({
      error: 'missing_scope',
      needed: 'im:read',
    });
  });

  it('says which argument is missing', async () => {
    const { client } = await openSandbox();
    expect(await refusalOf(client.apiCall('conversations.info'))).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: { messages: ['[ERROR] missing required field: channel'] },
    });
  });
});

describe('conversations.members', () => {
  it('gives members page by page, bots and deactivated people among them', async () => {
    const { sandbox, client } = await openSandbox();
    const members = [
      sandbox.botUserId,
      sandbox.addUser({ name: 'mina' }),
      sandbox.addUser({ name: 'gone', deleted: true }),
      sandbox.addUser({ name: 'robot', isBot: true }),
    ];
    const channel = sandbox.addChannel({ name: 'team-1', members });
    const pages: (readonly string[] | undefined)[] = [];
    for await (const page of client.paginate('conversations.members', { channel, limit: 3 })) {
      pages.push((page as { members?: string[] }).members);
    }
    expect(pages).toEqual([members.slice(0, 3), members.slice(3)]);
  });

  it('refuses a cursor of its own invention and a limit out of bounds', async () => {
    const { sandbox, client } = await openSandbox();
    const channel = sandbox.addChannel({ name: 'team-1' });
    const members = (args: object) =>
      refusalOf(client.apiCall('conversations.members', { channel, ...args }));
    expect((await members({ cursor: 'abc' })).error).toBe('invalid_cursor');
    expect((await members({ limit: 1001 })).error).toBe('invalid_limit');
  });
});

describe('conversations.list and users.conversations', () => {
  it('lists what the bot may see, by type', async () => {
    const { sandbox, client } = await openSandbox();
    const open = sandbox.addChannel({ name: 'open' });
    const mine = sandbox.addChannel({ name: 'mine', isPrivate: true, members: [sandbox.botUserId] });
    sandbox.addChannel({ name: 'secret', isPrivate: true });
    const ids = async (types?: string) =>
      (await client.conversations.list(types === undefined ? {} : { types })).channels?.map(({ id }) => id);
    expect(await ids()).toEqual([open]);
    expect(await ids('public_channel,private_channel')).toEqual([open, mine]);
    expect(
      (await client.users.conversations({ types: 'public_channel,private_channel' })).channels,
    ).toMatchObject([{ id: mine }]);
  });

  it('refuses a type it does not know: invalid_types', async () => {
    const { client } = await openSandbox();
    expect((await refusalOf(client.conversations.list({ types: 'channels' }))).error).toBe('invalid_types');
  });
});

describe('conversations.join and leave', () => {
  it('makes the bot a member of a public channel, and takes it out again', async () => {
    const { sandbox, client } = await openSandbox();
    const channel = sandbox.addChannel({ name: 'open' });
    expect((await client.conversations.join({ channel })).channel).toMatchObject({
      id: channel,
      is_member: true,
    });
    await client.conversations.leave({ channel });
    expect((await client.conversations.info({ channel })).channel?.is_member).toBe(false);
    expect(await client.conversations.leave({ channel })).toMatchObject({ not_in_channel: true });
  });

  it('refuses a DM and an archived channel', async () => {
    const { sandbox, client } = await openSandbox();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const old = sandbox.addChannel({ name: 'old' });
    await sandbox.archive(old);
    expect((await refusalOf(client.conversations.join({ channel: mina.dm() }))).error).toBe(
      'method_not_supported_for_channel_type',
    );
    expect((await refusalOf(client.conversations.join({ channel: old }))).error).toBe('is_archived');
  });
});
