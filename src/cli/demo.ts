import { Command, InvalidArgumentError } from 'commander';
import { playDay } from '../demo/play-day.ts';
import { runDemo } from '../demo/run-demo.ts';
import { startDemo } from '../demo/start-demo.ts';
import { times } from '../demo/story.ts';
import { createLogger } from '../logger.ts';
import { NoClientBundle } from '../sandbox/page/bundle-client.ts';
import { DataFolderInUse } from '../store/data-folder-lock.ts';
import { stopSignal } from './stop-signal.ts';

/** Where the demo keeps its data, below the folder in which it is started. */
const dataFolder = 'data/demo';
const usualPort = 3000;

interface DemoFlags {
  readonly print?: boolean;
  readonly fresh?: boolean;
  readonly port?: number;
}

/** `camplog demo`: the bot, a small Slack with a page and a database in one process, with a camp to play in. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('run the bot beside a small Slack of its own, with a camp to play in, in the browser')
    .option('--print', 'play one day without a browser and print the post')
    .option('--fresh', 'forget what was played before and start over')
    .option(
      '--port <number>',
      `where the page is (default: ${usualPort}, or the next one that is free)`,
      readPort,
    )
    .action(async (flags: DemoFlags, command: Command) => {
      try {
        await (flags.print ? printDay() : serve(flags));
      } catch (error) {
        const why = explain(error, flags);
        if (why === null) throw error;
        command.error(`camplog demo: ${why}`);
      }
    });
}

async function printDay(): Promise<void> {
  const demo = await startDemo({ port: 0, logger: createLogger({ level: 'warn' }), startAt: times.start });
  try {
    process.stdout.write(await playDay(demo, (step) => process.stderr.write(`✓ ${step}\n`)));
  } finally {
    await demo.stop();
  }
}

async function serve({ port, fresh = false }: DemoFlags): Promise<void> {
  const demo = await runDemo({
    folder: dataFolder,
    isFresh: fresh,
    port: port ?? null,
    usualPort,
    logger: createLogger({ level: 'warn' }),
    tell: (line) => process.stderr.write(`${line}\n`),
  });
  await stopSignal();
  process.stderr.write('Stopping; what you did is kept.\n');
  await demo.stop();
}

function explain(error: unknown, { port }: DemoFlags): string | null {
  if (error instanceof DataFolderInUse) {
    return `another demo is running with the data in ./${dataFolder}. Use that one, or stop it with Ctrl+C in its terminal.`;
  }
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `the port ${port} is taken by another program. Choose another with --port, or leave --port out.`;
  }
  return error instanceof NoClientBundle ? error.message : null;
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a whole number from 0 (any free one) to 65535.');
}
