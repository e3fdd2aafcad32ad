import { describe, expect, it } from 'vitest';
import type { Roster, RosterEntry } from '../../../src/flows/staff/list-roster.ts';
import { buildRoster } from '../../../src/slack/staff/build-roster.ts';

const at = new Date('2022-02-17T12:00:00+09:00');

function missed(number: number, change: Partial<RosterEntry> = {}): RosterEntry {
  return {
    camperId: `camper-${number}`,
    userId: `U${number}`,
    name: `*camper* ${number}`,
    team: 'sea-team',
    written: 0,
    asked: 3,
    late: 0,
    lastLogDay: null,
    isAway: false,
    isSilent: true,
    nudge: null,
    isToNudge: true,
    ...change,
  };
}

function roster(...campers: readonly RosterEntry[]): Roster {
  const camp = { campId: 'camp-1', campName: '바다 캠프', today: '2022-02-17', timeZone: 'Asia/Seoul' };
  return { kind: 'roster', ...camp, campers };
}

describe('the roster', () => {
  it('has a button for who is missed, and says who let them know', () => {
    const told = missed(2, { name: 'a & b', nudge: { by: 'U9', at, isHeld: false }, isToNudge: false });
    const { blocks } = buildRoster(roster(missed(1), told), 'en');
    expect(blocks.slice(1)).toEqual([
      {
        type: 'section',
        block_id: 'nudge_camper-1',
        text: {
          type: 'plain_text',
          text: '*camper* 1 · 0 of 3 written · nothing written yet · ⚠️ nothing for three training days',
          emoji: false,
        },
        accessory: {
          type: 'button',
          action_id: 'staff_nudge',
          text: { type: 'plain_text', text: 'Send a nudge', emoji: true },
          value: 'camp-1 camper-1',
        },
      },
      {
        type: 'section',
        block_id: 'nudge_camper-2',
        text: {
          type: 'mrkdwn',
          text: 'a &amp; b · 0 of 3 written · nothing written yet · ⚠️ nothing for three training days\n💌 nudged by <@U9>, Thu, Feb 17 12:00',
          verbatim: true,
        },
      },
    ]);
  });

  it('forgets who let somebody know once that one has written', () => {
    const back = missed(1, {
      isSilent: false,
      isToNudge: false,
      written: 1,
      lastLogDay: '2022-02-17',
      nudge: { by: 'U9', at, isHeld: false },
    });
    expect(JSON.stringify(buildRoster(roster(back), 'en').blocks)).not.toContain('nudged');
  });

  it('offers as many buttons as a window holds, and keeps everybody else a line', () => {
    const many = Array.from({ length: 300 }, (_, number) => missed(number));
    const { blocks } = buildRoster(roster(...many), 'en', 'notice');
    expect(blocks.length).toBeLessThanOrEqual(100);
    const text = JSON.stringify(blocks);
    for (const { name } of many) expect(text).toContain(`${name} ·`);
    expect(text.match(/staff_nudge/g)?.length).toBeGreaterThan(80);
  });
});
