import { createServer, type Server } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findFreePort } from '../../src/demo/free-port.ts';

/** Takes a port of an address; 0 for any. Gives the port. */
async function take(port: number, host: string): Promise<number> {
  const server: Server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('finding a port for the demo', () => {
  it('takes the wished one when nobody has it', async () => {
    const port = await take(0, '127.0.0.1');
    const next = await findFreePort(port);
    expect(next).toBeGreaterThan(port);
    expect(await findFreePort(next)).toBe(next);
  });

  it.each(['127.0.0.1', '0.0.0.0', '::'])('leaves one that somebody has on %s', async (host) => {
    const port = await take(0, host);
    expect(await findFreePort(port)).not.toBe(port);
  });

  it('leaves one that answers at localhost by the other protocol only', async ({ skip }) => {
    const port = (await take(0, '::1').catch(() => null)) ?? 0;
    skip(port === 0, 'this machine has no IPv6');
    expect(await findFreePort(port)).not.toBe(port);
  });
});
