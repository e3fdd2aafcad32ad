import { callMethod } from '../api/call-method.ts';
import type { ApiServices } from '../api/method.ts';
import { apiMethods } from '../api/methods.ts';
import type { Context } from '../context.ts';
import type { Faults } from '../faults.ts';
import { type JsonObject, textOf } from '../json-object.ts';
import type { RateLimits } from '../rate-limits.ts';
import { readCall } from './read-call.ts';

/** One Web API call as tests see it. */
export interface RecordedCall {
  readonly method: string;
  readonly arguments: Record<string, unknown>;
  readonly ok: boolean;
  readonly error?: string;
}

/** What the API's door needs. */
export interface ApiRouteOptions {
  readonly context: Context;
  readonly services: ApiServices;
  readonly faults: Faults;
  readonly rateLimits: RateLimits;
  readonly record: (call: RecordedCall) => void;
}

/** Answers `/api/METHOD`; gives null when the connection is to be cut instead. */
export async function answerApi(
  options: ApiRouteOptions,
  method: string,
  request: Request,
): Promise<Response | null> {
  const { context, faults } = options;
  const read = await readCall(request);
  if ('error' in read) {
    context.violations.record(read.error, method, `${method} was sent in a form that Slack does not read`);
    return answer(context, method, { ok: false, error: read.error }, null);
  }
  const fault = faults.take(method);
  const note = (body: JsonObject): void => {
    const error = textOf(body.error);
    options.record({
      method,
      arguments: read.arguments,
      ok: body.ok === true,
      ...(error === '' ? {} : { error }),
    });
  };
  if (fault?.kind === 'reset-before') return null;
  if (fault?.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms));
  if (fault?.kind === 'http') return new Response('Server Error', { status: fault.status });
  if (fault?.kind === 'error') {
    const body = { ok: false, error: fault.error };
    note(body);
    return answer(context, method, body, null);
  }
  const tier = apiMethods[method]?.tier ?? 'none';
  const wait =
    fault?.kind === 'rate-limited'
      ? fault.retryAfterSeconds
      : options.rateLimits.count(method, tier, textOf(read.arguments.channel));
  if (wait !== null) {
    const body = { ok: false, error: 'ratelimited' };
    note(body);
    if (fault === null) context.violations.record('ratelimited', method, `${method} was called too often`);
    return Response.json(body, { status: 429, headers: { 'retry-after': String(wait) } });
  }
  const body = await callMethod(context, options.services, {
    method,
    token: read.token,
    arguments: read.arguments,
  });
  note(body);
  return fault?.kind === 'reset-after' ? null : answer(context, method, body, read.warning);
}

function answer(context: Context, method: string, body: JsonObject, warning: string | null): Response {
  const metadata = body.response_metadata;
  const warned =
    warning === null
      ? body
      : { ...body, warning, response_metadata: { ...(metadata ?? {}), warnings: [warning] } };
  return Response.json(warned, {
    headers: {
      'x-oauth-scopes': context.manifest.scopes.join(','),
      'x-accepted-oauth-scopes': (apiMethods[method]?.scopes ?? []).join(','),
      'x-slack-req-id': crypto.randomUUID().replaceAll('-', ''),
    },
  });
}
