import type { limits } from '../../../src/sandbox/limits.ts';
import { clientFor } from '../support/open-sandbox.ts';
import type { blockLimits } from './block-limits.ts';
import {
  connectSockets,
  errorOf,
  installAfter,
  type LimitWorld,
  lastErrorOf,
  modalOfBytes,
  respondTo,
} from './limit-world.ts';

/** How a limit is tried that blocks alone cannot show: the call, its documented error, and one try of a size. */
export interface CallLimit {
  readonly call: string;
  readonly error: string;
  readonly attempt: (world: LimitWorld, size: number) => Promise<string>;
}

type Others = Exclude<keyof typeof limits, keyof typeof blockLimits>;

const a = (size: number): string => 'a'.repeat(size);
const many = <T>(size: number, build: (index: number) => T): T[] =>
  Array.from({ length: size }, (_, index) => build(index));
const posting =
  (build: (size: number) => object): CallLimit['attempt'] =>
  ({ client, mina }, size) =>
    errorOf(client.apiCall('chat.postMessage', { channel: mina.dm(), ...build(size) }));
const calling =
  (method: string, build: (size: number, world: LimitWorld) => object): CallLimit['attempt'] =>
  (world, size) =>
    errorOf(world.client.apiCall(method, { ...build(size, world) }));
const often =
  (method: string, build: (world: LimitWorld, index: number) => object): CallLimit['attempt'] =>
  async (world, size) => {
    world.sandbox.enforceRateLimits(true);
    return lastErrorOf(size, (index) => world.client.apiCall(method, { ...build(world, index) }));
  };
const waiting = 'ratelimited, Retry-After 60';

