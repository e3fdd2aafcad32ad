import type { JsonObject } from '../json-object.ts';
import { limits } from '../limits.ts';
import { channelObject } from '../objects/channel-object.ts';
import { Refusal } from '../refusal.ts';
import type { Channel } from '../state.ts';
import type { ApiCall } from './method.ts';
import { pageMetadata, pageOf } from './page.ts';
import { checkConversationScope } from './scopes.ts';

const kinds: Readonly<Record<string, Channel['kind']>> = {
  public_channel: 'public',
  private_channel: 'private',
  im: 'im',
  mpim: 'mpim',
};

/** A page of the conversations that the bot may see and that `keep` wants, by the argument `types`. */
export function listConversations(
  { args, context }: ApiCall,
  keep: (channel: Channel) => boolean,
): JsonObject {
  const wanted = (args.text('types') || 'public_channel').split(',').map((type) => {
    const kind = kinds[type.trim()];
    if (kind === undefined) throw new Refusal('invalid_types');
    checkConversationScope(context, kind, 'read');
    return kind;
  });
  const bot = context.state.app.botUserId;
  const visible = [...context.state.channels.values()].filter(
    (channel) =>
      wanted.includes(channel.kind) &&
      (channel.kind === 'public' || channel.members.includes(bot)) &&
      !(args.flag('exclude_archived') && channel.archived) &&
      keep(channel),
  );
  const page = pageOf(visible, args, { fallback: 100, max: limits.listPage.max });
  return {
    channels: page.entries.map((channel) => ({
      ...channelObject(context.state, channel),
      ...(channel.kind === 'im' ? {} : { num_members: channel.members.length }),
    })),
    ...pageMetadata(page.next),
  };
}
