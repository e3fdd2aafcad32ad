import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { CamplogError } from '../camp/errors.ts';
import { createClock } from '../clock.ts';
import { ConfigError, readConfig, secretsOf } from '../config.ts';
import { createLogger } from '../logger.ts';
import { startCamplog } from '../main.ts';
import { stopSignal } from './stop-signal.ts';

/** `camplog start`: runs the bot with the settings of the environment and of `.env` until it is told to stop. */
export function startCommand(): Command {
  return new Command('start')
    .description('run the bot with the settings of the environment and of .env')
    .action(async (_options: unknown, command: Command) => {
      try {
        await runUntilStopped();
      } catch (error) {
        if (!(error instanceof ConfigError || error instanceof CamplogError)) throw error;
        command.error(`camplog start: ${error.message}`);
      }
    });
}

async function runUntilStopped(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env);
  const logger = createLogger({ level: config.logLevel, secrets: secretsOf(config) });
  const camplog = await startCamplog(config, { logger, now: createClock(config.startAt) });
  await stopSignal();
  logger.info('stopping: no new work is taken, what is under way is finished');
  await camplog.stop();
}
