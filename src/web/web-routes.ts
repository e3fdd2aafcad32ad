import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Hono } from 'hono';
import { createWebListener } from './web-listener.ts';

/** A route in the shape that Bolt's receivers take as `customRoutes`. */
export interface WebRoute {
  readonly path: string;
  readonly method: string[];
  readonly handler: (request: IncomingMessage, response: ServerResponse) => void;
}

/**
 * Serves the web app beside Slack's requests on the port of Bolt's HTTP receiver. Not for Socket Mode: a malformed
 * address (`GET //`, `GET /%zz`) rejects inside that receiver's own listener and ends the process, so there the
 * app gets a server of its own (`startWebServer`).
 */
export function createWebRoutes(app: Hono): WebRoute[] {
  return [{ path: '/{*path}', method: ['GET', 'HEAD'], handler: createWebListener(app) }];
}
