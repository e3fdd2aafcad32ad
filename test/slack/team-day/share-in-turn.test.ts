import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSlackClients } from '../../../src/slack/clients.ts';
import { createShareInTurn } from '../../../src/slack/team-day/share-in-turn.ts';
import { exampleShare } from '../support/example-deliveries.ts';
import { fakeFlows } from '../support/fake-flows.ts';

const logger = { info: () => {}, warn: () => {}, error: () => {} };
const clients = createSlackClients({ botToken: 'xoxb-1', apiUrl: 'http://127.0.0.1:9/api/', logger });
const comesBack = { kind: 'again', reason: "another log is at the team's message", afterSeconds: 1 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Shares of which each takes the team's message in hand until it is let go; `held` are their ids in that order. */
function openShares() {
  const held: string[] = [];
  const letGo: (() => void)[] = [];
  const holdTeamDay = ({ id }: { readonly id: string }) => {
    held.push(id);
    return new Promise<null>((resolve) => letGo.push(() => resolve(null)));
  };
  return { held, letGo, send: createShareInTurn({ clients, flows: fakeFlows({ holdTeamDay }) }) };
}

describe('shares of one team', () => {
  it('wait for one another, and for those of no other team', async () => {
    const { held, letGo, send } = openShares();
    const first = send({ ...exampleShare, id: 'first' });
    const second = send({ ...exampleShare, id: 'second' });
    const other = send({ ...exampleShare, id: 'other', teamId: 'team-2' });
    await vi.advanceTimersByTimeAsync(4_000);
    expect(held).toEqual(['first', 'other']);
    letGo[0]?.();
    await first;
    await vi.advanceTimersByTimeAsync(0);
    expect(held).toEqual(['first', 'other', 'second']);
    letGo[1]?.();
    letGo[2]?.();
    expect(await Promise.all([second, other])).toEqual([comesBack, comesBack]);
  });

  it('come back later when the line is long, and are not sent by the line as well', async () => {
    const { held, letGo, send } = openShares();
    const first = send({ ...exampleShare, id: 'first' });
    const second = send({ ...exampleShare, id: 'second' });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await second).toEqual(comesBack);
    letGo[0]?.();
    await first;
    await vi.advanceTimersByTimeAsync(0);
    expect(held).toEqual(['first']);
  });
});
