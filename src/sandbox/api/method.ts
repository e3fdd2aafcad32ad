import type { Context } from '../context.ts';
import type { JsonObject } from '../json-object.ts';
import type { UserToken } from '../state.ts';
import type { Arguments } from './arguments.ts';

/** A call that has passed Slack's door: token, scope and argument names are checked. */
export interface ApiCall {
  readonly context: Context;
  readonly args: Arguments;
  readonly sandbox: ApiServices;
  /** The person whose token came with the call, for the few methods that take one. */
  readonly userToken: UserToken | null;
}

/** What only some methods need. */
export interface ApiServices {
  /** The address of a new Socket Mode connection. */
  openSocketUrl(): string;
  /** Ends the installation, as when an admin removes the app. */
  uninstall(): Promise<void>;
}

/** Slack's rate limit tiers; `posting` is chat.postMessage's about one a second and channel. */
export type Tier = 1 | 2 | 3 | 4 | 'posting' | 'none';

/** One method of the Web API. */
export interface ApiMethod {
  readonly tier: Tier;
  /** Whether Slack reads a JSON body; where it does not, the body counts as empty. */
  readonly readsJson: boolean;
  /** Whose token the call needs. */
  readonly token: 'bot' | 'app' | 'user' | 'none';
  /** The call needs one of these scopes; none when empty. Methods that depend on the conversation check again. */
  readonly scopes: readonly string[];
  /** Every documented argument; others are recorded as violations. */
  readonly arguments: readonly string[];
  /** Arguments without which Slack answers invalid_arguments. */
  readonly required?: readonly string[];
  run(call: ApiCall): JsonObject | Promise<JsonObject>;
}

/** Methods by name. */
export type ApiMethods = Readonly<Record<string, ApiMethod>>;
