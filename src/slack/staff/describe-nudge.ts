import type { NudgeResult } from '../../flows/staff/nudge-camper.ts';
import type { Messages } from '../messages/ko.ts';

/** What became of a nudge, in a sentence for whoever pressed. */
export function describeNudge(result: NudgeResult, messages: Messages): string {
  switch (result.kind) {
    case 'nudged':
      return result.heldUntil === null ? messages.nudgeSent(result.name) : messages.nudgeHeld(result.name);
    case 'nudged-before':
      return messages.nudgeBefore(result.name);
    case 'not-missed':
      return messages.nudgeNotMissed(result.name);
    case 'no-camper':
      return messages.nudgeNoCamper;
    case 'no-team':
      return messages.noTeamHere;
    case 'not-staff':
      return messages.campNotStaff;
  }
}
