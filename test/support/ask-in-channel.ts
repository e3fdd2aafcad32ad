import type { SandboxUser } from '../../src/sandbox/actors/sandbox-user.ts';
import type { SeenMessage } from '../../src/sandbox/actors/seen.ts';
import { eventually } from './eventually.ts';

/** Types a command in a channel and gives what the bot answers to its asker alone. */
export async function askInChannel(user: SandboxUser, channel: string, line: string): Promise<SeenMessage> {
  // What only they see: the team's message of the day may come meanwhile.
  const answers = () => user.messages(channel).filter(({ ephemeral }) => ephemeral);
  const before = answers().length;
  await user.command(channel, line);
  return eventually(() => answers()[before], line);
}
