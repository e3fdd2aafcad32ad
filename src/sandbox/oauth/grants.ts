import { type Context, idFor } from '../context.ts';
import { newSecret } from '../ids.ts';
import { limits } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import type { Grant } from '../state.ts';

/** What an app asks a person for, as it stands in the address of Slack's consent page. */
export interface ConsentRequest {
  readonly kind: 'install' | 'sign-in';
  readonly scopes: readonly string[];
  readonly redirectUri: string;
  readonly state: string | null;
  readonly nonce: string | null;
}

const signInScopes = ['openid', 'email', 'profile'];

/**
 * Reads the address of a consent page. Refuses with invalid_client_id, bad_redirect_uri, no_scopes or
 * invalid_scope what Slack's page shows as an error.
 */
export function readConsentRequest(context: Context, address: URL): ConsentRequest {
  const query = address.searchParams;
  const kind = address.pathname.startsWith('/openid/') ? 'sign-in' : 'install';
  if (query.get('client_id') !== context.state.app.clientId) throw new Refusal('invalid_client_id');
  const redirectUri = query.get('redirect_uri') ?? context.manifest.redirectUrls[0] ?? '';
  const isKnown = context.manifest.redirectUrls.some((url) => redirectUri.startsWith(url));
  if (redirectUri === '' || !isKnown) throw new Refusal('bad_redirect_uri');
  const scopes = (query.get('scope') ?? '').split(/[ ,]+/).filter((scope) => scope !== '');
  if (scopes.length === 0) throw new Refusal('no_scopes');
  const allowed = kind === 'install' ? context.manifest.scopes : signInScopes;
  if (scopes.some((scope) => !allowed.includes(scope))) throw new Refusal('invalid_scope');
  if (kind === 'sign-in' && (query.get('response_type') !== 'code' || !scopes.includes('openid'))) {
    throw new Refusal('invalid_request');
  }
  return { kind, scopes, redirectUri, state: query.get('state'), nonce: query.get('nonce') };
}

/** A person allows what the app asks for; gives the address to send the browser to. */
export function allow(context: Context, request: ConsentRequest, userId: string): string {
  const code = `${idFor(context, '')}.${newSecret(context.state)}`;
  context.state.grants.set(code, {
    ...request,
    userId,
    issuedAt: context.now().getTime(),
    exchanged: false,
  });
  return withQuery(request.redirectUri, { code, state: request.state });
}

/** A person refuses; gives the address to send the browser to. */
export function deny(request: ConsentRequest): string {
  return withQuery(request.redirectUri, { error: 'access_denied', state: request.state });
}

/** Uses a code up. Refuses one that is unknown, used, older than ten minutes, or for another address. */
export function exchangeCode(
  context: Context,
  kind: Grant['kind'],
  code: string,
  redirectUri: string | null,
): Grant {
  const grant = context.state.grants.get(code);
  if (grant === undefined || grant.kind !== kind || grant.exchanged) throw new Refusal('invalid_code');
  if (context.now().getTime() - grant.issuedAt > limits.oauthCode.max * 1000) {
    throw new Refusal('invalid_code');
  }
  if (redirectUri !== null && redirectUri !== grant.redirectUri) throw new Refusal('bad_redirect_uri');
  grant.exchanged = true;
  return grant;
}

function withQuery(address: string, fields: Readonly<Record<string, string | null>>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(fields)) {
    if (value !== null) url.searchParams.set(name, value);
  }
  return url.toString();
}
