import type { Context } from '../context.ts';
import type { JsonObject } from '../json-object.ts';
import { Refusal, refusalOf } from '../refusal.ts';
import { readArguments } from './arguments.ts';
import type { ApiMethod, ApiServices } from './method.ts';
import { apiMethods } from './methods.ts';
import { checkScopes } from './scopes.ts';

/** One call as it came in. */
export interface IncomingCall {
  readonly method: string;
  readonly token: string | null;
  readonly arguments: JsonObject;
}

/**
 * Runs a call and gives the body of the answer: `ok: true` with what the method gives, or `ok: false` with
 * Slack's error. Every refusal is recorded as a violation.
 */
export async function callMethod(
  context: Context,
  sandbox: ApiServices,
  call: IncomingCall,
): Promise<JsonObject> {
  try {
    const method = apiMethods[call.method];
    if (method === undefined) throw new Refusal('unknown_method', { req_method: call.method });
    checkToken(context, method, call.token);
    checkScopes(context, method.scopes);
    checkArguments(context, call, method);
    const userToken = context.state.userTokens.get(call.token ?? '') ?? null;
    const args = readArguments(call.arguments);
    const answer = await method.run({ context, sandbox, args, userToken });
    return { ok: true, ...answer };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const why = Array.isArray(error.extra.errors) ? `: ${error.extra.errors.join('; ')}` : '';
    context.violations.record(
      error.error,
      call.method,
      `${call.method} was refused with ${error.error}${why}`,
    );
    return { ok: false, error: error.error, ...error.extra };
  }
}

function checkToken(context: Context, method: ApiMethod, token: string | null): void {
  if (method.token === 'none') return;
  const { app, userTokens } = context.state;
  if (token === null || token === '') throw new Refusal('not_authed');
  const kinds = { bot: token === app.botToken, app: token === app.appToken, user: userTokens.has(token) };
  if (!kinds.bot && !kinds.app && !kinds.user) throw new Refusal('invalid_auth');
  if (!kinds[method.token]) throw new Refusal('not_allowed_token_type');
  if (!app.installed && token === app.botToken) throw new Refusal('account_inactive');
}

function checkArguments(context: Context, call: IncomingCall, method: ApiMethod): void {
  const given = call.arguments;
  for (const name of Object.keys(given)) {
    if (!/^\w{1,100}$/.test(name)) throw new Refusal('invalid_arg_name');
    if (!method.arguments.includes(name) && !universalArguments.has(name) && given[name] !== undefined) {
      const message = `${call.method} has no documented argument ${name}`;
      context.violations.record('undocumented-argument', call.method, message);
    }
  }
  const missing = (method.required ?? []).filter((name) => given[name] === undefined || given[name] === null);
  if (missing.length > 0) {
    throw refusalOf(
      'invalid_arguments',
      missing.map((name) => `missing required field: ${name}`),
    );
  }
}

const universalArguments = new Set(['token', 'team_id', 'pretty']);
