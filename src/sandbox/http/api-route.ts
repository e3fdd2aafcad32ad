import { callMethod } from '../api/call-method.ts';
import type { ApiServices } from '../api/method.ts';
import { apiMethods } from '../api/methods.ts';
import type { Context } from '../context.ts';
import type { Fault } from '../faults.ts';
import { isJsonObject, type JsonObject, textOf } from '../json-object.ts';
import type { RateLimits } from '../rate-limits.ts';
import { readCall } from './read-call.ts';
import { withFault } from './with-fault.ts';

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
  const { context } = options;
  const read = await readCall(request);
  if ('error' in read) {
    context.violations.record(read.error, method, `${method} was sent in a form that Slack does not read`);
    return answer(context, method, { ok: false, error: read.error });
  }
  const ignoresBody = read.isJson && apiMethods[method]?.readsJson === false;
  const call: Call = { method, token: read.token, arguments: ignoresBody ? {} : read.arguments };
  return withFault(
    context,
    method,
    async () => {
      const limited = refuseByRate(options, call);
      if (limited !== null) return limited;
      const body = await callMethod(context, options.services, call);
      note(options, call, body);
      return answer(context, method, warned(body, read.warning));
    },
    (fault) => refuseByFault(options, call, fault),
  );
}

function refuseByFault(options: ApiRouteOptions, call: Call, fault: Fault): Response {
  if (fault.kind === 'http') return new Response('Server Error', { status: fault.status });
  if (fault.kind === 'rate-limited') return tooMany(options, call, fault.retryAfterSeconds);
  const body = { ok: false, error: fault.kind === 'error' ? fault.error : 'fatal_error' };
  note(options, call, body);
  return answer(options.context, call.method, body);
}

function refuseByRate(options: ApiRouteOptions, call: Call): Response | null {
  const tier = apiMethods[call.method]?.tier ?? 'none';
  const wait = options.rateLimits.count(call.method, tier, textOf(call.arguments.channel));
  if (wait === null) return null;
  options.context.violations.record('ratelimited', call.method, `${call.method} was called too often`);
  return tooMany(options, call, wait);
}

function tooMany(options: ApiRouteOptions, call: Call, retryAfterSeconds: number): Response {
  const body = { ok: false, error: 'ratelimited' };
  note(options, call, body);
  return Response.json(body, { status: 429, headers: { 'retry-after': String(retryAfterSeconds) } });
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
