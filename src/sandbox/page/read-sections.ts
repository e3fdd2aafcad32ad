import { createSandboxUser } from '../actors/sandbox-user.ts';
import { seeMessages } from '../actors/seen.ts';
import { isJsonObject, objectsOf, textOf } from '../json-object.ts';
import { displayNameOf } from '../objects/user-object.ts';
import type { Channel, User } from '../state.ts';
import type { PageConversation, PageMessage, PagePerson, PageSections, PageWorkspace } from './page-data.ts';
import type { PageExtras, PageInside } from './page-inside.ts';

/** How many of the newest messages of a conversation a page gets. */
const shownMessages = 300;
const shownViolations = 50;

/** What a person's page shows at this moment, without the conversations' messages. */
export async function readSections(
  inside: PageInside,
  extras: PageExtras | null,
  userId: string,
): Promise<PageSections> {
  const { context } = inside;
  const user = createSandboxUser(context, userId);
  const view = user.view();
  return {
    workspace: readWorkspace(inside, userId),
    clock: {
      // A second's fraction would change from look to look.
      aheadMs: Math.ceil((context.now().getTime() - Date.now()) / 1_000) * 1_000,
      timeZone: extras?.timeZone ?? 'UTC',
      jumps: (await extras?.jumps()) ?? [],
    },
    app: { connected: inside.isAppConnected(), canRestart: extras !== null },
    guide: extras?.guide(userId) ?? null,
    modal: view === null ? null : { view, depth: context.state.modals.get(userId)?.length ?? 1 },
    home: user.home(),
    violations: context.violations
      .all()
      .slice(-shownViolations)
      .map(({ at, ...rest }) => ({ at: at.toISOString(), ...rest })),
  };
}

/** The newest messages of every conversation that a person can look into, by conversation. */
export function readMessages(
  { context }: PageInside,
  userId: string,
): ReadonlyMap<string, readonly PageMessage[]> {
  const channels = visibleChannels(context.state.channels.values(), userId, context.state.users);
  return new Map(
    channels.map((channel) => [channel.id, seeMessages(context, channel, userId).slice(-shownMessages)]),
  );
}

function readWorkspace({ context, manifest: given }: PageInside, userId: string): PageWorkspace {
  const { state, manifest } = context;
  const features = isJsonObject(given) && isJsonObject(given.features) ? given.features : {};
  return {
    name: state.team.name,
    appName: manifest.name,
    people: [...state.users.values()].map((user) => readPerson(user, state.app.botUserId)),
    userGroups: [...state.userGroups.values()].map(({ id, handle, name, deletedAt }) => ({
      id,
      handle,
      name,
      disabled: deletedAt !== null,
    })),
    conversations: visibleChannels(state.channels.values(), userId, state.users).map((channel) =>
      readConversation(channel, state.app.botUserId),
    ),
    commands: objectsOf(features.slash_commands).map((command) => ({
      command: textOf(command.command),
      description: textOf(command.description),
      usage: textOf(command.usage_hint),
    })),
    shortcuts: manifest.shortcuts,
    homeTab: manifest.homeTab,
    messagesTab: manifest.messagesTab && !manifest.messagesTabReadOnly,
  };
}

function readPerson(user: User, appUserId: string): PagePerson {
  const { id, name, realName, locale, deleted } = user;
  const isBot = user.isBot || id === 'USLACKBOT';
  const kind = id === appUserId ? 'app' : isBot ? 'bot' : 'person';
  const shownName = isBot ? realName : displayNameOf(user) || realName;
  return { id, name, shownName, locale, kind, isStaff: user.isAdmin, deleted };
}

function readConversation(channel: Channel, appUserId: string): PageConversation {
  const { id, kind, name, members, archived } = channel;
  return { id, kind, name, members, archived, isApp: kind === 'im' && members.includes(appUserId) };
}

// A guest sees only where they are; everybody else looks into public channels too.
function visibleChannels(
  channels: Iterable<Channel>,
  userId: string,
  users: ReadonlyMap<string, User>,
): readonly Channel[] {
  const isGuest = users.get(userId)?.isRestricted === true;
  return [...channels].filter(
    ({ kind, members }) => members.includes(userId) || (kind === 'public' && !isGuest),
  );
}
