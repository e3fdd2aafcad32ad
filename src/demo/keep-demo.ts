import type { DemoFolder } from './demo-folder.ts';
import type { Demo } from './start-demo.ts';

/** At most this often is the clock kept; a crash puts it back by no more. */
const keepEveryMs = 1_000;

/** Keeps in its folder where a demo stands, now and after each change. Gives what keeps it a last time and ends. */
export function keepDemo(demo: Demo, folder: DemoFolder): () => void {
  const { channelId, campers, staffId, clock } = demo;
  let timer: NodeJS.Timeout | null = null;
  const save = () => {
    timer = null;
    folder.save({ channelId, campers, staffId, now: clock.now().toISOString() });
  };
  const stopWatching = demo.sandbox.watch(() => {
    timer ??= setTimeout(save, keepEveryMs);
  });
  save();
  return () => {
    stopWatching();
    if (timer !== null) clearTimeout(timer);
    save();
  };
}
