import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { isJsonObject } from '../json-object.ts';
import { Refusal } from '../refusal.ts';
import { respond } from '../response-urls.ts';
import { type ApiRouteOptions, answerApi } from './api-route.ts';
import { answerDownload, answerUpload } from './file-routes.ts';
import { registerOauthRoutes } from './oauth-routes.ts';

/** The sandbox's web server: the Web API, uploads, private files and response_urls. */
export function createApp(options: ApiRouteOptions): Hono<{ Bindings: HttpBindings }> {
  const { context } = options;
  const app = new Hono<{ Bindings: HttpBindings }>();

  app.all('/api/:method', async (c) => {
    const answer = await context.busy.track(answerApi(options, c.req.param('method'), c.req.raw));
    if (answer !== null) return answer;
    c.env.incoming.socket.destroy();
    return c.body(null);
  });

  app.post('/upload/v1/:token', (c) =>
    context.busy.track(answerUpload(context, c.req.param('token'), c.req.raw)),
  );
  app.get('/files-pri/:file/download/:name', (c) =>
    answerDownload(context, idOf(c.req.param('file')), c.req.raw, true),
  );
  app.get('/files-pri/:file/:name', (c) =>
    answerDownload(context, idOf(c.req.param('file')), c.req.raw, false),
  );
  app.get('/sign-in', (c) => c.html('<!doctype html><title>Sign in</title><p>Sign in to see this file.</p>'));

  app.post('/commands/:team/:id', async (c) => {
    const body: unknown = await c.req.json().catch(() => null);
    try {
      if (!isJsonObject(body)) throw new Refusal('invalid_payload');
      respond(context, c.req.param('id'), body);
      context.traffic.record('from-app', 'response_url', body, 'ok');
      return c.text('ok');
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      context.violations.record(
        error.error,
        null,
        `an answer through response_url was refused with ${error.error}`,
      );
      return c.json(
        { ok: false, error: error.error, ...error.extra },
        error.error === 'invalid_url' ? 404 : 200,
      );
    }
  });

  registerOauthRoutes(app, context);
  app.notFound((c) => c.json({ ok: false, error: 'not_found' }, 404));
  return app;
}

function idOf(path: string): string {
  return path.split('-')[1] ?? '';
}
