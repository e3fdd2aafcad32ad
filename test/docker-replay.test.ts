import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../src/sandbox/sandbox.ts';
import { readDockerfile } from './support/read-dockerfile.ts';
import { type ReplayedImage, replayImage } from './support/replay-image.ts';

const isWanted = Boolean(process.env.CI || process.env.CAMPLOG_REPLAY);

describe.skipIf(!isWanted)(
  'the image, replayed without an engine (needs the npm registry: CAMPLOG_REPLAY=1)',
  () => {
    let image: ReplayedImage;
    let sandbox: Sandbox;

    beforeAll(async () => {
      image = replayImage(readDockerfile(readFileSync('Dockerfile', 'utf8')), '.');
      sandbox = await startSandbox({ manifest: JSON.parse(readFileSync('manifest.json', 'utf8')) });
    }, 180_000);

    afterAll(async () => {
      await sandbox?.close();
      if (image) rmSync(image.root, { recursive: true, force: true });
    });

    const options = (env: Record<string, string> = {}) => ({
      cwd: image.workingFolder,
      env: { ...image.env, ...env },
      ...image.user,
    });
    const run = ([program = '', ...words]: readonly string[], env?: Record<string, string>) =>
      execFileSync(program, words, { ...options(env), encoding: 'utf8' });

    it('has no development dependency', () => {
      const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
      const installed = Object.keys(devDependencies).filter((name) =>
        existsSync(join(image.workingFolder, 'node_modules', name, 'package.json')),
      );
      // These come along with @slack/bolt and pg-boss.
      expect(installed.filter((name) => !/^@(?:types\/|slack\/(?:types|oauth)$)/.test(name))).toEqual([]);
    });

    it('explains its commands', () => {
      const [node = ''] = image.command;
      expect(run([node, 'src/cli.ts', '--help'])).toContain('start');
    });

    it('says what is missing when it is started without settings', async () => {
      const [program = '', ...words] = image.command;
      const bot = spawn(program, words, { ...options(), stdio: ['ignore', 'ignore', 'pipe'] });
      let errors = '';
      bot.stderr.on('data', (data) => {
        errors += data;
      });
      const [code] = await once(bot, 'close');
      expect(code).toBe(1);
      expect(errors).toContain('SLACK_BOT_TOKEN is missing.');
    });

    it.each(['Socket Mode', 'HTTP'])(
      'starts over %s, is well, and stops when it is told to',
      async (mode) => {
        const env = {
          SLACK_BOT_TOKEN: sandbox.botToken,
          ...(mode === 'HTTP'
            ? { SLACK_SIGNING_SECRET: sandbox.signingSecret }
            : { SLACK_APP_TOKEN: sandbox.appToken }),
          SLACK_API_URL: sandbox.apiUrl,
          PORT: String(await freePort()),
        };
        const [program = '', ...words] = image.command;
        const bot = spawn(program, words, { ...options(env), stdio: ['ignore', 'inherit', 'inherit'] });
        const ended = once(bot, 'exit');
        try {
          const answer = await firstAnswer(`http://127.0.0.1:${env.PORT}/healthz`, 45_000, ended);
          expect(answer).toEqual({ status: 'ok' });
          run(image.healthCheck, env);
        } finally {
          bot.kill('SIGTERM');
        }
        expect(await ended).toEqual([0, null]);
        expect(() => run(image.healthCheck, env)).toThrow();
        expect(existsSync(join(image.workingFolder, 'data'))).toBe(true);
      },
      90_000,
    );
  },
);

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** What an address says once it says anything good; throws when the process ends or the time is over before. */
async function firstAnswer(url: string, withinMs: number, ended: Promise<unknown>): Promise<unknown> {
  let hasEnded = false;
  const markEnded = () => {
    hasEnded = true;
  };
  ended.then(markEnded, markEnded);
  const until = Date.now() + withinMs;
  while (!hasEnded && Date.now() < until) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return response.json();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(
    hasEnded ? 'The bot ended before it was well.' : `The bot was not well within ${withinMs} ms.`,
  );
}
