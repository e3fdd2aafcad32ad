import type { Busy } from './busy.ts';
import type { Delivery } from './delivery/delivery.ts';
import type { Faults } from './faults.ts';
import { newId, newTs } from './ids.ts';
import type { AppManifest } from './manifest.ts';
import type { State } from './state.ts';
import type { Traffic } from './traffic.ts';
import type { Violations } from './violations.ts';

/** What every part of the sandbox shares. */
export interface Context {
  readonly state: State;
  readonly manifest: AppManifest;
  readonly now: () => Date;
  readonly violations: Violations;
  readonly delivery: Delivery;
  readonly busy: Busy;
  readonly faults: Faults;
  readonly traffic: Traffic;
  /** To be called when the state changed in a way that people can see or that must outlive a restart. */
  readonly changed: () => void;
  /** `http://127.0.0.1:PORT`, known once the server listens. */
  readonly baseUrl: () => string;
  /** Between completing an upload and its message, as Slack shares files a moment later. */
  readonly shareDelayMs: number;
  /** Whether conversations tell of who joins and leaves; a setting of the workspace. */
  readonly joinMessages: boolean;
}

/** The next id with a prefix. */
export function idFor(context: Context, prefix: string): string {
  context.changed();
  return newId(context.state, prefix);
}

/** The next message timestamp. */
export function tsFor(context: Context): string {
  context.changed();
  return newTs(context.state, context.now());
}
