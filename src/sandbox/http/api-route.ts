import { callMethod } from '../api/call-method.ts';
import type { ApiServices } from '../api/method.ts';
import { apiMethods } from '../api/methods.ts';
import type { Context } from '../context.ts';
import type { Fault, Faults } from '../faults.ts';
import { isJsonObject, type JsonObject, textOf } from '../json-object.ts';
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

interface Call {
  readonly method: string;
  readonly token: string | null;
  readonly arguments: JsonObject;
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
    return answer(context, method, { ok: false, error: read.error });
  }
  const ignoresBody = read.isJson && apiMethods[method]?.readsJson === false;
  const call: Call = { method, token: read.token, arguments: ignoresBody ? {} : read.arguments };
  const fault = faults.take(method);
  if (fault?.kind === 'reset-before') return null;
  if (fault?.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms));
  const refused = refuse(options, call, fault);
  if (refused !== null) return refused;
  const body = await callMethod(context, options.services, call);
  note(options, call, body);
  return fault?.kind === 'reset-after' ? null : answer(context, method, warned(body, read.warning));
}

// What stands between an app and a method: a fault that a test asked for, or the rate limit.
function refuse(options: ApiRouteOptions, call: Call, fault: Fault | null): Response | null {
  const { context } = options;
  if (fault?.kind === 'http') return new Response('Server Error', { status: fault.status });
  if (fault?.kind === 'error') {
    const body = { ok: false, error: fault.error };
    note(options, call, body);
    return answer(context, call.method, body);
  }
  const tier = apiMethods[call.method]?.tier ?? 'none';
  const counted = options.rateLimits.count(call.method, tier, textOf(call.arguments.channel));
  const wait = fault?.kind === 'rate-limited' ? fault.retryAfterSeconds : counted;
  if (wait === null) return null;
  const body = { ok: false, error: 'ratelimited' };
  note(options, call, body);
  if (fault === null)
    context.violations.record('ratelimited', call.method, `${call.method} was called too often`);
  return Response.json(body, { status: 429, headers: { 'retry-after': String(wait) } });
}

function note(options: ApiRouteOptions, call: Call, body: JsonObject): void {
  options.context.traffic.record('from-app', call.method, call.arguments, body);
  const error = textOf(body.error);
  const { method, arguments: args } = call;
  options.record({ method, arguments: args, ok: body.ok === true, ...(error === '' ? {} : { error }) });
}

function warned(body: JsonObject, warning: string | null): JsonObject {
  if (warning === null) return body;
  const metadata = isJsonObject(body.response_metadata) ? body.response_metadata : {};
  return { ...body, warning, response_metadata: { ...metadata, warnings: [warning] } };
}

function answer(context: Context, method: string, body: JsonObject): Response {
  return Response.json(body, {
    headers: {
      'x-oauth-scopes': context.manifest.scopes.join(','),
      'x-accepted-oauth-scopes': (apiMethods[method]?.scopes ?? []).join(','),
      'x-slack-req-id': crypto.randomUUID().replaceAll('-', ''),
    },
  });
}
