import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createSandboxUser, type SandboxUser } from './actors/sandbox-user.ts';
import { createBusy } from './busy.ts';
import { type Context, idFor, tsFor } from './context.ts';
import { addConversation, joinChannel, leaveChannel } from './conversations.ts';
import { createState } from './create-state.ts';
import { createDelivery } from './delivery/create-delivery.ts';
import type { Carrier } from './delivery/delivery.ts';
import { createSignedHttp } from './delivery/signed-http.ts';
import { createSockets } from './delivery/sockets.ts';
import { sendEvent } from './events.ts';
import { createFaults, type Fault } from './faults.ts';
import type { RecordedCall } from './http/api-route.ts';
import { createApp } from './http/create-app.ts';
import { newSecret, secondsOf } from './ids.ts';
import { limits } from './limits.ts';
import { readManifest } from './manifest.ts';
import { userObject } from './objects/user-object.ts';
import { createRateLimits } from './rate-limits.ts';
import type { Channel, User } from './state.ts';
import { createViolations, type Violation } from './violations.ts';

/** How a sandbox starts. */
export interface SandboxOptions {
  /** The parsed manifest.json: it decides scopes, commands, shortcuts, events and Socket Mode. */
  readonly manifest: unknown;
  /** 0 or absent: any free port of 127.0.0.1. */
  readonly port?: number;
  /** The clock of timestamps, triggers and events. Signatures use the machine's. */
  readonly now?: () => Date;
  /** How long Slack waits for an acknowledgement; three seconds as documented. */
  readonly ackTimeoutMs?: number;
  /** Waits before the further attempts of an event that was not acknowledged. */
  readonly retryDelaysMs?: readonly number[];
  /** How long after completing an upload its message appears. */
  readonly shareDelayMs?: number;
}

/** What a new user may say about themselves. */
export interface NewUser {
  readonly name: string;
  readonly realName?: string;
  readonly locale?: string;
  readonly tz?: string;
  readonly isAdmin?: boolean;
  readonly isBot?: boolean;
  readonly deleted?: boolean;
  readonly isRestricted?: boolean;
}

