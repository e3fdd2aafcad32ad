import type { JsonObject } from '../json-object.ts';

/** What Slack sends to an app. */
export interface Parcel {
  readonly kind: 'events_api' | 'interactive' | 'slash_commands';
  readonly payload: JsonObject;
  /** Whether the app may answer with content. */
  readonly acceptsResponse: boolean;
}

/** The app's acknowledgement: the content it answered with, or null. A text is an answer of plain text. */
export type Acknowledgement = JsonObject | string | null;

/** The app did not take a parcel: in time, or with success, or at all. */
export class NotDelivered extends Error {
  /** `operation_timeout` after 3 s, `dispatch_failed` for an error, `no_listener` when nobody is connected. */
  readonly reason: 'operation_timeout' | 'dispatch_failed' | 'no_listener';

  /** The app asked not to be told again (`x-slack-no-retry`). */
  readonly isFinal: boolean;

  constructor(reason: NotDelivered['reason'], message: string, isFinal = false) {
    super(message);
    this.name = 'NotDelivered';
    this.reason = reason;
    this.isFinal = isFinal;
  }
}

/** One attempt to hand a parcel to the app. */
export interface Attempt {
  readonly number: number;
  readonly reason: string | null;
}

/** A way to the app: sockets or signed HTTP. Rejects with NotDelivered. */
export type Carrier = (parcel: Parcel, attempt: Attempt) => Promise<Acknowledgement>;

/** Hands parcels to the app. */
export interface Delivery {
  /** An interaction or a command: one attempt, the answer matters. Rejects with NotDelivered. */
  ask(parcel: Parcel): Promise<Acknowledgement>;
  /** An event: resolves after the first attempt, and tries again later when that failed. */
  tell(parcel: Parcel): Promise<void>;
}
