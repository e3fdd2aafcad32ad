import { createDemoExtras } from '../../src/demo/demo-extras.ts';
import { type Demo, startDemo } from '../../src/demo/start-demo.ts';
import { times } from '../../src/demo/story.ts';
import { tellStory } from '../../src/demo/tell-story.ts';
import { createLogger } from '../../src/logger.ts';
import type { PageExtras } from '../../src/sandbox/page/page-inside.ts';
import { registerPage } from '../../src/sandbox/page/register-page.ts';

/** The demo with its page as a newcomer finds it, kept in memory; `log` gets what the bot logs as warnings, a line each. */
export async function openToldDemo(log: string[] = []): Promise<Demo> {
  let extras: PageExtras | null = null;
  const demo = await startDemo({
    port: 0,
    logger: createLogger({ level: 'warn', write: (line) => log.push(line), forPeople: false }),
    startAt: times.yesterday,
    mount: (app, inside) => registerPage(app, inside, () => extras),
  });
  await tellStory(demo);
  extras = createDemoExtras(demo);
  return demo;
}
