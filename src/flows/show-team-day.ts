import type { Store } from '../store/store.ts';
import type { HeldTeamDay, TeamDayCount, TeamDayKey } from '../store/team-days.ts';

/** A log's share of the team's message of the day: which message, and the delivery that changes it. */
export interface TeamDayShare extends TeamDayKey {
  /** Of the delivery. */
  readonly id: string;
}

/** The message as it is shown, null numbers before the first time, and what it has to say now. */
export interface TeamDayInHand extends HeldTeamDay {
  readonly now: TeamDayCount;
}

/** Takes the team's message of the day in hand and counts who has written; null while another delivery has it. */
export async function holdTeamDay(
  store: Store,
  share: TeamDayShare,
  now: Date,
): Promise<TeamDayInHand | null> {
  const held = await store.teamDays.hold(share, share.id, now);
  // Counted with the message in hand: whoever has it next counts later, so numbers never go back.
  return held === null ? null : { ...held, now: await store.teamDays.count(share) };
}
