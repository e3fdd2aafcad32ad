import type { Context } from './context.ts';
import { newSecret } from './ids.ts';
import type { JsonObject } from './json-object.ts';
import { limits } from './limits.ts';
import { readMessageContent } from './message-content.ts';
import { addMessage, announceMessage, deleteMessage, editMessage } from './messages.ts';
import { Refusal } from './refusal.ts';
import type { Channel, Message, ResponseUrl } from './state.ts';

/** A new response_url for something a person did in a conversation. */
export function issueResponseUrl(
  context: Context,
  from: Pick<ResponseUrl, 'channelId' | 'userId' | 'messageTs' | 'ephemeral'>,
): string {
  forgetExpired(context);
  const id = newSecret(context.state);
  context.state.responseUrls.set(id, { id, ...from, issuedAt: context.now().getTime(), uses: 0 });
  return `${context.baseUrl()}/commands/${context.state.team.id}/${id}`;
}

// They are kept in the order of their issue, so the first that still works ends the search.
function forgetExpired(context: Context): void {
  const oldest = context.now().getTime() - limits.responseUrlAge.max * 1000 * keptAges;
  for (const [id, url] of context.state.responseUrls) {
    if (url.issuedAt >= oldest) return;
    context.state.responseUrls.delete(id);
  }
}

// An expired address says expired_url for a while, before it is unknown.
const keptAges = 4;

/**
 * Does what an app says through a response_url. Refuses with used_url after five uses, expired_url after
 * half an hour, and as for any message when the content is not allowed.
 */
export function respond(context: Context, id: string, body: JsonObject): void {
  const url = context.state.responseUrls.get(id);
  if (url === undefined) throw new Refusal('invalid_url');
  if (context.now().getTime() - url.issuedAt > limits.responseUrlAge.max * 1000)
    throw new Refusal('expired_url');
  if (url.uses >= limits.responseUrlUses.max) throw new Refusal('used_url');
  url.uses += 1;
  const channel = context.state.channels.get(url.channelId);
  if (channel === undefined) throw new Refusal('channel_not_found');
  answerInteraction(context, channel, url, body);
}

/** What an answer through a response_url or an acknowledgement does: a message, a replacement or a deletion. */
export function answerInteraction(
  context: Context,
  channel: Channel,
  from: Pick<ResponseUrl, 'userId' | 'messageTs'>,
  body: JsonObject,
): Message | null {
  const original = channel.messages.find((message) => message.ts === from.messageTs);
  if (body.delete_original === true) {
    if (original !== undefined) void deleteMessage(context, channel, original);
    return null;
  }
  const content = readMessageContent(context, {
    text: body.text,
    blocks: body.blocks,
    attachments: body.attachments,
    metadata: body.metadata,
  });
  const bot = context.state.app.botUserId;
  if (body.replace_original === true && original !== undefined) {
    const metadata = content.metadata ?? original.metadata;
    void editMessage(
      context,
      channel,
      original,
      { ...content, metadata },
      content.blocks.length === 0 ? bot : null,
    );
    return original;
  }
  const message = addMessage(context, {
    channel,
    user: bot,
    fromApp: true,
    content,
    threadTs: typeof body.thread_ts === 'string' ? body.thread_ts : null,
    ephemeralTo: body.response_type === 'in_channel' ? null : from.userId,
  });
  void announceMessage(context, channel, message);
  return message;
}
