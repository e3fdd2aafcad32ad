import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import type { DeliveryOutcome } from '../../flows/delivery/finish-delivery.ts';

/** Slack's own trouble: the same call may work later. What it did this time is unknown, so it is looked up first. */
const passing = [
  'fatal_error',
  'internal_error',
  'ratelimited',
  'request_timeout',
  'service_unavailable',
  'team_added_to_org',
  'upload_incomplete',
];

/**
 * What a failed call means for a delivery: again (Slack or the way to it had trouble) or never (it will be
 * refused as often as it is tried: the person is gone, the token revoked, the message not to Slack's liking).
 * Anything that is no answer of Slack's is a bug and thrown on.
 */
export function outcomeOf(error: unknown): DeliveryOutcome {
  if (error instanceof WebAPIRateLimitedError) {
    return { kind: 'again', reason: 'rate limited', afterSeconds: Math.max(1, error.retryAfter) };
  }
  if (error instanceof WebAPIPlatformError) {
    const reason = error.data.error;
    return isPassing(reason) ? { kind: 'again', reason, afterSeconds: 30 } : { kind: 'failed', reason };
  }
  if (error instanceof WebAPIHTTPError) {
    return { kind: 'again', reason: `HTTP ${error.statusCode}`, afterSeconds: 30 };
  }
  if (error instanceof WebAPIRequestError || error instanceof UploadFailed) {
    return { kind: 'again', reason: error.message, afterSeconds: 10 };
  }
  throw error;
}

/** True for an error code of Slack's that says nothing about the call itself. */
export function isPassing(code: string): boolean {
  return passing.includes(code);
}

/** The bytes of a file did not reach Slack's upload address. */
export class UploadFailed extends Error {
  constructor(reason: string) {
    super(`the upload failed: ${reason}`);
    this.name = 'UploadFailed';
  }
}
