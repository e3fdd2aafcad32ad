import type { Busy } from './busy.ts';
import type { Delivery } from './delivery/delivery.ts';
import { newId, newTs } from './ids.ts';
import type { AppManifest } from './manifest.ts';
import type { State } from './state.ts';
import type { Violations } from './violations.ts';

/** What every part of the sandbox shares. */
export interface Context {
  readonly state: State;
  readonly manifest: AppManifest;
  readonly now: () => Date;
  readonly violations: Violations;
  readonly delivery: Delivery;
  readonly busy: Busy;
  /** `http://127.0.0.1:PORT`, known once the server listens. */
  readonly baseUrl: () => string;
  /** Between completing an upload and its message, as Slack shares files a moment later. */
  readonly shareDelayMs: number;
}

/** The next id with a prefix. */
export function idFor(context: Context, prefix: string): string {
  return newId(context.state, prefix);
}

/** The next message timestamp. */
export function tsFor(context: Context): string {
  return newTs(context.state, context.now());
}
