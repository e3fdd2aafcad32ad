import { type Demo, setUpStoryCamp } from './start-demo.ts';
import { times } from './story.ts';
import { teammates, yesterday } from './story-logs.ts';
import { writeLog } from './write-log.ts';

/**
 * Plays what came before the demo begins, through Slack's own doors only: the camp is set up, the first of the team
 * wrote a log the evening before, the others have written today's. Leaves the clock shortly before the prompt.
 */
export async function tellStory(demo: Demo): Promise<void> {
  const { sandbox, clock, channelId, campers } = demo;
  await setUpStoryCamp(demo);
  clock.jumpTo(times.yesterdayPrompt);
  await demo.camplog.beat();
  await sandbox.settled();
  clock.jumpTo(times.yesterdayWritten);
  await writeLog(sandbox, channelId, campers[0], yesterday);
  clock.jumpTo(times.teammatesWritten);
  for (const [index, answers] of teammates.entries()) {
    await writeLog(sandbox, channelId, campers[index + 1] ?? campers[0], answers);
  }
  clock.jumpTo(times.start);
  await sandbox.settled();
}
