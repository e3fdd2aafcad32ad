import type { ContainerBlock, KnownBlock, RichTextBlock } from '@slack/types';
import type { SharedLog } from '../../flows/team/show-team-day.ts';
import { buildSlackRichText } from '../../text/build-slack-rich-text.ts';
import { renderPlain } from '../../text/render-plain.ts';
import { splitRichText } from '../../text/split-rich-text.ts';
import { cutText } from '../cut-text.ts';
import { buildPlain } from '../delivery/build-plain.ts';
import { messagesIn } from '../messages/messages.ts';
import { sayNumber } from '../messages/say-date.ts';
import type { Saying } from '../reply.ts';
import type { ShareDelivery } from './build-team-day.ts';

/** Slack caps a message's blocks together near 13,000 characters; a message here has two pieces at most. */
const pieceLimit = 4_000;
const messageLimit = 8_000;
/** Of a container. */
const childLimit = 10;
const titleLimit = 150;
/** What a screen reader reads. */
const summaryLimit = 1_500;

/** A message of a shared log; `plain` is the same for a Slack that knows no containers. */
export interface SharedMessage extends Saying {
  readonly plain: readonly KnownBlock[];
}

/**
 * What a camper lets their team read, as messages for the thread: a container each, as many as Slack's limits ask for.
 */
export function buildSharedLog(share: ShareDelivery, log: SharedLog): readonly SharedMessage[] {
  const messages = messagesIn(share.campLanguage);
  const pages = paginate(log.fields.flatMap(({ label, text }) => buildField(label, text)));
  const name = messages.sharedLog(log.name, sayNumber(share.day));
  const summary = log.fields.map(({ label, text }) => `${label}\n${renderPlain(text)}`).join('\n');
  return pages.map((children, index) => {
    const title = pages.length === 1 ? name : `${name} (${index + 1}/${pages.length})`;
    const text = index === 0 ? cutText(`${title}\n${summary}`, summaryLimit) : title;
    return { text, blocks: [buildContainer(title, children)], plain: [buildPlain(title), ...children] };
  });
}

function buildContainer(title: string, children: readonly RichTextBlock[]): ContainerBlock {
  return {
    type: 'container',
    title: { type: 'plain_text', text: cutText(title, titleLimit), emoji: false },
    is_collapsible: true,
    child_blocks: [...children],
  };
}

/** A field's label in bold with its text below it, in pieces. Mentions are names: nobody is called. */
function buildField(label: string, text: SharedLog['fields'][number]['text']): readonly RichTextBlock[] {
  return splitRichText(text, pieceLimit).map((piece, index) => {
    const { elements } = buildSlackRichText(piece) as RichTextBlock;
    return index === 0
      ? { type: 'rich_text', elements: [buildLabel(label), ...elements] }
      : { type: 'rich_text', elements };
  });
}

function buildLabel(label: string): RichTextBlock['elements'][number] {
  return {
    type: 'rich_text_section',
    elements: [{ type: 'text', text: `${cutText(label, 200)}\n`, style: { bold: true } }],
  };
}

function paginate(blocks: readonly RichTextBlock[]): readonly (readonly RichTextBlock[])[] {
  const pages: RichTextBlock[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const block of blocks) {
    const more = Buffer.byteLength(JSON.stringify(block));
    if (size + more > messageLimit || (pages.at(-1)?.length ?? 0) >= childLimit) {
      pages.push([]);
      size = 0;
    }
    pages.at(-1)?.push(block);
    size += more;
  }
  return pages;
}
