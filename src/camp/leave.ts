import type { LogDate } from './camp.ts';

/** A skipped day, a leave by range, or a pause until the camper comes back. */
export const leaveKinds = ['skip', 'leave', 'pause'] as const;

export type LeaveKind = (typeof leaveKinds)[number];

/** Days without questions, both ends included; `to` is null for a pause that nobody has ended. */
export interface LeaveDays {
  readonly from: LogDate;
  readonly to: LogDate | null;
}

/** True when one of the camper's leaves holds the day: then nothing is asked, and no streak breaks. */
export function isExcused(leaves: readonly LeaveDays[], day: LogDate): boolean {
  return leaves.some(({ from, to }) => from <= day && (to === null || day <= to));
}
