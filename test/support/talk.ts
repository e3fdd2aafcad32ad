import type { SandboxUser } from '../../src/sandbox/actors/sandbox-user.ts';
import { eventually } from './eventually.ts';
import type { House } from './start-house.ts';

/** What the bot said to somebody in their DM, oldest first, without what it owed them: prompts and posts come when they come. */
export function saidTo({ sandbox }: Pick<House, 'sandbox'>, user: SandboxUser): readonly string[] {
  return user
    .messages(user.dm())
    .filter(({ user: by }) => by === sandbox.botUserId)
    .filter(({ metadata, files }) => metadata === undefined && files.length === 0)
    .map(({ text }) => text);
}

/** Does something and gives what the bot says next in the DM. */
export async function hear(
  house: Pick<House, 'sandbox'>,
  user: SandboxUser,
  act: () => Promise<unknown>,
): Promise<string> {
  const before = saidTo(house, user).length;
  await act();
  return eventually(() => saidTo(house, user)[before], 'an answer in the DM');
}

/** Says something in the DM and gives the bot's answer. */
export function ask(
  house: Pick<House, 'sandbox'>,
  user: SandboxUser,
  said: string | object,
): Promise<string> {
  return hear(house, user, () => user.say(user.dm(), said));
}

/** Says something in the DM to which the bot is silent; gives the message's ts. */
export async function tell(
  house: Pick<House, 'sandbox'>,
  user: SandboxUser,
  said: string | object,
): Promise<string> {
  const before = saidTo(house, user);
  const ts = await user.say(user.dm(), said);
  await house.sandbox.settled();
  const after = saidTo(house, user).slice(before.length);
  if (after.length > 0) throw new Error(`the bot was not silent: ${after.join('\n')}`);
  return ts;
}
