import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { Hono } from 'hono';
import { afterEach, describe, expect, it } from 'vitest';
import { createWebRoutes } from '../../src/web/web-routes.ts';
import { startWebServer, type WebServer } from '../../src/web/web-server.ts';

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

function webApp(): Hono {
  const app = new Hono();
  app.get('/hello', (context) => context.text('hello'));
  app.get('/broken', () => Promise.reject('not even an error'));
  return app;
}

const silent = {
  ...{ debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
  ...{ setLevel: () => {}, getLevel: () => LogLevel.ERROR, setName: () => {} },
};

async function boltWithRoutes(): Promise<string> {
  const receiver = new HTTPReceiver({
    signingSecret: 'f00d',
    logger: silent,
    customRoutes: createWebRoutes(webApp()),
  });
  new App({
    receiver,
    authorize: async () => ({ botToken: 'xoxb-1', botId: 'B1', botUserId: 'U1' }),
  });
  const server = (await receiver.start(0)) as Server;
  stops.push(() => receiver.stop());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Sends a request line that no client library would, and gives the status line that comes back. */
async function sendRaw(port: number, requestLine: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.end(`${requestLine}\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  let answer = '';
  socket.on('data', (data) => {
    answer += data;
  });
  await once(socket, 'close');
  return answer.split('\r\n')[0] ?? '';
}

const malformed = ['GET // HTTP/1.1', 'GET /%zz HTTP/1.1', 'GET /posts/%ff HTTP/1.1', 'GET http:// HTTP/1.1'];

describe('the web app on the port of Bolt', () => {
  it('answers beside the requests of Slack', async () => {
    const url = await boltWithRoutes();
    expect(await (await fetch(`${url}/hello`)).text()).toBe('hello');
    expect((await fetch(`${url}/hello`, { method: 'HEAD' })).status).toBe(200);
    expect((await fetch(`${url}/nowhere`)).status).toBe(404);
    const unsigned = await fetch(`${url}/slack/events`, { method: 'POST', body: '{}' });
    expect(unsigned.status).toBe(401);
  });

  it('survives every failing and malformed request', async () => {
    const url = await boltWithRoutes();
    expect((await fetch(`${url}/broken`)).status).toBe(500);
    const port = Number(new URL(url).port);
    for (const line of malformed) expect(await sendRaw(port, line)).toMatch(/^HTTP\/1\.1 [45]\d\d /);
    expect((await fetch(`${url}/hello`)).status).toBe(200);
  });
});

describe('the web app on a port of its own', () => {
  async function start(port = 0): Promise<WebServer> {
    const server = await startWebServer(webApp(), port);
    stops.push(server.stop);
    return server;
  }

  it('answers, and survives every failing and malformed request', async () => {
    const { port } = await start();
    expect(await (await fetch(`http://127.0.0.1:${port}/hello`)).text()).toBe('hello');
    expect((await fetch(`http://127.0.0.1:${port}/broken`)).status).toBe(500);
    for (const line of malformed) expect(await sendRaw(port, line)).toMatch(/^HTTP\/1\.1 [45]\d\d /);
    expect((await fetch(`http://127.0.0.1:${port}/hello`)).status).toBe(200);
  });

  it('says when the port is taken', async () => {
    const { port } = await start();
    await expect(startWebServer(webApp(), port)).rejects.toThrow(`EADDRINUSE`);
  });

  it('finishes the answers under way before it stops', async () => {
    const app = new Hono();
    const arrived = Promise.withResolvers<void>();
    app.get('/slow', async (context) => {
      arrived.resolve();
      await new Promise((resolve) => setTimeout(resolve, 50));
      return context.text('done');
    });
    const server = await startWebServer(app, 0);
    const response = fetch(`http://127.0.0.1:${server.port}/slow`);
    await arrived.promise;
    await server.stop();
    expect(await (await response).text()).toBe('done');
    await expect(fetch(`http://127.0.0.1:${server.port}/slow`)).rejects.toThrow();
  });
});
