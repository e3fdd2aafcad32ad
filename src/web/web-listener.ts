import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';

/**
 * The web app as a listener of Node's HTTP server. It never rejects: nobody waits for it, so that a rejection
 * would end the process.
 */
export function createWebListener(app: Hono): (request: IncomingMessage, response: ServerResponse) => void {
  // Left to itself the adapter replaces the Request and Response that all of the process uses, calls to Slack included.
  const listen = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  return (request, response) => {
    listen(request, response).catch(() => response.destroy());
  };
}
