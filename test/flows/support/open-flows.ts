import { onTestFinished } from 'vitest';
import type { CampSetup } from '../../../src/flows/camp/set-up-camp.ts';
import type { ClaimedDelivery } from '../../../src/flows/delivery/claim-delivery.ts';
import { createFlows, type Flows } from '../../../src/flows/flows.ts';
import type { Member } from '../../../src/flows/people/follow-members.ts';
import { createStore } from '../../../src/store/store.ts';
import { openTestDatabase } from '../../support/open-test-database.ts';

export const workspaceId = 'T1';
export const channelId = 'C1';

/** A person who speaks Korean, unless told otherwise. */
export function member(userId: string, change: Partial<Member> = {}): Member {
  return {
    userId,
    name: userId.toLowerCase(),
    locale: 'ko-KR',
    timeZone: 'Asia/Seoul',
    isHuman: true,
    isActive: true,
    ...change,
  };
}

/** A camp from Monday, 7 September 2026, with prompts at 18:00 in Seoul. */
export function setup(change: Partial<CampSetup> = {}): CampSetup {
  return {
    workspaceId,
    channelId,
    channelName: 'team-1',
    staffUserId: 'U1',
    name: '가을 캠프',
    startsOn: '2026-09-07',
    timeZone: 'Asia/Seoul',
    holidays: 'KR',
    promptAt: '18:00',
    language: 'ko',
    members: [member('U1'), member('U2', { locale: 'en-GB' })],
    ...change,
  };
}

/** Flows on an empty database with a clock to turn, and the list of what was queued. */
export async function openFlows(at: string) {
  const database = await openTestDatabase();
  let closing: Promise<void> | null = null;
  const close = () => {
    closing ??= database.close();
    return closing;
  };
  onTestFinished(close);
  const store = createStore(database.db);
  const queued: string[] = [];
  const asked: string[] = [];
  const clock = { now: new Date(at) };
  const flows = createFlows({
    store,
    now: () => clock.now,
    resolveNames: async (_workspace, { users }) => {
      asked.push(...users);
      return Object.fromEntries(users.map((id) => [id, `name of ${id}`]));
    },
    enqueueDeliveries: async (_store, deliveryIds) => {
      queued.push(...deliveryIds);
    },
  });
  await flows.saveWorkspace({ id: workspaceId, name: 'Camp workspace', botUserId: 'UBOT' });
  return {
    flows,
    store,
    /** Delivery ids in the order they were queued. */
    queued,
    /** User ids whose names were asked for. */
    asked,
    /** Ends before the test does, for tests that open many. */
    close,
    setClock: (instant: string) => {
      clock.now = new Date(instant);
    },
  };
}

/** Sends one delivery as a worker does, Slack left out; null when it could not be claimed. */
export async function sendOne(
  flows: Pick<Flows, 'claimDelivery' | 'finishDelivery'>,
  deliveryId: string,
): Promise<ClaimedDelivery | null> {
  const claim = await flows.claimDelivery(deliveryId);
  if (claim) await flows.finishDelivery(claim, { kind: 'sent' });
  return claim;
}
