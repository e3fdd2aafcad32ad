import { messagesIn } from '../messages/messages.ts';
import type { Asker, SlackDeps } from '../slack-deps.ts';
import { buildHelp } from './build-help.ts';

/** `/log help`: to the asker alone. Who they are decides what is of use; help comes without that too. */
export async function tellHelp(deps: SlackDeps, asker: Asker): Promise<void> {
  const { workspaceId, userId, channelId } = asker;
  const findStanding = async () => {
    const isAdmin = await deps.people.isAdmin(userId);
    return deps.flows.findStanding({ workspaceId, userId, channelId, isAdmin });
  };
  const standing = await findStanding().catch((error) => {
    deps.recordFailure(error, { what: 'help', user: userId });
    return null;
  });
  await deps.reply(asker, { text: buildHelp(standing, messagesIn(await asker.language())) });
}
