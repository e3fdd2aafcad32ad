import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';

/** The bot as a process of its own, as `npm start` runs it. */
export interface BotProcess {
  /** Ends it and resolves when it is gone: SIGKILL as a crash does, SIGTERM as an operator does. */
  readonly end: (signal: 'SIGKILL' | 'SIGTERM') => Promise<number | null>;
  /** What it logged so far. */
  readonly log: () => string;
}

/** Starts the bot in Socket Mode beside a sandbox and waits until it is at work. `now` begins its clock. */
export async function startBotProcess(
  sandbox: Sandbox,
  {
    folder,
    now,
    databaseUrl,
  }: { readonly folder: string; readonly now: string; readonly databaseUrl?: string },
): Promise<BotProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../src/cli.ts'), 'start'], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      SLACK_BOT_TOKEN: sandbox.botToken,
      SLACK_APP_TOKEN: sandbox.appToken,
      SLACK_API_URL: sandbox.apiUrl,
      CAMPLOG_NOW: now,
      PORT: '0',
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let log = '';
  const atWork = Promise.withResolvers<void>();
  child.stderr.on('data', (chunk) => {
    log += chunk;
    if (log.includes('Camplog is at work')) atWork.resolve();
  });
  child.once('exit', () => atWork.reject(new Error(`the bot ended before it was at work:\n${log}`)));
  await atWork.promise;
  return {
    log: () => log,
    end: async (signal) => {
      const gone = once(child, 'exit');
      child.kill(signal);
      const [code] = await gone;
      return code;
    },
  };
}
