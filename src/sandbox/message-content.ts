import { checkBlocks, textLength } from './blocks/check-blocks.ts';
import { fillBlocks } from './blocks/fill-blocks.ts';
import { type Context, idFor } from './context.ts';
import { isJsonObject, type JsonObject, objectsOf, textOf } from './json-object.ts';
import { limits } from './limits.ts';
import { Refusal, refusalOf } from './refusal.ts';

/** What a message says, checked and completed as Slack does it. */
export interface MessageContent {
  readonly text: string;
  readonly blocks: readonly JsonObject[];
  readonly attachments: readonly JsonObject[];
  readonly metadata: JsonObject | null;
}

/** What an app may give for a message, fields as in chat.postMessage, JSON already parsed. */
export interface GivenContent {
  readonly text?: unknown;
  readonly markdown_text?: unknown;
  readonly blocks?: unknown;
  readonly attachments?: unknown;
  readonly metadata?: unknown;
}

/**
 * Checks what an app wants to say. Refuses with Slack's names: no_text, msg_too_long, invalid_blocks,
 * msg_blocks_too_long, too_many_attachments, invalid_metadata_format, metadata_too_large.
 */
export function readMessageContent(
  context: Context,
  given: GivenContent,
  textLimit: number = limits.messageText.max,
): MessageContent {
  if (given.markdown_text !== undefined && (given.text !== undefined || given.blocks !== undefined)) {
    throw new Refusal('markdown_text_conflict');
  }
  const text = textOf(given.text ?? given.markdown_text);
  const blocks = readBlocks(context, given.blocks);
  const attachments = readAttachments(given.attachments);
  if (text === '' && blocks.length === 0 && attachments.length === 0) throw new Refusal('no_text');
  const limit = given.markdown_text === undefined ? textLimit : limits.markdownText.max;
  if (text.length > limit) throw new Refusal('msg_too_long');
  return { text: escapeStray(text), blocks, attachments, metadata: readMetadata(given.metadata) };
}

function readBlocks(context: Context, given: unknown): readonly JsonObject[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) throw new Refusal('invalid_blocks_format');
  const problems = checkBlocks(given, 'message');
  if (problems.length > 0) throw refusalOf('invalid_blocks', problems);
  if (textLength(given) > limits.messageBlocksTotal.max) throw new Refusal('msg_blocks_too_long');
  return fillBlocks(objectsOf(given), () => idFor(context, '').slice(-5));
}

function readAttachments(given: unknown): readonly JsonObject[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) throw new Refusal('invalid_attachments');
  if (given.length > limits.messageAttachments.max) throw new Refusal('too_many_attachments');
  for (const [index, attachment] of objectsOf(given).entries()) {
    if (attachment.blocks === undefined) continue;
    const problems = checkBlocks(attachment.blocks, 'message', `/attachments/${index}/blocks`);
    if (problems.length > 0) throw refusalOf('invalid_attachments', problems);
  }
  return objectsOf(given);
}

function readMetadata(given: unknown): JsonObject | null {
  if (given === undefined) return null;
  if (!isJsonObject(given)) throw new Refusal('invalid_metadata_format');
  if (typeof given.event_type !== 'string' || given.event_type === '' || !isJsonObject(given.event_payload)) {
    throw new Refusal('invalid_metadata_format');
  }
  if (Buffer.byteLength(JSON.stringify(given)) > limits.metadata.max) throw new Refusal('metadata_too_large');
  return { event_type: given.event_type, event_payload: given.event_payload };
}

/** Text as Slack keeps it: `&`, `<` and `>` that are no escape, link or mention are escaped. */
function escapeStray(text: string): string {
  return text
    .replaceAll(/&(?!amp;|lt;|gt;)/g, '&amp;')
    .replaceAll(/<(?![@#!]|https?:|mailto:|tel:)/g, '&lt;')
    .replaceAll(/>/g, (mark, index: number, whole: string) => (closesEntity(whole, index) ? mark : '&gt;'));
}

function closesEntity(text: string, index: number): boolean {
  const open = text.lastIndexOf('<', index);
  return (
    open >= 0 &&
    !text.slice(open, index).includes('>') &&
    /^<(?:[@#!]|https?:|mailto:|tel:)/.test(text.slice(open))
  );
}
