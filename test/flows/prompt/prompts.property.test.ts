import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../../src/camp/calendar.ts';
import { campDefaults } from '../../../src/camp/camp.ts';
import { addDays } from '../../../src/camp/log-date.ts';
import { promptAt } from '../../../src/camp/schedule.ts';
import { member, openFlows, setup } from '../support/open-flows.ts';

/** Zones whose clocks change in the weeks of the walk, and one that never does. */
const zones = ['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Seoul'] as const;
const start = '2026-10-19';

/** One thing that happens: time passes, then one or two replicas beat, and workers take what they find. */
const step = fc.record({
  minutes: fc.oneof(fc.integer({ min: 1, max: 180 }), fc.integer({ min: 181, max: 60 * 40 })),
  replicas: fc.integer({ min: 1, max: 2 }),
  /** The worker dies after it claimed. */
  crashes: fc.boolean(),
});

describe('prompts, whatever happens', () => {
  it('go out at most once a camper and training day, and once when somebody looked in time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...zones),
        fc.constantFrom('18:00', '02:30', '23:55'),
        fc.array(step, { minLength: 5, maxLength: 25 }),
        async (timeZone, promptTime, steps) => {
          const camp = { ...campDefaults, name: 'x', startsOn: start, timeZone, promptAt: promptTime };
          const { flows, queued, setClock, close } = await openFlows(`${start}T00:00:00Z`);
          await flows.setUpCamp(
            setup({
              startsOn: start,
              timeZone,
              promptAt: promptTime,
              holidays: null,
              members: [member('U1')],
            }),
          );
          const calendar = createCalendar(camp, new Map());
          const sent: string[] = [];
          const looked = new Set<string>();
          let now = Date.parse(`${start}T00:00:00Z`);
          for (const { minutes, replicas, crashes } of steps) {
            now += minutes * 60_000;
            setClock(new Date(now).toISOString());
            await Promise.all(Array.from({ length: replicas }, () => flows.planPrompts()));
            for (const id of queued.splice(0)) {
              const claim = await flows.claimDelivery(id);
              if (!claim || crashes) continue;
              await flows.finishDelivery(claim, { kind: 'sent' });
              sent.push(claim.logDay);
            }
            const logDay = calendar.logDayOf(new Date(now));
            const isDue = calendar.isLogDay(logDay) && promptAt(camp, logDay).getTime() <= now;
            if (isDue && !crashes && calendar.dayOf(logDay).training) looked.add(logDay);
          }
          await close();
          expect(new Set(sent).size).toBe(sent.length);
          // A worker that died holds its claim for two minutes.
          const shortSteps = steps.some(({ minutes }) => minutes < 2);
          if (!shortSteps) expect([...looked].filter((day) => !sent.includes(day))).toEqual([]);
          expect(sent.every((day) => day >= start && day <= addDays(start, 60))).toBe(true);
        },
      ),
      { numRuns: process.env.CI ? 40 : 20 },
    );
  }, 120_000);
});
