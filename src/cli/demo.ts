import { Command } from 'commander';
import { playDay } from '../demo/play-day.ts';
import { setUpStoryCamp, startDemo } from '../demo/start-demo.ts';
import { createLogger } from '../logger.ts';
import { stopSignal } from './stop-signal.ts';

/** `camplog demo`: the bot, a small Slack and a database in one process, with a camp to play in. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('run the bot beside a small Slack of its own, with a camp to play in')
    .option('--print', 'play one day without a browser and print the post')
    .option('--port <number>', 'where the small Slack answers', Number, 3000)
    .action(async (options: { readonly print?: boolean; readonly port: number }) => {
      await (options.print ? printDay() : serve(options.port));
    });
}

async function printDay(): Promise<void> {
  const demo = await startDemo({ port: 0, logger: createLogger({ level: 'warn' }) });
  try {
    process.stdout.write(await playDay(demo, (step) => process.stderr.write(`✓ ${step}\n`)));
  } finally {
    await demo.stop();
  }
}

async function serve(port: number): Promise<void> {
  const demo = await startDemo({ port, logger: createLogger({ level: 'info' }) });
  await setUpStoryCamp(demo);
  process.stderr.write(
    `Camplog's demo is at work, and a small Slack answers at ${demo.sandbox.apiUrl}. Ctrl+C ends it.\n`,
  );
  await stopSignal();
  await demo.stop();
}
