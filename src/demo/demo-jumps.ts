import { addDays } from '../camp/log-date.ts';
import { instantOf, wallClockAt } from '../camp/wall-clock.ts';
import { readCalendar } from '../flows/place/camp-calendar.ts';
import type { PageJump } from '../sandbox/page/page-data.ts';
import { createStore } from '../store/store.ts';
import type { Demo } from './start-demo.ts';

const morning = '09:00';

/**
 * Where the demo's clock can go from here: to the next prompt of the story's camp, to the cutoff that ends today's
 * log day, to tomorrow. Empty while the bot's database is closed, or without a camp.
 */
export async function findJumps(demo: Demo): Promise<readonly PageJump[]> {
  try {
    return await readJumps(demo);
  } catch {
    return [];
  }
}

async function readJumps({ sandbox, database, channelId, clock }: Demo): Promise<readonly PageJump[]> {
  const store = createStore(database.db);
  const team = await store.teams.findByChannel(sandbox.workspace.id, channelId);
  const camp = team === null ? null : await store.camps.find(team.campId);
  if (camp === null) return [];
  const now = clock.now();
  const prompt = await store.camps.findNextPrompt(camp.id);
  const logDay = (await readCalendar(camp, now)).logDayOf(now);
  const cutoff = instantOf(addDays(logDay, 1), camp.cutoff, camp.timeZone);
  const today = wallClockAt(now, camp.timeZone).date;
  const tomorrow = instantOf(addDays(today, 1), morning, camp.timeZone);
  const jumps: readonly PageJump[] = [
    ...(prompt === null
      ? []
      : [{ id: 'prompt', label: { ko: '다음 알림', en: 'Next prompt' }, at: prompt.at.getTime() }]),
    { id: 'cutoff', label: { ko: '오늘 기록 마감', en: 'Today’s cutoff' }, at: cutoff.getTime() },
    { id: 'tomorrow', label: { ko: '내일 아침', en: 'Tomorrow' }, at: tomorrow.getTime() },
  ];
  return jumps.filter(({ at }) => at > now.getTime()).toSorted((one, other) => one.at - other.at);
}
