import type { UsersListResponse } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { createClock, openSandbox, refusalOf } from '../support/open-sandbox.ts';

describe('users.info', () => {
  it('tells of a person, the locale only when asked', async () => {
    const { sandbox, client } = await openSandbox({}, { now: createClock().now });
    const id = sandbox.addUser({
      name: 'mina',
      realName: 'Mina Han',
      locale: 'ko-KR',
      tz: 'Asia/Seoul',
      isAdmin: true,
    });
    const { user } = await client.users.info({ user: id });
    expect(user).toMatchObject({
      id,
      team_id: sandbox.workspace.id,
      name: 'mina',
      real_name: 'Mina Han',
      deleted: false,
      is_bot: false,
      is_admin: true,
      tz: 'Asia/Seoul',
      tz_label: 'Korean Standard Time',
      tz_offset: 32_400,
      profile: { real_name: 'Mina Han', display_name: 'mina', first_name: 'Mina', last_name: 'Han' },
    });
    expect(user).not.toHaveProperty('locale');
    expect((await client.users.info({ user: id, include_locale: true })).user?.locale).toBe('ko-KR');
  });

  it('counts the offset of a zone with summer time by the clock', async () => {
    const clock = createClock('2031-07-01T00:00:00Z');
    const { sandbox, client } = await openSandbox({}, { now: clock.now });
    const id = sandbox.addUser({ name: 'ana', tz: 'America/New_York' });
    expect((await client.users.info({ user: id })).user?.tz_offset).toBe(-14_400);
    clock.forward(183 * 24 * 3600 * 1000);
    expect((await client.users.info({ user: id })).user?.tz_offset).toBe(-18_000);
  });

  it('leaves zone and roles out of a deactivated account', async () => {
    const { sandbox, client } = await openSandbox();
    const id = sandbox.addUser({ name: 'gone', deleted: true });
    const { user } = await client.users.info({ user: id });
    expect(user?.deleted).toBe(true);
    expect(user).not.toHaveProperty('tz');
    expect(user).not.toHaveProperty('is_admin');
  });

  it('shows the bot as a bot of the app', async () => {
    const { sandbox, client } = await openSandbox();
    const { user } = await client.users.info({ user: sandbox.botUserId });
    expect(user).toMatchObject({ is_bot: true, name: 'probe', profile: { always_active: true } });
    expect(user?.profile?.bot_id).toMatch(/^B/);
  });

  it('refuses who is not there: user_not_found', async () => {
    const { client } = await openSandbox();
    expect((await refusalOf(client.users.info({ user: 'U404' }))).error).toBe('user_not_found');
  });
});

describe('users.list', () => {
  it('gives everybody page by page, Slackbot too', async () => {
    const { sandbox, client } = await openSandbox();
    sandbox.addUser({ name: 'mina' });
    sandbox.addUser({ name: 'joon' });
    const names: (string | undefined)[] = [];
    for await (const page of client.paginate('users.list', { limit: 2 })) {
      names.push(...((page as UsersListResponse).members?.map(({ name }) => name) ?? []));
    }
    expect(names).toEqual(['probe', 'slackbot', 'mina', 'joon']);
  });
});

describe('users.lookupByEmail', () => {
  it('finds a person by the address that users:read.email shows', async () => {
    const { sandbox, client } = await openSandbox({ scopes: ['commands', 'users:read', 'users:read.email'] });
    const id = sandbox.addUser({ name: 'mina' });
    const { user } = await client.users.info({ user: id });
    expect(user?.profile?.email).toBe('mina@sandbox.test');
    expect((await client.users.lookupByEmail({ email: 'Mina@sandbox.test' })).user?.id).toBe(id);
    expect((await refusalOf(client.users.lookupByEmail({ email: 'a@b.test' }))).error).toBe(
      'users_not_found',
    );
  });

  it('shows no address without the scope', async () => {
    const { sandbox, client } = await openSandbox();
    const { user } = await client.users.info({ user: sandbox.addUser({ name: 'mina' }) });
    expect(user?.profile).not.toHaveProperty('email');
  });
});

describe('team.info and bots.info', () => {
  it('tell of the workspace and the bot', async () => {
    const { sandbox, client } = await openSandbox();
    expect((await client.team.info()).team).toMatchObject({ ...sandbox.workspace });
    const { bot_id } = await client.auth.test();
    const { bot } = await client.bots.info({ bot: bot_id ?? '' });
    expect(bot).toMatchObject({ id: bot_id, name: 'Probe', user_id: sandbox.botUserId });
    expect((await refusalOf(client.bots.info({ bot: 'B404' }))).error).toBe('bot_not_found');
  });
});
