import type { MentionedIds, Names } from '../text/read-rich-text.ts';
import type { SlackClients } from './clients.ts';
import { createMemory } from './memory.ts';
import { type SlackUser, shownName } from './read-member.ts';
import { within } from './within.ts';

/** A post is made once with the names that are there in time, so it waits for them. */
const postLimitMs = 10_000;
const rememberedForMs = 10 * 60_000;

/** Asks what ids are called; what Slack has not told after `limitMs` (10 s unless told otherwise) is left out. */
export type ResolveNamesInTime = (workspaceId: string, ids: MentionedIds, limitMs?: number) => Promise<Names>;

/**
 * Names from `users.info` and `conversations.info`, remembered for ten minutes. Never fails. User groups keep their
 * ids: reading them takes a scope (`usergroups:read`) that the bot asks nobody for.
 */
export function createResolveNames(clients: SlackClients, now: () => Date): ResolveNamesInTime {
  const known = createMemory<string>(rememberedForMs, now);

  const findUser = async (id: string): Promise<string | undefined> => {
    const { user } = await clients.reads.users.info({ user: id });
    return shownName(user as SlackUser) || undefined;
  };
  const findChannel = async (id: string): Promise<string | undefined> => {
    const { channel } = await clients.reads.conversations.info({ channel: id });
    return channel?.name;
  };

  return async (_workspaceId, { users, channels }, limitMs = postLimitMs) => {
    const names: Record<string, string> = {};
    const learn = async (id: string, find: (id: string) => Promise<string | undefined>) => {
      const name = known.get(id) ?? (await find(id).catch(() => undefined));
      if (name === undefined) return;
      known.set(id, name);
      names[id] = name;
    };
    const all = [
      ...new Set(users).values().map((id) => learn(id, findUser)),
      ...new Set(channels).values().map((id) => learn(id, findChannel)),
    ];
    await within(Promise.all(all), limitMs);
    // A copy: names that come too late must not change what was given away.
    return { ...names };
  };
}
