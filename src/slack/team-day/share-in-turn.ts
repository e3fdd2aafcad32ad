import type { DeliveryOutcome } from '../../flows/delivery/finish-delivery.ts';
import { createTurnsByKey } from '../turns.ts';
import { within } from '../within.ts';
import type { ShareDelivery } from './build-team-day.ts';
import { sendShare, shareHeld } from './send-share.ts';
import type { SendShareDeps } from './share-deps.ts';

/** Others want the same hands, and the claim that was taken before standing in line runs out. */
const longestLineMs = 5_000;

/**
 * Sends shares. One at a time has the team's message in hand: those of this process stand in line for it for a while,
 * instead of coming back later.
 */
export function createShareInTurn(deps: SendShareDeps): (share: ShareDelivery) => Promise<DeliveryOutcome> {
  const inTurn = createTurnsByKey();
  return async (share) => {
    const begun = Promise.withResolvers<void>();
    let isGivenUp = false;
    const sending = inTurn(`${share.teamId}/${share.logDay}`, async () => {
      if (isGivenUp) return shareHeld;
      begun.resolve();
      return sendShare(deps, share);
    });
    const line = await within(begun.promise, longestLineMs);
    if (!line.late) return sending;
    isGivenUp = true;
    return shareHeld;
  };
}
