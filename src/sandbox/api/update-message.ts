import type { Context } from '../context.ts';
import { limits } from '../limits.ts';
import { type GivenContent, type MessageContent, readMessageContent } from '../message-content.ts';
import type { Message } from '../state.ts';

/**
 * What a message says after chat.update. Without `blocks` the old ones stay only when `text` is missing too;
 * attachments and metadata stay until they are given, an empty object taking the metadata away.
 * @see https://docs.slack.dev/reference/methods/chat.update
 */
export function readUpdate(context: Context, message: Message, given: GivenContent): MessageContent {
  const givesText = given.text !== undefined || given.markdown_text !== undefined;
  const removesMetadata = isEmptyObject(given.metadata);
  const givesAnything = Object.values(given).some((value) => value !== undefined);
  const kept: GivenContent = givesAnything
    ? {
        text: givesText ? undefined : message.text,
        blocks: givesText ? undefined : message.blocks,
        attachments: message.attachments,
      }
    : {};
  const content = readMessageContent(
    context,
    { ...kept, ...definedOf(given), metadata: removesMetadata ? undefined : given.metadata },
    limits.updatedText.max,
  );
  return { ...content, metadata: removesMetadata ? null : (content.metadata ?? message.metadata) };
}

function definedOf(given: GivenContent): GivenContent {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
