import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Hono } from 'hono';
import { createWebListener } from './web-listener.ts';

export interface WebServer {
  readonly port: number;
  /** Resolves when the answers under way are finished. */
  readonly stop: () => Promise<void>;
}

/** Serves the web app on a port of its own (0: any free one); rejects when the port is taken. */
export async function startWebServer(app: Hono, port: number): Promise<WebServer> {
  const server = createServer(createWebListener(app));
  const listening = Promise.withResolvers<void>();
  server.once('error', listening.reject);
  server.listen(port, () => listening.resolve());
  await listening.promise;
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      const stopped = Promise.withResolvers<void>();
      server.close((error) => (error ? stopped.reject(error) : stopped.resolve()));
      // Node lets a connection idle for seconds when its last answer ends only after `close`.
      const sweep = setInterval(() => server.closeIdleConnections(), 20);
      await stopped.promise.finally(() => clearInterval(sweep));
    },
  };
}
