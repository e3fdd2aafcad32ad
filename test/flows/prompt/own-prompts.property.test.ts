import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../../src/camp/calendar.ts';
import { type Camp, campDefaults } from '../../../src/camp/camp.ts';
import { isExcused, type LeaveDays } from '../../../src/camp/leave.ts';
import { countReminders, ownTimeOf, quietUntil, type Rhythm, zoneOf } from '../../../src/camp/rhythm.ts';
import { ownPromptAt, promptAt } from '../../../src/camp/schedule.ts';
import type { Flows } from '../../../src/flows/flows.ts';
import { channelId, member, openFlows, setup, workspaceId } from '../support/open-flows.ts';

/** Zones whose clocks change in the weeks of the walk, one that never does, and the farthest there are. */
const zones = [
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Asia/Seoul',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
] as const;
const start = '2026-10-22';
const me = { workspaceId, userId: 'U1', channelId };
const stepMinutes = 60;
const beats = 12 * 24 * (60 / stepMinutes);

const times = fc.constantFrom('00:00', '02:30', '09:00', '17:30', '18:00', '23:30');
const rhythm: fc.Arbitrary<Rhythm> = fc.record({
  promptAt: fc.option(times),
  reminders: fc.constantFrom('off', 'once', 'twice'),
  clock: fc.constantFrom('camp', 'own'),
  quietFrom: fc.constant(null),
  quietTo: fc.constant(null),
});
const quiet = fc.option(fc.tuple(times, times).filter(([from, to]) => from !== to));

/** What the camper does at some beat of the walk. */
const act = fc.oneof(
  fc.record({ kind: fc.constant('settings' as const), rhythm, quiet }),
  fc.record({ kind: fc.constant('zone' as const), zone: fc.constantFrom(...zones) }),
  fc.record({ kind: fc.constantFrom('skip', 'pause', 'resume', 'crash') }),
);
const acts = fc.array(fc.record({ beat: fc.nat(beats), act }), { maxLength: 6 });

interface Sent {
  readonly kind: string;
  readonly logDay: string;
  readonly version: number;
  readonly at: Date;
}

describe('prompts at one’s own hours, whatever happens', () => {
  it('go out once each, with their reminders, and never in quiet hours or on leave', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...zones),
        fc.constantFrom(...zones),
        acts,
        async (campZone, slackZone, plan) => {
          const camp: Camp = { ...campDefaults, name: 'x', startsOn: start, timeZone: campZone };
          const opened = await openFlows(`${start}T00:00:00Z`);
          const { flows, queued, setClock } = opened;
          const members = [member('U1', { timeZone: slackZone })];
          await flows.setUpCamp(setup({ startsOn: start, timeZone: campZone, holidays: null, members }));
          const calendar = createCalendar(camp, new Map());
          const sent: Sent[] = [];
          const mustHave = new Set<string>();
          const away = new Set<string>();
          let own = { ...noRhythm, timeZone: slackZone as string };
          let leaves: readonly LeaveDays[] = [];
          let crashing = 0;
          const held: string[] = [];
          // Twelve days, with the changes of the clocks on 25 October and 1 November.
          for (let beat = 0; beat < beats; beat += 1) {
            const now = new Date(Date.parse(`${start}T00:00:00Z`) + beat * stepMinutes * 60_000);
            setClock(now.toISOString());
            let isCalm = true;
            for (const { act } of plan.filter((each) => each.beat === beat)) {
              isCalm = false;
              if (act.kind === 'crash') crashing = 1;
              else own = await perform(flows, act, own);
            }
            await Promise.all([flows.planPrompts(), flows.planPrompts()]);
            if (!isCalm) leaves = await readLeaves(flows);
            for (const id of new Set(queued.splice(0))) {
              const claim = await flows.claimDelivery(id);
              if (!claim) continue;
              if (crashing > 0) {
                crashing -= 1;
                held.push(id);
                continue;
              }
              await flows.finishDelivery(claim, { kind: 'sent' });
              const version = claim.kind === 'reminder' ? claim.version : 0;
              sent.push({ kind: claim.kind, logDay: claim.logDay, version, at: now });
              expect(quietUntil(own, zoneOf(own, campZone), now)).toBeNull();
              expect(isExcused(leaves, claim.logDay)).toBe(false);
              expect(calendar.logDayOf(now)).toBe(claim.logDay);
              if (claim.kind === 'reminder') expect(version).toBeLessThanOrEqual(countReminders(own, camp));
            }
            const day = calendar.logDayOf(now);
            if (isExcused(leaves, day)) away.add(day);
            if (!calendar.isLogDay(day) || !calendar.dayOf(day).training || isExcused(leaves, day)) continue;
            const time = ownTimeOf(own, campZone);
            const due = time === null ? promptAt(camp, day) : ownPromptAt(camp, calendar, day, time);
            const isSilent = quietUntil(own, zoneOf(own, campZone), now) !== null;
            if (due <= now && isCalm && held.length === 0 && !isSilent) mustHave.add(day);
            held.length = 0;
          }
          await opened.close();
          const keys = sent.map(({ kind, logDay, version }) => `${kind} ${logDay} ${version}`);
          expect(new Set(keys).size).toBe(keys.length);
          const asked = new Set(sent.filter(({ kind }) => kind === 'prompt').map(({ logDay }) => logDay));
          expect([...mustHave].filter((day) => !asked.has(day) && !away.has(day))).toEqual([]);
          for (const { kind, logDay, version, at } of sent.filter(({ kind }) => kind === 'reminder')) {
            const before = sent.find((each) => each.logDay === logDay && each.version === version - 1);
            expect(before, kind).toBeDefined();
            expect(at.getTime() - (before?.at.getTime() ?? 0)).toBeGreaterThanOrEqual(60 * 60_000);
          }
        },
      ),
      { numRuns: process.env.CI ? 5 : 3 },
    );
  }, 240_000);
});

const noRhythm: Rhythm = {
  promptAt: null,
  reminders: 'off',
  quietFrom: null,
  quietTo: null,
  clock: 'camp',
};

type Own = Rhythm & { readonly timeZone: string };
type Act = typeof act extends fc.Arbitrary<infer Kind> ? Kind : never;

async function perform(flows: Flows, act: Act, own: Own): Promise<Own> {
  if (act.kind === 'zone') {
    await flows.updateMember(workspaceId, member('U1', { timeZone: act.zone }));
    return { ...own, timeZone: act.zone };
  }
  if (act.kind === 'settings') {
    const [quietFrom, quietTo] = act.quiet ?? [null, null];
    const chosen = { ...act.rhythm, quietFrom, quietTo };
    const found = await flows.findMySettings(me);
    if (found.kind !== 'my-settings') throw new Error(found.kind);
    const sent = {
      ...chosen,
      promptAt: chosen.promptAt ?? '',
      reminders: chosen.reminders ?? '',
      quietFrom: quietFrom ?? '',
      quietTo: quietTo ?? '',
    };
    expect(await flows.changeMySettings(me, found.camperId, sent)).toMatchObject({ kind: 'changed' });
    return { ...chosen, timeZone: own.timeZone };
  }
  if (act.kind === 'skip') await flows.skipDay(me);
  if (act.kind === 'pause') await flows.pauseCamper(me);
  if (act.kind === 'resume') await flows.resumeCamper(me);
  return own;
}

async function readLeaves(flows: Flows): Promise<readonly LeaveDays[]> {
  const found = await flows.listLeaves(me);
  return found.kind === 'leaves' ? found.leaves : [];
}
