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
 * Names from `users.info`, `conversations.info` and `usergroups.list`, remembered for ten minutes. Never fails: user
 * groups keep their ids where the bot was installed before it asked for `usergroups:read`.
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

  // Slack tells of all groups or of none: one question for all that are mentioned.
  const findGroups = async (): Promise<ReadonlyMap<string, string>> => {
    const { usergroups = [] } = await clients.reads.usergroups.list({ include_disabled: true });
    return new Map(usergroups.map(({ id = '', handle = '' }) => [id, handle]));
  };

  return async (_workspaceId, { users, channels, usergroups }, limitMs = postLimitMs) => {
    const names: Record<string, string> = {};
    const learn = async (id: string, find: (id: string) => Promise<string | undefined>) => {
      const name = known.get(id) ?? (await find(id).catch(() => undefined));
      if (name === undefined) return;
      known.set(id, name);
      names[id] = name;
    };
    let listed: ReturnType<typeof findGroups> | null = null;
    const findGroup = async (id: string) => {
      listed ??= findGroups();
      return (await listed).get(id) || undefined;
    };
    const all = [
      ...new Set(users).values().map((id) => learn(id, findUser)),
      ...new Set(channels).values().map((id) => learn(id, findChannel)),
      ...new Set(usergroups).values().map((id) => learn(id, findGroup)),
    ];
    await within(Promise.all(all), limitMs);
    // A copy: names that come too late must not change what was given away.
    return { ...names };
  };
}
