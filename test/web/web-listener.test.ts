import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Hono } from 'hono';
import { afterEach, describe, expect, it } from 'vitest';
import { createWebListener } from '../../src/web/web-listener.ts';

const ofNode = [Request, Response];
const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function serve(listener: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer(listener).listen(0);
  await once(server, 'listening');
  stops.push(() => new Promise((resolve) => server.close(resolve)));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('listening for the web app', () => {
  it.each([new Error('what a camper wrote'), 'what a camper wrote', null])(
    'answers 500 and no more when the app is rejected: %s',
    async (error) => {
      const app = new Hono();
      app.get('/', () => Promise.reject(error));
      app.onError((rejected) => {
        throw rejected;
      });
      const response = await fetch(await serve(createWebListener(app)));
      expect([response.status, await response.text()]).toEqual([500, '']);
    },
  );

  it('hangs up, and rejects nothing, when the answer cannot be written', async () => {
    const listener = createWebListener(new Hono());
    const url = await serve((request, response) => {
      response.writeHead = () => {
        throw new Error('gone');
      };
      listener(request, response);
    });
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });

  it('leaves the Request and Response of the process alone', () => {
    createWebListener(new Hono());
    expect([Request, Response]).toEqual(ofNode);
  });
});
