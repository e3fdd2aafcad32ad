import { createBusy } from './busy.ts';
import type { Context } from './context.ts';
import { createState } from './create-state.ts';
import { createDataFile, type DataFile, readDataFile } from './data-file.ts';
import { type CreatedDelivery, createDelivery } from './delivery/create-delivery.ts';
import type { Carrier } from './delivery/delivery.ts';
import { createSockets, type Sockets } from './delivery/sockets.ts';
import { createFaults } from './faults.ts';
import { newSecret } from './ids.ts';
import { readManifest } from './manifest.ts';
import { createTraffic } from './traffic.ts';
import { createViolations } from './violations.ts';

/** What an engine is made from; see SandboxOptions. */
export interface EngineOptions {
  readonly manifest: unknown;
  readonly now: () => Date;
  readonly dataFile: string | null;
  readonly ackTimeoutMs: number;
  readonly retryDelaysMs: readonly number[];
  readonly shareDelayMs: number;
  readonly joinMessages: boolean;
  readonly refreshGraceMs: number;
  /** The way to the app other than sockets, or null. */
  readonly otherCarrier: () => Carrier | null;
  readonly baseUrl: () => string;
}

/** The sandbox without its web server: state, rules and delivery. */
export interface Engine {
  readonly context: Context;
  readonly delivery: CreatedDelivery;
  readonly sockets: Sockets;
  readonly dataFile: DataFile | null;
}

/** Puts the parts together, with the state of the data file where there is one. */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const { now, baseUrl, shareDelayMs, joinMessages } = options;
  const manifest = readManifest(options.manifest);
  const saved = options.dataFile === null ? null : await readDataFile(options.dataFile);
  const state = saved ?? createState(manifest, now());
  const dataFile = options.dataFile === null ? null : createDataFile(options.dataFile, state);
  const traffic = createTraffic(now);
  const changed = (): void => {
    dataFile?.touch();
    traffic.changed();
  };
  const violations = createViolations(now);
  const busy = createBusy(changed);
  const sockets = createSockets({
    appId: state.app.id,
    ackTimeoutMs: options.ackTimeoutMs,
    newSecret: () => newSecret(state),
    onConnected: () => delivery.flush(),
    refreshGraceMs: options.refreshGraceMs,
  });
  const delivery = createDelivery({
    carrier: () => options.otherCarrier() ?? sockets.carrier,
    violations,
    traffic,
    busy,
    retryDelaysMs: options.retryDelaysMs,
  });
  const faults = createFaults();
  const context: Context = {
    state,
    manifest,
    now,
    violations,
    delivery,
    busy,
    faults,
    traffic,
    changed,
    baseUrl,
    shareDelayMs,
    joinMessages,
  };
  return { context, delivery, sockets, dataFile };
}
