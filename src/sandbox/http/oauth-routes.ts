import type { HttpBindings } from '@hono/node-server';
import type { Hono, Context as HonoContext } from 'hono';
import { html } from 'hono/html';
import type { Context } from '../context.ts';
import { allow, type ConsentRequest, deny, readConsentRequest } from '../oauth/grants.ts';
import { publicKeys } from '../oauth/id-token.ts';
import { Refusal } from '../refusal.ts';

type App = Hono<{ Bindings: HttpBindings }>;

/** Adds Slack's consent pages for installing the app and for Sign in with Slack. */
export function registerOauthRoutes(app: App, context: Context): void {
  for (const path of ['/oauth/v2/authorize', '/openid/connect/authorize']) {
    app.get(path, (c) => showPage(c, context));
    app.post(path, async (c) => {
      const form = await c.req.formData().catch(() => new FormData());
      const userId = String(form.get('user') ?? '');
      if (!context.state.users.has(userId)) return c.text('there is no such user', 400);
      return orError(c, context, (request) =>
        c.redirect(form.get('answer') === 'allow' ? allow(context, request, userId) : deny(request)),
      );
    });
  }
  app.get('/openid/connect/keys', (c) => c.json(publicKeys()));
  app.get('/.well-known/openid-configuration', (c) => {
    const base = context.baseUrl();
    return c.json({
      issuer: base,
      authorization_endpoint: `${base}/openid/connect/authorize`,
      token_endpoint: `${base}/api/openid.connect.token`,
      userinfo_endpoint: `${base}/api/openid.connect.userInfo`,
      jwks_uri: `${base}/openid/connect/keys`,
      scopes_supported: ['openid', 'profile', 'email'],
      response_types_supported: ['code'],
      id_token_signing_alg_values_supported: ['RS256'],
    });
  });
}

function showPage(c: HonoContext, context: Context): Promise<Response> {
  return orError(c, context, (request) => {
    const people = [...context.state.users.values()].filter((user) => !user.isBot && !user.deleted);
    const { name } = context.manifest;
    return c.html(html`<!doctype html>
      <title>${name}</title>
      <h1>${request.kind === 'install' ? `Install ${name}` : `Sign in to ${name}`}</h1>
      <ul>${request.scopes.map((scope) => html`<li>${scope}</li>`)}</ul>
      <form method="post">
        <select name="user">${people.map((user) => html`<option value="${user.id}">${user.realName}</option>`)}</select>
        <button name="answer" value="allow">Allow</button>
        <button name="answer" value="deny">Cancel</button>
      </form>`);
  });
}

// What is wrong with the address of a consent page stands on the page.
async function orError(
  c: HonoContext,
  context: Context,
  answer: (request: ConsentRequest) => Response | Promise<Response>,
): Promise<Response> {
  try {
    return await answer(readConsentRequest(context, new URL(c.req.url)));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    context.violations.record(error.error, null, `the consent page was opened with ${error.error}`);
    return c.html(html`<!doctype html><title>Error</title><p>${error.error}</p>`, 400);
  }
}