/** A small, strict Slack on loopback. */
export interface Sandbox {
  readonly url: string;
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly workspace: { readonly id: string; readonly name: string; readonly domain: string };
  readonly botUserId: string;
  /** Delivers over signed HTTP to this URL instead of Socket Mode; null goes back. */
  deliverTo(requestUrl: string | null): void;
  addUser(user: NewUser): string;
  addChannel(channel: { name: string; isPrivate?: boolean; members?: readonly string[] }): string;
  invite(channelId: string, userId: string): Promise<void>;
  remove(channelId: string, userId: string): Promise<void>;
  updateUser(userId: string, change: Partial<NewUser>): Promise<void>;
  archive(channelId: string): Promise<void>;
  uninstall(): Promise<void>;
  as(userId: string): SandboxUser;
  /** Every refusal and broken rule since the start or the last clearViolations(). */
  violations(): readonly Violation[];
  clearViolations(): void;
  /** The next calls of a method go wrong. */
  fault(method: string, fault: Fault, times?: number): void;
  /** Slack's rate limits, off at first. */
  enforceRateLimits(on: boolean): void;
  calls(method?: string): readonly RecordedCall[];
  readonly sockets: {
    count(): number;
    /** Asks the app to reconnect, as Slack does every few hours. */
    refresh(reason?: 'warning' | 'refresh_requested'): void;
    /** Cuts every connection. */
    drop(): void;
  };
  readonly deliveries: {
    /** Sends the next `times` events twice. */
    duplicate(times: number): void;
    /** Holds each of the next `times` parcels back. */
    delay(times: number, ms: number): void;
  };
  /** Resolves when no call runs and no delivery waits for its acknowledgement. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a sandbox. Rejects when the manifest is one Slack would refuse or the port is taken. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const now = options.now ?? (() => new Date());
  const manifest = readManifest(options.manifest);
  const state = createState(manifest, now());
  const violations = createViolations(now);
  const busy = createBusy();
  const faults = createFaults();
  const rateLimits = createRateLimits(now);
  const calls: RecordedCall[] = [];
  const ackTimeoutMs = options.ackTimeoutMs ?? limits.acknowledgement.max * 1000;
  let httpCarrier: Carrier | null = null;
  let port = 0;
  const baseUrl = (): string => `http://127.0.0.1:${port}`;

  const sockets = createSockets({
    appId: state.app.id,
    ackTimeoutMs,
    newSecret: () => newSecret(state),
    onConnected: () => delivery.flush(),
  });
  const delivery = createDelivery({
    carrier: () => httpCarrier ?? sockets.carrier,
    violations,
    busy,
    retryDelaysMs: options.retryDelaysMs ?? [0, 60_000, 300_000],
  });
  const context: Context = {
    state,
    manifest,
    now,
    violations,
    delivery,
    busy,
    baseUrl,
    shareDelayMs: options.shareDelayMs ?? 10,
  };

  const uninstall = async (): Promise<void> => {
    const told = Promise.all([
      sendEvent(context, 'app_uninstalled', { type: 'app_uninstalled' }),
      sendEvent(context, 'tokens_revoked', {
        type: 'tokens_revoked',
        tokens: { oauth: [], bot: [state.app.botUserId] },
      }),
    ]);
    state.app.installed = false;
    await told;
  };
  const app = createApp({
    context,
    faults,
    rateLimits,
    record: (call) => calls.push(call),
    services: {
      openSocketUrl: () =>
        `ws://127.0.0.1:${port}/link/?ticket=${sockets.issueTicket()}&app_id=${state.app.id}`,
      uninstall,
    },
  });
  const server = createServer(getRequestListener(app.fetch));
  server.on('upgrade', sockets.upgrade);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  port = (server.address() as AddressInfo).port;

  const channelFor = (id: string): Channel => {
    const channel = state.channels.get(id);
    if (channel === undefined) throw new Error(`there is no channel ${id}`);
    return channel;
  };
  const userFor = (id: string): User => {
    const user = state.users.get(id);
    if (user === undefined) throw new Error(`there is no user ${id}`);
    return user;
  };

  return {
    url: baseUrl(),
    apiUrl: `${baseUrl()}/api/`,
    botToken: state.app.botToken,
    appToken: state.app.appToken,
    signingSecret: state.app.signingSecret,
    workspace: state.team,
    botUserId: state.app.botUserId,
    deliverTo: (requestUrl) => {
      httpCarrier =
        requestUrl === null
          ? null
          : createSignedHttp({ requestUrl, signingSecret: state.app.signingSecret, ackTimeoutMs });
    },
    addUser: (user) => {
      const id = idFor(context, 'U');
      const isBot = user.isBot ?? false;
      state.users.set(id, {
        id,
        name: user.name,
        realName: user.realName ?? user.name,
        locale: user.locale ?? 'en-US',
        tz: user.tz ?? 'America/Los_Angeles',
        isAdmin: user.isAdmin ?? false,
        isBot,
        botId: isBot ? idFor(context, 'B') : null,
        deleted: user.deleted ?? false,
        isRestricted: user.isRestricted ?? false,
        updated: secondsOf(now()),
      });
      return id;
    },
    addChannel: ({ name, isPrivate = false, members = [] }) =>
      addConversation(
        context,
        isPrivate ? 'private' : 'public',
        name,
        members,
        members[0] ?? state.app.botUserId,
      ).id,
    invite: async (channelId, userId) => {
      const channel = channelFor(channelId);
      userFor(userId);
      await joinChannel(
        context,
        channel,
        userId,
        channel.members.find((member) => member !== userId) ?? null,
      );
    },
    remove: async (channelId, userId) => leaveChannel(context, channelFor(channelId), userId),
    updateUser: async (userId, change) => {
      const user = userFor(userId);
      Object.assign(user, change, { updated: secondsOf(now()) });
      await sendEvent(context, 'user_change', {
        type: 'user_change',
        user: userObject(state, user, now(), true),
        cache_ts: secondsOf(now()),
        event_ts: tsFor(context),
      });
    },
    archive: async (channelId) => {
      channelFor(channelId).archived = true;
      await sendEvent(context, 'channel_archive', {
        type: 'channel_archive',
        channel: channelId,
        user: state.app.botUserId,
        is_moved: 0,
        event_ts: tsFor(context),
      });
    },
    uninstall,
    as: (userId) => createSandboxUser(context, userId),
    violations: () => violations.all(),
    clearViolations: () => violations.clear(),
    fault: (method, fault, times = 1) => faults.add(method, fault, times),
    enforceRateLimits: (on) => rateLimits.enforce(on),
    calls: (method) => calls.filter((call) => method === undefined || call.method === method),
    sockets: {
      count: () => sockets.count(),
      refresh: (reason = 'refresh_requested') => sockets.refresh(reason),
      drop: () => sockets.drop(),
    },
    deliveries: {
      duplicate: (times) => delivery.duplicate(times),
      delay: (times, ms) => delivery.delay(times, ms),
    },
    settled: () => busy.settled(),
    close: async () => {
      delivery.close();
      await sockets.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
