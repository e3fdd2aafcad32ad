import { describeNoLog } from '../log-form/describe-no-log.ts';
import { messagesIn } from '../messages/messages.ts';
import type { Asker, SlackDeps } from '../slack-deps.ts';
import { tellChanged } from '../tell-changed.ts';
import { buildLeaveResult, buildLeaves } from './build-leaves.ts';

/** The commands about days on which somebody is not asked. `leave` alone lists them. */
export type LeaveCommand = 'skip' | 'leave' | 'pause' | 'resume';

/** `/log skip`, `leave`, `pause` and `resume`: notes it and says so to the asker alone. `typed` as it was meant. */
export async function answerLeave(
  deps: SlackDeps,
  asker: Asker,
  command: LeaveCommand,
  typed: string | null,
): Promise<void> {
  const { workspaceId, userId, channelId } = asker;
  const found = await ask(deps, { workspaceId, userId, channelId }, command, typed);
  switch (found.kind) {
    case 'leaves':
      await deps.reply(asker, buildLeaves(found));
      return;
    case 'taken':
    case 'back':
    case 'refused':
      tellChanged(deps, { workspaceId, userId });
      await deps.reply(asker, buildLeaveResult(found));
      return;
    default: {
      const messages = messagesIn(found.language ?? (await asker.language()));
      await deps.reply(asker, { text: describeNoLog(found, messages, asker, null) });
    }
  }
}

function ask(
  { flows }: SlackDeps,
  asker: Pick<Asker, 'workspaceId' | 'userId' | 'channelId'>,
  command: LeaveCommand,
  typed: string | null,
) {
  switch (command) {
    case 'skip':
      return flows.skipDay(asker);
    case 'pause':
      return flows.pauseCamper(asker);
    case 'resume':
      return flows.resumeCamper(asker);
    case 'leave':
      return typed === null ? flows.listLeaves(asker) : flows.takeLeave(asker, typed);
  }
}
