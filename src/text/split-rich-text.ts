import { buildSlackRichText } from './build-slack-rich-text.ts';
import type { Block, Inline, ListItem, RichText } from './rich-text.ts';

/** What stands around a text that has to be cut in the middle: a list, its point, its runs. */
const smallestRun = 200;

/** What Slack's notation may add between two blocks. */
const gap = 100;

/**
 * A text in pieces of which each has at most `limit` bytes as Slack's JSON: whole blocks as far as possible, then whole
 * points of a list, then runs of characters. Nothing is left out, and the order stays.
 */
export function splitRichText(text: RichText, limit: number): readonly RichText[] {
  const pieces: Block[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const whole of text) {
    for (const [index, block] of splitBlock(whole, limit - gap).entries()) {
      const more = sizeOf(block) + gap;
      if (size + more > limit) {
        pieces.push([]);
        size = 0;
      }
      push(pieces.at(-1) ?? [], block, index > 0);
      size += more;
    }
  }
  return pieces;
}

/** Points that were one list are one list again, as far as they stand in one piece. */
function push(piece: Block[], block: Block, belongs: boolean): void {
  const last = piece.at(-1);
  if (belongs && block.type === 'list' && last?.type === 'list') {
    piece[piece.length - 1] = { ...last, items: [...last.items, ...block.items] };
  } else piece.push(block);
}

function sizeOf(block: Block): number {
  return Buffer.byteLength(JSON.stringify(buildSlackRichText([block]).elements));
}

function splitBlock(block: Block, limit: number): readonly Block[] {
  if (sizeOf(block) <= limit) return [block];
  if (block.type === 'list') {
    let number = block.start;
    return block.items.flatMap((item) => {
      const parts = splitItem(item, limit).map(
        (items): Block => ({ ...block, start: number, items: [items] }),
      );
      number += 1;
      return parts;
    });
  }
  if (block.type === 'preformatted') {
    return cutText(block.text, limit).map((text): Block => ({ ...block, text }));
  }
  return cutContent(block.content, limit).map((content): Block => ({ ...block, content }));
}

/** A point as several: its own text in parts, then what is below it, each with a point of its own above it. */
function splitItem(item: ListItem, limit: number): readonly ListItem[] {
  if (sizeOf({ type: 'list', ordered: false, start: 1, items: [item] }) <= limit) return [item];
  const own = cutContent(item.content, limit).map((content): ListItem => ({ content, children: [] }));
  const below = item.children.flatMap((child) => splitBlock(child, limit - smallestRun));
  return [
    ...own,
    ...below.map((child): ListItem => ({ content: [{ type: 'text', text: '…' }], children: [child] })),
  ];
}

function cutContent(content: readonly Inline[], limit: number): readonly (readonly Inline[])[] {
  const parts: Inline[][] = [[]];
  let size = 0;
  for (const inline of content) {
    for (const text of cutText(inline.text, limit)) {
      const more = Buffer.byteLength(JSON.stringify({ ...inline, text })) + smallestRun;
      if (size > 0 && size + more > limit) {
        parts.push([]);
        size = 0;
      }
      parts.at(-1)?.push({ ...inline, text });
      size += more;
    }
  }
  return parts;
}

/** A text in parts of at most half the limit in bytes, cut between two characters. */
function cutText(text: string, limit: number): readonly string[] {
  const most = Math.max(smallestRun, Math.floor(limit / 2));
  const parts: string[] = [''];
  let size = 0;
  for (const character of text) {
    const more = Buffer.byteLength(JSON.stringify(character)) - 2;
    if (size + more > most) {
      parts.push('');
      size = 0;
    }
    parts[parts.length - 1] += character;
    size += more;
  }
  return parts;
}
