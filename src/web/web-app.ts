import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { accepts } from 'hono/accepts';
import type { Language } from '../camp/camp.ts';
import { contentDisposition } from './content-disposition.ts';
import { renderPage } from './page.ts';
import { type PostLink, readLink } from './signed-link.ts';
import {
  expiredMessage,
  failureMessage,
  type WebMessage,
  type WebMessageName,
  webMessages,
} from './web-messages.ts';

/** A post to download, or why there is none. */
export type WebPost =
  | { readonly kind: 'post'; readonly fileName: string; readonly text: string }
  | { readonly kind: 'no-team' | 'no-such-day' | 'no-log' };

export interface WebOptions {
  /** Whether the database answers; a rejection counts as no. */
  readonly isHealthy: () => Promise<boolean>;
  readonly exportPost: (link: PostLink) => Promise<WebPost>;
  /** Signs links; null where there is no public address and so no links. */
  readonly secretKey: string | null;
  readonly now: () => Date;
  /** Told of every fault of ours with the id that the person was shown. */
  readonly logFailure: (error: unknown, id: string) => void;
  /** How long `isHealthy` may take; default 3000. */
  readonly healthTimeoutMs?: number;
}

/** The web app: `/` a greeting, `/healthz` for load balancers, `/posts/:token` the download behind a signed link. */
export function createWebApp(options: WebOptions): Hono {
  const app = new Hono();

  app.use(async (context, next) => {
    await next();
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'no-referrer');
    context.header(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    );
    context.header('Cache-Control', 'no-store');
  });

  app.get('/', (context) => say(context, 200, webMessages[languageOf(context)].home));

  app.get('/healthz', async (context) => {
    const isHealthy = await settlesTrue(options.isHealthy, options.healthTimeoutMs ?? 3000);
    return isHealthy ? context.json({ status: 'ok' }) : context.json({ status: 'unavailable' }, 503);
  });

  app.get('/posts/:token', async (context) => {
    const language = languageOf(context);
    const answer = (name: WebMessageName) => say(context, 404, webMessages[language][name]);
    if (options.secretKey === null) return answer('broken-link');
    const reading = readLink(context.req.param('token'), options.secretKey, options.now());
    if (reading.kind === 'broken') return answer('broken-link');
    if (reading.kind === 'expired') return say(context, 410, expiredMessage(language, reading.link.day));
    const post = await options.exportPost(reading.link);
    if (post.kind !== 'post') return answer('no-post');
    return context.body(post.text, 200, {
      'Content-Type': 'text/markdown; charset=utf-8',
      'Content-Disposition': contentDisposition(post.fileName),
    });
  });

  app.notFound((context) => say(context, 404, webMessages[languageOf(context)]['no-page']));

  app.onError((error, context) => {
    const id = randomUUID();
    options.logFailure(error, id);
    return say(context, 500, failureMessage(languageOf(context), id));
  });

  return app;
}

function say(context: Context, status: 200 | 404 | 410 | 500, message: WebMessage) {
  return context.html(renderPage({ language: languageOf(context), ...message }), status);
}

/** Korean for browsers that prefer it to English, English for all others. */
function languageOf(context: Context): Language {
  const chosen = accepts(context, {
    header: 'Accept-Language',
    supports: ['ko', 'en'],
    default: 'en',
    match: (offers) =>
      offers
        .filter(({ q }) => q > 0)
        .toSorted((a, b) => b.q - a.q)
        .map(({ type }) => type.toLowerCase().split('-')[0] ?? '')
        .find((language) => language === 'ko' || language === 'en') ?? 'en',
  });
  return chosen === 'ko' ? 'ko' : 'en';
}

/** Whether a check says yes in time; a database that hangs is as bad as one that is gone. */
async function settlesTrue(check: () => Promise<boolean>, timeoutMs: number): Promise<boolean> {
  const { promise: timeout, resolve } = Promise.withResolvers<false>();
  const timer = setTimeout(() => resolve(false), timeoutMs);
  try {
    return await Promise.race([check(), timeout]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