/** Every limit that is not one of Block Kit. */
export const callLimits: Readonly<Record<Others, CallLimit>> = {
  messageText: {
    call: 'chat.postMessage',
    error: 'msg_too_long',
    attempt: posting((size) => ({ text: a(size) })),
  },
  messageBlocksTotal: {
    call: 'chat.postMessage',
    error: 'msg_blocks_too_long',
    attempt: posting((size) => ({
      text: 'a',
      blocks: [3_000, 3_000, 3_000, 3_000, size - 12_000].map((length) => ({
        type: 'section',
        text: { type: 'mrkdwn', text: a(length) },
      })),
    })),
  },
  messageAttachments: {
    call: 'chat.postMessage',
    error: 'too_many_attachments',
    attempt: posting((size) => ({ text: 'a', attachments: many(size, () => ({ text: 'a' })) })),
  },
  updatedText: {
    call: 'chat.update',
    error: 'msg_too_long',
    attempt: async ({ client, mina }, size) => {
      const { ts = '' } = await client.chat.postMessage({ channel: mina.dm(), text: 'a' });
      return errorOf(client.chat.update({ channel: mina.dm(), ts, text: a(size) }));
    },
  },
  metadata: {
    call: 'chat.postMessage',
    error: 'metadata_too_large',
    attempt: posting((size) => {
      const metadata = (text: string) => ({ event_type: 'probe', event_payload: { text } });
      return { text: 'a', metadata: metadata(a(size - JSON.stringify(metadata('')).length)) };
    }),
  },
  viewSize: {
    call: 'views.open',
    error: 'view_too_large',
    attempt: async ({ client, probe }, size) => {
      const { trigger_id } = await probe();
      return errorOf(client.views.open({ trigger_id, view: modalOfBytes(size) }));
    },
  },
  viewStack: {
    call: 'views.push',
    error: 'push_limit_reached',
    attempt: async ({ client, sandbox, mina, probe }, size) => {
      const blocks = [
        {
          type: 'actions',
          elements: [{ type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'a' } }],
        },
      ];
      const view = { type: 'modal' as const, title: { type: 'plain_text' as const, text: 'a' }, blocks };
      await client.apiCall('views.open', { trigger_id: (await probe()).trigger_id, view });
      return lastErrorOf(size - 1, async () => {
        // The app of this world has no listener for the button, so its trigger is taken from the traffic.
        await mina.click('view', 'go').catch(() => {});
        const body = sandbox.traffic().at(-1)?.body as { trigger_id: string };
        await client.apiCall('views.push', { trigger_id: body.trigger_id, view });
      });
    },
  },
  acknowledgement: {
    call: 'a slash command',
    error: '/probe failed with the error "operation_timeout"',
    // The patience of this world is shorter than Slack's: what is tried is an answer in time, and none.
    attempt: async ({ mina, sulk }, size) => {
      if (size > 3) sulk();
      return mina.command(mina.dm(), '/probe').then(
        () => 'ok',
        (error: Error) => error.message,
      );
    },
  },
  trigger: {
    call: 'views.open',
    error: 'expired_trigger_id',
    attempt: async ({ client, clock, probe }, size) => {
      const { trigger_id } = await probe();
      clock.forward(size * 1000);
      return errorOf(client.views.open({ trigger_id, view: modalOfBytes(245_000) }));
    },
  },
  responseUrlAge: {
    call: 'a response_url',
    error: 'expired_url',
    attempt: async ({ clock, probe }, size) => {
      const { response_url } = await probe();
      clock.forward(size * 1000);
      return respondTo(response_url);
    },
  },
  responseUrlUses: {
    call: 'a response_url',
    error: 'used_url',
    attempt: async ({ probe }, size) => {
      const { response_url } = await probe();
      for (let use = 1; use < size; use += 1) await respondTo(response_url);
      return respondTo(response_url);
    },
  },
  sockets: {
    call: 'Socket Mode',
    error: 'refused',
    attempt: (world, size) => connectSockets(world, size - world.sandbox.sockets.count()),
  },
  oauthCode: { call: 'oauth.v2.access', error: 'invalid_code', attempt: installAfter },
  scheduleAhead: {
    call: 'chat.scheduleMessage',
    error: 'time_too_far',
    attempt: calling('chat.scheduleMessage', (size, { mina, clock }) => ({
      channel: mina.dm(),
      text: 'a',
      post_at: clock.now().getTime() / 1000 + size,
    })),
  },
  scheduledInWindow: {
    call: 'chat.scheduleMessage',
    error: 'restricted_too_many',
    attempt: ({ client, mina, clock }, size) => {
      const post_at = clock.now().getTime() / 1000 + 3_600;
      return lastErrorOf(size, (index) =>
        client.chat.scheduleMessage({ channel: mina.dm(), text: 'a', post_at: post_at + index }),
      );
    },
  },
  openUsers: {
    call: 'conversations.open',
    error: 'too_many_users',
    attempt: calling('conversations.open', (size, { sandbox }) => ({
      users: many(size, (index) => sandbox.addUser({ name: `user-${index}` })).join(','),
    })),
  },
  historyPage: {
    call: 'conversations.history',
    error: 'invalid_arguments',
    attempt: calling('conversations.history', (limit, { mina }) => ({ channel: mina.dm(), limit })),
  },
  listPage: {
    call: 'conversations.list',
    error: 'invalid_limit',
    attempt: calling('conversations.list', (limit) => ({ limit })),
  },
  reactionNames: {
    call: 'reactions.add',
    error: 'too_many_emoji',
    attempt: async ({ client, mina }, size) => {
      const { ts: timestamp = '' } = await client.chat.postMessage({ channel: mina.dm(), text: 'a' });
      const add = (index: number) =>
        client.reactions.add({ channel: mina.dm(), timestamp, name: `emoji-${index}` });
      return lastErrorOf(size, add);
    },
  },
  fileAltText: {
    call: 'files.getUploadURLExternal',
    error: 'alt_txt_too_large',
    attempt: calling('files.getUploadURLExternal', (size) => ({
      filename: 'a.md',
      length: 1,
      alt_txt: a(size),
    })),
  },
  fileSize: {
    call: 'files.getUploadURLExternal',
    error: 'file_upload_size_restricted',
    attempt: calling('files.getUploadURLExternal', (length) => ({ filename: 'a.md', length })),
  },
  snippetSize: {
    call: 'files.getUploadURLExternal',
    error: 'snippet_too_large',
    attempt: calling('files.getUploadURLExternal', (length) => ({
      filename: 'a',
      length,
      snippet_type: 'text',
    })),
  },
  rateTier1: {
    call: 'apps.connections.open',
    error: waiting,
    attempt: async ({ sandbox }, size) => {
      sandbox.enforceRateLimits(true);
      return lastErrorOf(size, () => clientFor(sandbox, sandbox.appToken).apps.connections.open());
    },
  },
  rateTier2: { call: 'users.list', error: waiting, attempt: often('users.list', () => ({ limit: 1 })) },
  rateTier3: {
    call: 'conversations.open',
    error: waiting,
    attempt: often('conversations.open', ({ mina }) => ({ users: mina.id })),
  },
  rateTier4: {
    call: 'users.info',
    error: waiting,
    attempt: often('users.info', ({ mina }) => ({ user: mina.id })),
  },
  ratePostingChannel: {
    call: 'chat.postMessage',
    error: waiting,
    attempt: often('chat.postMessage', ({ mina }) => ({ channel: mina.dm(), text: 'a' })),
  },
  ratePostingWorkspace: {
    call: 'chat.postMessage',
    error: waiting,
    attempt: async (world, size) => {
      const { sandbox } = world;
      const channels = many(6, (index) =>
        sandbox.addChannel({ name: `room-${index}`, members: [sandbox.botUserId] }),
      );
      return often('chat.postMessage', (_, index) => ({ channel: channels[index % 6], text: 'a' }))(
        world,
        size,
      );
    },
  },
};
