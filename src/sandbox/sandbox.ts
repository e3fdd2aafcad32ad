import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createEngine } from './create-engine.ts';
import type { DeliveryStorm } from './delivery/create-delivery.ts';
import type { Carrier } from './delivery/delivery.ts';
import { createSignedHttp, verifyRequestUrl } from './delivery/signed-http.ts';
import type { Fault, Storm } from './faults.ts';
import type { RecordedCall } from './http/api-route.ts';
import { createApp } from './http/create-app.ts';
import { newSecret } from './ids.ts';
import { limits } from './limits.ts';
import type { PageInside } from './page/page-inside.ts';
import { createRateLimits } from './rate-limits.ts';
import type { TrafficEntry } from './traffic.ts';
import type { Violation } from './violations.ts';
import { createWorkspace, uninstall, type Workspace } from './workspace.ts';

/** How a sandbox starts. */
export interface SandboxOptions {
  /** The parsed manifest.json: it decides scopes, commands, shortcuts, events and Socket Mode. */
  readonly manifest: unknown;
  /** 0 or absent: any free port of 127.0.0.1. */
  readonly port?: number;
  /** The clock of timestamps, triggers and events. Signatures use the machine's. */
  readonly now?: () => Date;
  /** A file that keeps the workspace across restarts; absent: memory only. */
  readonly dataFile?: string;
  /** Adds routes to the web server, such as the page for people. */
  readonly mount?: (app: ReturnType<typeof createApp>, inside: PageInside) => void;
  /** How long Slack waits for an acknowledgement; three seconds as documented. */
  readonly ackTimeoutMs?: number;
  /** Waits before the further attempts of an event: at once, a minute, five minutes as documented. */
  readonly retryDelaysMs?: readonly number[];
  /** How long after completing an upload its message appears. */
  readonly shareDelayMs?: number;
  /** Whether channels tell of who joins and leaves, as owners of a workspace may choose; absent: they do not. */
  readonly joinMessages?: boolean;
  /** How long a connection may stay after Slack asked it to go; ten seconds as documented. */
  readonly refreshGraceMs?: number;
}

/** A small, strict Slack on loopback. */
export interface Sandbox extends Workspace {
  readonly url: string;
  /** What an app takes as slackApiUrl. */
  readonly apiUrl: string;
  /** The token of the installation; another one after the app was removed and installed again. */
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly workspace: { readonly id: string; readonly name: string; readonly domain: string };
  readonly botUserId: string;
  /** Delivers over signed HTTP to this URL instead of Socket Mode; null goes back. */
  deliverTo(requestUrl: string | null): void;
  /** Asks a request URL for its challenge, as Slack does when it is entered. Rejects when it fails. */
  verifyRequestUrl(requestUrl: string): Promise<void>;
  /** Every refusal and broken rule since the start or the last clearViolations(). */
  violations(): readonly Violation[];
  clearViolations(): void;
  /** The next calls of a method go wrong. */
  fault(method: string, fault: Fault, times?: number): void;
  /** Lets calls go wrong by chance, the same way for the same seed; null calms it. */
  storm(storm: Storm | null): void;
  /** Slack's rate limits, off at first. */
  enforceRateLimits(on: boolean): void;
  /** The last 10,000 calls of the Web API, or of one method. */
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
    /** Lets events come twice and parcels late by chance, the same way for the same seed; null calms it. */
    storm(storm: DeliveryStorm | null): void;
  };
  /** The last exchanges between Slack and the app, oldest first. */
  traffic(): readonly TrafficEntry[];
  /** Calls the listener soon after anything changed; gives a way to stop. */
  watch(listener: () => void): () => void;
  /** Resolves when no call runs and no delivery waits for its acknowledgement. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a sandbox. Rejects when the manifest is one Slack would refuse, or the port is taken. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const now = options.now ?? (() => new Date());
  const ackTimeoutMs = options.ackTimeoutMs ?? limits.acknowledgement.max * 1000;
  let httpCarrier: Carrier | null = null;
  let port = 0;
  const baseUrl = (): string => `http://127.0.0.1:${port}`;
  const { context, delivery, sockets, dataFile } = await createEngine({
    manifest: options.manifest,
    now,
    dataFile: options.dataFile ?? null,
    ackTimeoutMs,
    retryDelaysMs: options.retryDelaysMs ?? documentedRetryDelaysMs,
    shareDelayMs: options.shareDelayMs ?? 10,
    joinMessages: options.joinMessages ?? false,
    refreshGraceMs: options.refreshGraceMs ?? 10_000,
    otherCarrier: () => httpCarrier,
    baseUrl,
  });
  const { state, violations, busy, faults, traffic } = context;
  const { signingSecret } = state.app;
  const rateLimits = createRateLimits(now);
  const calls: RecordedCall[] = [];
  const app = createApp({
    context,
    rateLimits,
    record: (call) => {
      calls.push(call);
      if (calls.length > keptCalls) calls.shift();
    },
    services: {
      openSocketUrl: () =>
        `ws://127.0.0.1:${port}/link/?ticket=${sockets.issueTicket()}&app_id=${state.app.id}`,
      uninstall: () => uninstall(context),
    },
  });
  const isAppConnected = () => httpCarrier !== null || sockets.count() > 0;
  options.mount?.(app, { context, manifest: options.manifest, isAppConnected });
  const server = createServer(getRequestListener(app.fetch));
  server.on('upgrade', sockets.upgrade);
  port = await listen(server, options.port ?? 0);

  return {
    ...createWorkspace(context),
    url: baseUrl(),
    apiUrl: `${baseUrl()}/api/`,
    get botToken() {
      return state.app.botToken;
    },
    appToken: state.app.appToken,
    signingSecret,
    clientId: state.app.clientId,
    clientSecret: state.app.clientSecret,
    workspace: state.team,
    botUserId: state.app.botUserId,
    deliverTo: (requestUrl) => {
      httpCarrier =
        requestUrl === null ? null : createSignedHttp({ requestUrl, signingSecret, ackTimeoutMs });
    },
    verifyRequestUrl: (requestUrl) =>
      verifyRequestUrl({ requestUrl, signingSecret, ackTimeoutMs }, newSecret(state)),
    violations: () => violations.all(),
    clearViolations: () => violations.clear(),
    fault: (method, fault, times = 1) => faults.add(method, fault, times),
    storm: (storm) => faults.storm(storm),
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
      storm: (storm) => delivery.storm(storm),
    },
    traffic: () => traffic.all(),
    watch: (listener) => traffic.watch(listener),
    settled: () => busy.settled(),
    close: async () => {
      delivery.close();
      await sockets.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await dataFile?.close();
    },
  };
}

const documentedRetryDelaysMs = [0, 60_000, 300_000];
const keptCalls = 10_000;

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
