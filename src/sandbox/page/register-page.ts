import type { HttpBindings } from '@hono/node-server';
import type { Hono, Context as WebContext } from 'hono';
import { streamSSE } from 'hono/streaming';
import { createSandboxUser } from '../actors/sandbox-user.ts';
import { textOf } from '../json-object.ts';
import { fileKind } from '../objects/file-object.ts';
import { act } from './act.ts';
import { bundleClient } from './bundle-client.ts';
import { openLiveConnection } from './live-connection.ts';
import type { PageEvent } from './page-data.ts';
import { pageHtml } from './page-html.ts';
import type { PageExtras, PageInside } from './page-inside.ts';
import { whyForeign } from './why-foreign.ts';

/** How long a connection may be silent before it says that it lives. */
const pingEveryMs = 15_000;

/**
 * Adds the page for people to the sandbox's web server: `/` and what lies below `/page`. `extras` is asked at each
 * use, since what it gives may not be there yet when the server starts.
 */
export function registerPage(
  app: Hono<{ Bindings: HttpBindings }>,
  inside: PageInside,
  extras: () => PageExtras | null,
): void {
  app.use('/page/*', async (c, next) => {
    const why = whyForeign(c.req.raw.headers);
    if (why !== null) return c.json({ ok: false, problem: why }, 403);
    return next();
  });
  app.get('/', (c) => {
    void bundleClient().catch(() => {});
    return c.html(pageHtml(inside.context.manifest.name));
  });
  app.get('/page/client.js', (c) =>
    sendPart(c, 'text/javascript', async () => (await bundleClient()).script),
  );
  app.get('/page/client.css', (c) => sendPart(c, 'text/css', async () => (await bundleClient()).style));

  app.get('/page/live', (c) => {
    const userId = c.req.query('as') ?? '';
    return streamSSE(c, async (stream) => {
      if (!inside.context.state.users.has(userId)) {
        await stream.writeSSE({ data: JSON.stringify(nobody(inside, extras())) });
        return;
      }
      const live = openLiveConnection(inside, extras, userId, (event) =>
        stream.writeSSE({ data: JSON.stringify(event) }),
      );
      stream.onAbort(live.stop);
      const ping = setInterval(() => void stream.write(': here\n\n').catch(live.stop), pingEveryMs);
      await live.ended;
      clearInterval(ping);
    });
  });

  app.post('/page/act', async (c) => {
    if (!(c.req.header('content-type') ?? '').startsWith('application/json')) {
      return c.json({ ok: false, problem: 'the request is no JSON' }, 415);
    }
    const given: unknown = await c.req.json().catch(() => null);
    const answer = await act(inside, extras(), given);
    return c.json(answer, answer.ok ? 200 : 400);
  });

  app.get('/page/files/:id/:name', (c) => sendFile(c, inside));
}

function nobody({ context }: PageInside, extras: PageExtras | null): PageEvent {
  const people = [...context.state.users.values()].filter(({ isBot, id }) => !isBot && id !== 'USLACKBOT');
  return { kind: 'nobody', firstUserId: extras?.firstUserId ?? people[0]?.id ?? null };
}

async function sendPart(c: WebContext, type: string, read: () => Promise<string>): Promise<Response> {
  try {
    return c.body(await read(), 200, {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-store',
    });
  } catch (error) {
    return c.text(error instanceof Error ? error.message : String(error), 500);
  }
}

function sendFile(c: WebContext, { context }: PageInside): Response {
  const id = textOf(c.req.param('id'));
  const name = context.state.files.get(id)?.name ?? '';
  try {
    const bytes = createSandboxUser(context, c.req.query('as') ?? '').readFile(id);
    const kind = c.req.query('download') === undefined ? 'inline' : 'attachment';
    return c.body(bytes.slice().buffer, 200, {
      'content-type': `${fileKind(name).mimetype}; charset=utf-8`,
      'content-disposition': `${kind}; filename*=UTF-8''${encodeURIComponent(name)}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': 'sandbox',
    });
  } catch (error) {
    return c.json({ ok: false, problem: error instanceof Error ? error.message : String(error) }, 404);
  }
}
