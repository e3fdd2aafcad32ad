import { createHmac } from 'node:crypto';
import { isJsonObject, parseJson } from '../json-object.ts';
import { type Acknowledgement, type Attempt, type Carrier, NotDelivered, type Parcel } from './delivery.ts';

/** What signed delivery needs to know. */
export interface SignedHttpOptions {
  readonly requestUrl: string;
  readonly signingSecret: string;
  readonly ackTimeoutMs: number;
}

/**
 * Delivers by HTTP as Slack does: events as JSON, interactions as the form field `payload`, commands as a form,
 * each with a v0 signature. The signature's time is the machine's, because receivers compare it with theirs.
 */
export function createSignedHttp(options: SignedHttpOptions): Carrier {
  return async (parcel, attempt) => {
    const body = bodyOf(parcel);
    let response: Response;
    try {
      response = await fetch(options.requestUrl, {
        method: 'POST',
        headers: {
          ...sign(body, options.signingSecret),
          'content-type':
            parcel.kind === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded',
          'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
          ...retryHeaders(parcel, attempt),
        },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(options.ackTimeoutMs),
      });
    } catch (error) {
      if (error instanceof Error && error.name === 'TimeoutError') {
        throw new NotDelivered('operation_timeout', 'not acknowledged in time');
      }
      throw new NotDelivered('no_listener', `nobody answers at ${options.requestUrl}`);
    }
    const text = await response.text();
    if (!response.ok) {
      const isFinal = response.headers.get('x-slack-no-retry') === '1';
      throw new NotDelivered('dispatch_failed', `answered with HTTP ${response.status}`, isFinal);
    }
    return readAnswer(text, response.headers.get('content-type') ?? '');
  };
}

/**
 * Asks a request URL to prove itself, as Slack does before it sends events there.
 * Throws an Error when it does not give the challenge back.
 */
export async function verifyRequestUrl(options: SignedHttpOptions, challenge: string): Promise<void> {
  const body = JSON.stringify({ token: 'verification', challenge, type: 'url_verification' });
  const response = await fetch(options.requestUrl, {
    method: 'POST',
    headers: { ...sign(body, options.signingSecret), 'content-type': 'application/json' },
    body,
    signal: AbortSignal.timeout(options.ackTimeoutMs),
  });
  const answer = await response.text();
  if (!response.ok || !answer.includes(challenge)) {
    throw new Error(`${options.requestUrl} did not answer the challenge (HTTP ${response.status})`);
  }
}

/** The headers of a v0 signature over a body. */
function sign(body: string, signingSecret: string): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const digest = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${digest}` };
}

function bodyOf(parcel: Parcel): string {
  if (parcel.kind === 'events_api') return JSON.stringify(parcel.payload);
  if (parcel.kind === 'interactive') {
    return new URLSearchParams({ payload: JSON.stringify(parcel.payload) }).toString();
  }
  const fields = Object.entries(parcel.payload).map(([key, value]): [string, string] => [key, String(value)]);
  return new URLSearchParams(fields).toString();
}

function retryHeaders(parcel: Parcel, attempt: Attempt): Record<string, string> {
  if (parcel.kind !== 'events_api' || attempt.number === 0) return {};
  return {
    'x-slack-retry-num': String(attempt.number),
    'x-slack-retry-reason': attempt.reason ?? 'unknown_error',
  };
}

function readAnswer(text: string, contentType: string): Acknowledgement {
  if (text === '') return null;
  if (!contentType.includes('json')) return text;
  try {
    const answer = parseJson(text);
    return isJsonObject(answer) ? answer : null;
  } catch {
    return text;
  }
}
