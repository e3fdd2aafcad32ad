import { WebAPIPlatformError } from '@slack/web-api';
import type { Language } from '../camp/camp.ts';
import { languageOf } from '../camp/people.ts';
import type { Member } from '../flows/people/follow-members.ts';
import type { SlackClients } from './clients.ts';
import { createMemory } from './memory.ts';
import { readMember, type SlackUser } from './read-member.ts';
import { within } from './within.ts';

/** What Slack knows about the people of the workspace. */
export interface People {
  /** One person; null when Slack does not know or does not show the id. */
  readonly findMember: (userId: string) => Promise<Member | null>;
  /** True for admins and owners of the workspace. */
  readonly isAdmin: (userId: string) => Promise<boolean>;
  /** The human, active members of a channel, guests among them, in Slack's order. */
  readonly listMembers: (channelId: string) => Promise<readonly Member[]>;
  /** The language of a person's Slack. Never fails and never waits long: English when Slack does not tell in time. */
  readonly languageOf: (userId: string) => Promise<Language>;
  /** What an event told about a person, so that the next question needs no call. */
  readonly remember: (member: Member) => void;
}

const rememberedForMs = 10 * 60_000;
const languageLimitMs = 600;
const askedAtOnce = 10;
const unknownPerson = ['user_not_found', 'user_not_visible', 'users_not_found'];

/**
 * People as `users.info` and `conversations.members` give them, remembered for ten minutes where only the language is
 * asked.
 */
export function createPeople(clients: SlackClients, now: () => Date): People {
  const languages = createMemory<Language>(rememberedForMs, now);

  const findMember = async (userId: string): Promise<Member | null> => {
    try {
      const { user } = await clients.reads.users.info({ user: userId, include_locale: true });
      const member = readMember({ ...(user as SlackUser), id: userId });
      languages.set(userId, languageOf(member.locale, 'en'));
      return member;
    } catch (error) {
      if (error instanceof WebAPIPlatformError && unknownPerson.includes(error.data.error)) return null;
      throw error;
    }
  };

  return {
    findMember,
    async isAdmin(userId) {
      const { user } = await clients.reads.users.info({ user: userId });
      return user?.is_admin === true || user?.is_owner === true;
    },
    async listMembers(channelId) {
      const ids: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await clients.reads.conversations.members({
          channel: channelId,
          limit: 200,
          ...(cursor === undefined ? {} : { cursor }),
        });
        ids.push(...(page.members ?? []));
        cursor = page.response_metadata?.next_cursor || undefined;
      } while (cursor !== undefined);
      const members: (Member | null)[] = [];
      // Few at a time: each call under way when Slack asks to wait counts as one of its tries.
      for (let index = 0; index < ids.length; index += askedAtOnce) {
        members.push(...(await Promise.all(ids.slice(index, index + askedAtOnce).map(findMember))));
      }
      return members.filter((member) => member !== null).filter((each) => each.isHuman && each.isActive);
    },
    async languageOf(userId) {
      const known = languages.get(userId);
      if (known !== undefined) return known;
      const asked = await within(
        findMember(userId).catch(() => null),
        languageLimitMs,
      );
      return languageOf(asked.late ? null : (asked.value?.locale ?? null), 'en');
    },
    remember(member) {
      if (member.locale !== null) languages.set(member.userId, languageOf(member.locale, 'en'));
    },
  };
}
