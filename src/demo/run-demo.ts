import type { Logger } from '../logger.ts';
import { bundleClient } from '../sandbox/page/bundle-client.ts';
import type { PageExtras } from '../sandbox/page/page-inside.ts';
import { registerPage } from '../sandbox/page/register-page.ts';
import { createDemoExtras } from './demo-extras.ts';
import { openDemoFolder } from './demo-folder.ts';
import { findFreePort } from './free-port.ts';
import { keepDemo } from './keep-demo.ts';
import { type Demo, startDemo } from './start-demo.ts';
import { times } from './story.ts';
import { tellStory } from './tell-story.ts';
import { watchForCrashes } from './watch-for-crashes.ts';

/** How a demo for the browser is run. */
export interface RunOptions {
  readonly folder: string;
  /** Forgets what the folder holds. */
  readonly isFresh: boolean;
  /** The port that must be had; null for the usual one or another that is free. */
  readonly port: number | null;
  readonly usualPort: number;
  readonly logger: Logger;
  /** Hears what is going on, a line each. */
  readonly tell: (line: string) => void;
}

/** A demo with its page; `stop` keeps where it stands. */
export interface RunningDemo {
  readonly demo: Demo;
  readonly stop: () => Promise<void>;
}

/**
 * Runs the demo with its page: as it was left in the folder, or with the story told anew. Throws `DataFolderInUse`,
 * an error with the code EADDRINUSE when the port that must be had is taken, or `NoClientBundle`.
 */
export async function runDemo(options: RunOptions): Promise<RunningDemo> {
  const { logger, tell, usualPort } = options;
  const folder = openDemoFolder(options.folder, options.isFresh);
  const port = options.port ?? (await findFreePort(usualPort));
  if (options.port === null && port !== usualPort) tell(otherPort(usualPort, port));
  let extras: PageExtras | null = null;
  const demo = await startDemo({
    port,
    logger,
    folder,
    startAt: times.yesterday,
    mount: (app, inside) => registerPage(app, inside, () => extras),
  });
  try {
    await bundleClient();
    if (folder.saved === null) {
      tell('The story is being told for the first time: a camp, a team, what they wrote so far …');
      await tellStory(demo);
    }
  } catch (error) {
    await demo.stop();
    throw error;
  }
  extras = createDemoExtras(demo);
  const endKeeping = keepDemo(demo, folder);
  const endWatch = watchForCrashes(demo, options);
  for (const line of greeting(demo.sandbox.url, folder.saved !== null)) tell(line);
  return {
    demo,
    stop: async () => {
      endWatch();
      endKeeping();
      await demo.stop();
    },
  };
}

function otherPort(usual: number, port: number): string {
  return `Port ${usual} is taken, so the page is at ${port === 0 ? 'another one' : `port ${port}`}.`;
}

function greeting(url: string, isKnown: boolean): readonly string[] {
  const { port } = new URL(url);
  return [
    '',
    `  Camplog's demo is at http://localhost:${port} ${isKnown ? '(as you left it; --fresh starts over)' : ''}`,
    '',
    '  1. Put the clock to 18:00: Camplog asks 한지우 how the day was.',
    '  2. Open the DM, press the button, write a list (Tab goes deeper) and save: your post comes as a file.',
    '  3. Act as somebody else, type /log help, or look inside at what goes between the bot and Slack.',
    '',
    '  Ctrl+C ends it; what you do is kept in ./data/demo.',
    '',
  ];
}
