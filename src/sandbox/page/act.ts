import type { ElementName } from '../actors/click.ts';
import { createSandboxUser, type SandboxUser } from '../actors/sandbox-user.ts';
import type { SeenMessage } from '../actors/seen.ts';
import { joinChannel, leaveChannel } from '../conversations.ts';
import { isJsonObject, type JsonObject, textOf } from '../json-object.ts';
import type { Channel } from '../state.ts';
import { holdInView } from './hold-in-view.ts';
import type { PageAnswer } from './page-data.ts';
import type { PageExtras, PageInside } from './page-inside.ts';

/** What a person can do on the page, by the name under which the browser asks for it. */
type Action = (given: JsonObject, does: Doing) => Promise<PageAnswer | undefined>;

interface Doing {
  readonly user: SandboxUser;
  readonly inside: PageInside;
  readonly extras: PageExtras | null;
}

const actions: Readonly<Record<string, Action>> = {
  say: async ({ channel, said, thread }, { user }) => {
    await user.say(textOf(channel), readSaid(said), textOf(thread) || undefined);
  },
  command: async ({ channel, line }, { user }) => user.command(textOf(channel), textOf(line)).then(nothing),
  edit: async (given, { user }) => user.edit(messageOf(given, user), readSaid(given.said)).then(nothing),
  erase: async (given, { user }) => user.erase(messageOf(given, user)).then(nothing),
  react: async (given, { user }) => user.react(messageOf(given, user), textOf(given.name)).then(nothing),
  'use-in-message': async (given, { user }) =>
    user.click(messageOf(given, user), elementOf(given), given.value).then(nothing),
  'use-in-view': async (given, { user }) => user.click('view', elementOf(given), given.value).then(nothing),
  hold: async ({ view, blockId, actionId, value }, { user, inside }) => {
    holdInView(inside.context, user.id, { view: textOf(view), blockId, actionId }, value);
    return undefined;
  },
  suggest: async ({ actionId, typed }, { user }) => ({
    ok: true,
    options: await user.suggestions(textOf(actionId), textOf(typed)),
  }),
  submit: async (_given, { user }) => ({ ok: true, errors: (await user.submit()) ?? {} }),
  close: async ({ how }, { user }) => user.close(how === 'all' ? 'all' : 'cancel').then(nothing),
  join: async ({ channel }, { user, inside }) => {
    await joinChannel(inside.context, publicChannel(inside, channel), user.id, null);
    return undefined;
  },
  leave: async ({ channel }, { user, inside }) => {
    await leaveChannel(inside.context, publicChannel(inside, channel), user.id);
    return undefined;
  },
  'open-home': async (_given, { user }) => user.openHome().then(nothing),
  shortcut: async (given, { user }) => {
    const message = given.ts === undefined ? undefined : messageOf(given, user);
    await user.shortcut(textOf(given.callbackId), message);
    return undefined;
  },
  look: async ({ channelId, fileId }, { user, extras }) => {
    extras?.looked(user.id, { channelId: textOf(channelId) || null, fileId: textOf(fileId) || null });
    return undefined;
  },
  'restart-app': async (_given, { extras }) => extras?.restartApp().then(nothing),
  jump: async ({ to }, { extras }) => {
    if (extras === null) throw new Error('this clock cannot be put forward');
    await extras.jump(textOf(to));
    return undefined;
  },
};

/**
 * Does what a browser asks for on behalf of a person. A request that makes no sense, and what Slack itself would
 * refuse or the app does not take, is answered with the problem in words.
 */
export async function act(
  inside: PageInside,
  extras: PageExtras | null,
  given: unknown,
): Promise<PageAnswer> {
  if (!isJsonObject(given)) return { ok: false, problem: 'the request is no JSON object' };
  const name = textOf(given.action);
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action === undefined) {
    const known = Object.keys(actions).join(', ');
    return { ok: false, problem: `there is no action ${JSON.stringify(given.action)}; there are ${known}` };
  }
  try {
    const user = createSandboxUser(inside.context, textOf(given.as));
    return (await action(given, { user, inside, extras })) ?? { ok: true };
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  } finally {
    inside.context.changed();
  }
}

function publicChannel({ context }: PageInside, id: unknown): Channel {
  const channel = context.state.channels.get(textOf(id));
  if (channel?.kind !== 'public') throw new Error(`there is no public channel ${JSON.stringify(id)}`);
  return channel;
}

const nothing = (): undefined => undefined;

function readSaid(said: unknown): string | object {
  if (isJsonObject(said) && said.type === 'rich_text') return said;
  if (typeof said === 'string' && said !== '') return said;
  throw new Error('there is nothing to say');
}

function messageOf({ channel, ts }: JsonObject, user: SandboxUser): SeenMessage {
  const found = user.messages(textOf(channel)).find((message) => message.ts === ts);
  if (found === undefined) throw new Error(`the message ${JSON.stringify(ts)} is gone`);
  return found;
}

function elementOf({ blockId, actionId }: JsonObject): ElementName {
  return { blockId: textOf(blockId), actionId: textOf(actionId) };
}
