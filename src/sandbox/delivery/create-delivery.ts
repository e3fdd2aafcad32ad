import type { Busy } from '../busy.ts';
import { randomOf } from '../faults.ts';
import { limits } from '../limits.ts';
import type { Traffic } from '../traffic.ts';
import type { Violations } from '../violations.ts';
import {
  type Acknowledgement,
  type Attempt,
  type Carrier,
  type Delivery,
  NotDelivered,
  type Parcel,
} from './delivery.ts';

/** What a delivery is made of. */
export interface DeliveryOptions {
  readonly carrier: () => Carrier;
  readonly violations: Violations;
  readonly traffic: Traffic;
  readonly busy: Busy;
  /** Waits before the second, third and fourth attempt of an event. */
  readonly retryDelaysMs: readonly number[];
}

/** Deliveries that go wrong by chance. */
export interface DeliveryStorm {
  readonly seed: number;
  /** The share of events that come twice, and of parcels that come late, between 0 and 1. */
  readonly share: number;
  /** How late at most. */
  readonly upToMs: number;
}

/** A delivery that also knows how to give up waiting, and to misbehave when a test asks for it. */
export interface CreatedDelivery extends Delivery {
  /** Sends the next `times` events twice. */
  duplicate(times: number): void;
  /** Holds each of the next `times` parcels back for a while. */
  delay(times: number, ms: number): void;
  /** Sends events twice and parcels late by chance, the same way for the same seed; null calms it. */
  storm(storm: DeliveryStorm | null): void;
  /** Tries at once what waits for its next attempt. */
  flush(): void;
  /** Forgets what waits. */
  close(): void;
}

/** Delivers by whatever carrier is in use at that moment. */
export function createDelivery(options: DeliveryOptions): CreatedDelivery {
  const retries = new Map<NodeJS.Timeout, () => void>();
  let duplicates = 0;
  let delayed = 0;
  let delayMs = 0;
  let storm: { readonly next: () => number; readonly share: number; readonly upToMs: number } | null = null;

  function lateByChanceMs(): number {
    return storm !== null && storm.next() < storm.share ? storm.next() * storm.upToMs : 0;
  }

  async function attempt(parcel: Parcel, tried: Attempt): Promise<Acknowledgement> {
    const lateMs = delayed > 0 ? delayMs : lateByChanceMs();
    delayed = Math.max(0, delayed - 1);
    if (lateMs > 0) await new Promise((resolve) => setTimeout(resolve, lateMs));
    try {
      const answer = await options.carrier()(parcel, tried);
      options.traffic.record('to-app', nameOf(parcel), parcel.payload, answer);
      if (!parcel.acceptsResponse && hasContent(answer)) {
        options.violations.record(
          'unexpected-response',
          null,
          `${nameOf(parcel)} takes no answer, yet got one`,
        );
      }
      return answer;
    } catch (error) {
      const reason = error instanceof NotDelivered ? error.reason : 'dispatch_failed';
      options.traffic.record('to-app', nameOf(parcel), parcel.payload, { failed: reason });
      if (reason === 'operation_timeout') {
        const message = `${nameOf(parcel)} was not acknowledged within ${limits.acknowledgement.max} s`;
        options.violations.record('ack-timeout', null, message);
      } else if (reason === 'dispatch_failed') {
        options.violations.record('dispatch-failed', null, `${nameOf(parcel)}: ${String(error)}`);
      }
      throw error;
    }
  }

  function later(parcel: Parcel, number: number, reason: string): void {
    const wait = options.retryDelaysMs[number - 1];
    if (wait === undefined) return;
    const run = (): void => {
      clearTimeout(timer);
      retries.delete(timer);
      void options.busy.track(tryEvent(parcel, number, reason));
    };
    const timer = setTimeout(run, wait);
    timer.unref();
    retries.set(timer, run);
  }

  async function tryEvent(parcel: Parcel, number: number, reason: string | null): Promise<void> {
    try {
      await attempt(parcel, { number, reason });
    } catch (error) {
      const failed = error instanceof NotDelivered ? error.reason : 'dispatch_failed';
      if (error instanceof NotDelivered && error.isFinal) return;
      later(parcel, number + 1, retryReasons[failed]);
    }
  }

  return {
    ask: (parcel) => options.busy.track(attempt(parcel, { number: 0, reason: null })),
    tell: (parcel) => {
      const twice = duplicates > 0 || (storm !== null && storm.next() < storm.share);
      const copies = twice ? 2 : 1;
      duplicates = Math.max(0, duplicates - 1);
      const sent = Array.from({ length: copies }, () => tryEvent(parcel, 0, null));
      return options.busy.track(Promise.all(sent).then(() => undefined));
    },
    duplicate: (times) => {
      duplicates = times;
    },
    delay: (times, ms) => {
      delayed = times;
      delayMs = ms;
    },
    storm: (given) => {
      storm = given === null ? null : { ...given, next: randomOf(given.seed) };
    },
    flush: () => {
      for (const run of [...retries.values()]) run();
    },
    close: () => {
      for (const timer of retries.keys()) clearTimeout(timer);
      retries.clear();
    },
  };
}

const retryReasons = {
  operation_timeout: 'http_timeout',
  dispatch_failed: 'http_error',
  no_listener: 'connection_failed',
} as const;

function hasContent(answer: Acknowledgement): boolean {
  return typeof answer === 'string' ? answer !== '' : answer !== null && Object.keys(answer).length > 0;
}

function nameOf(parcel: Parcel): string {
  const { event, type, command } = parcel.payload;
  if (typeof event === 'object' && event !== null && 'type' in event) return `the event ${event.type}`;
  return String(command ?? type ?? parcel.kind);
}
