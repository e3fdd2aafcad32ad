import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context as HonoContext } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type ApiRouteOptions, answerApi } from './api-route.ts';
import { answerDownload, answerUpload } from './file-routes.ts';
import { registerOauthRoutes } from './oauth-routes.ts';
import { answerResponseUrl } from './response-url-route.ts';
import { withFault } from './with-fault.ts';

type Env = { Bindings: HttpBindings };

/** The sandbox's web server: the Web API, uploads, private files, response_urls and consent pages. */
export function createApp(options: ApiRouteOptions): Hono<Env> {
  const { context } = options;
  const app = new Hono<Env>();

  const tooLarge = (c: HonoContext): Response => c.json({ ok: false, error: 'request_too_large' }, 413);
  app.use('/api/*', bodyLimit({ maxSize: largestBody, onError: tooLarge }));
  app.use('/commands/*', bodyLimit({ maxSize: largestBody, onError: tooLarge }));
  app.all('/api/:method', async (c) => {
    const answer = await context.busy.track(answerApi(options, c.req.param('method'), c.req.raw));
    return answer ?? cut(c);
  });
  app.post('/upload/v1/:token', async (c) => {
    const take = () => answerUpload(context, c.req.param('token'), c.req.raw);
    return (await context.busy.track(withFault(context, 'upload', take))) ?? cut(c);
  });
  app.post('/commands/:team/:id', async (c) => {
    const take = () => answerResponseUrl(context, c.req.param('id'), c.req.raw);
    return (await context.busy.track(withFault(context, 'response_url', take))) ?? cut(c);
  });
  app.get('/files-pri/:file/download/:name', (c) =>
    answerDownload(context, idOf(c.req.param('file')), c.req.raw, true),
  );
  app.get('/files-pri/:file/:name', (c) =>
    answerDownload(context, idOf(c.req.param('file')), c.req.raw, false),
  );
  app.get('/sign-in', (c) => c.html('<!doctype html><title>Sign in</title><p>Sign in to see this file.</p>'));
  registerOauthRoutes(app, context);
  app.notFound((c) => c.json({ ok: false, error: 'not_found' }, 404));
  app.onError((error, c) => {
    // A client that hung up in the middle has nobody to answer to; anything else is a fault of the sandbox.
    if (c.req.raw.signal.aborted || error.message === 'aborted') return c.body(null, 400);
    context.violations.record('internal_error', null, `${c.req.method} ${c.req.path} broke: ${error.stack}`);
    return c.json({ ok: false, error: 'internal_error' }, 500);
  });
  return app;
}

/** Slack documents no number. The largest call is a view, and one of it is far below this. */
const largestBody = 8_000_000;

// Breaks the connection in the middle of a request.
function cut(c: HonoContext<Env>): Response {
  c.env.incoming.socket.destroy();
  return c.body(null);
}

function idOf(path: string): string {
  return path.split('-')[1] ?? '';
}
