import type { PageExtras } from '../sandbox/page/page-inside.ts';
import { buildGuide } from './demo-guide.ts';
import { findJumps } from './demo-jumps.ts';
import type { Demo } from './start-demo.ts';
import { camp } from './story.ts';

/** What the demo adds to the sandbox's page: its clock, the first minute, and a way to start the bot again. */
export function createDemoExtras(demo: Demo): PageExtras {
  const channels = new Set<string>();
  const files = new Set<string>();
  return {
    timeZone: camp.timeZone,
    firstUserId: demo.campers[0],
    jumps: () => findJumps(demo),
    jump: async (id) => {
      const jump = (await findJumps(demo)).find((each) => each.id === id);
      if (jump === undefined) throw new Error(`the clock cannot go to ${id} now`);
      demo.clock.jumpTo(new Date(jump.at));
      await demo.camplog.beat();
      await demo.sandbox.settled();
    },
    guide: (userId) => buildGuide(demo, userId, { channels, files }),
    looked: (userId, { channelId, fileId }) => {
      if (userId !== demo.campers[0]) return;
      if (channelId !== null) channels.add(channelId);
      if (fileId !== null) files.add(fileId);
    },
    restartApp: demo.restartBot,
  };
}
