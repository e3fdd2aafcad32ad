import { buildSlackRichText } from './build-slack-rich-text.ts';
import type { Block, Inline, ListItem, RichText } from './rich-text.ts';

/** What stands around a text that has to be cut in the middle: a list, its point, its runs. */
const smallestRun = 200;

/** What Slack's notation may add between two blocks. */
const gap = 100;

/** What a list has around its points; one begins anew behind what is below a point. */
const aroundPoints = 90;

/** In place of a point whose text is in an earlier piece. */
const earlier: readonly Inline[] = [{ type: 'text', text: '…' }];

/** How many bytes the piece that is open has left, and how many a new one has. */
interface Room {
  readonly now: number;
  readonly full: number;
}

/** A point of a list with its number there. */
interface Point extends ListItem {
  readonly number: number;
}

/**
 * Parts of a whole: the first go into the open piece (none where nothing fits), each further group into one of its own.
 */
type Groups<Part> = readonly (readonly Part[])[];

/**
 * A text in pieces of which each has at most `limit` bytes as Slack's JSON: whole blocks as far as possible, then whole
 * points of a list, those below one point together, then runs of characters. Nothing is left out, and the order stays.
 */
export function splitRichText(text: RichText, limit: number): readonly RichText[] {
  const split = (block: Block, { now, full }: Room) =>
    splitBlock(block, { now: now - gap, full: full - gap });
  const pieces = pack(text, { now: limit, full: limit }, split, (block) => sizeOf(block) + gap);
  return pieces.filter((piece) => piece.length > 0);
}

function pack<Part>(
  parts: readonly Part[],
  room: Room,
  split: (part: Part, room: Room) => Groups<Part>,
  measure: (part: Part) => number,
): Groups<Part> {
  const groups: Part[][] = [[]];
  let now = room.now;
  for (const part of parts) {
    for (const [index, group] of split(part, { now, full: room.full }).entries()) {
      if (index > 0) {
        groups.push([]);
        now = room.full;
      }
      groups.at(-1)?.push(...group);
      for (const each of group) now -= measure(each);
    }
  }
  return groups;
}

function splitBlock(block: Block, room: Room): Groups<Block> {
  const size = sizeOf(block);
  if (size <= room.full) return size <= room.now ? [[block]] : [[], [block]];
  if (block.type === 'list') {
    const points = block.items.map((item, index) => ({ ...item, number: block.start + index }));
    const inside = { now: room.now - gap, full: room.full - gap };
    return pack(points, inside, splitPoint, sizeOfPoint).map((items) => {
      const [first] = items;
      return first ? [{ ...block, start: first.number, items: items.map(itemOf) }] : [];
    });
  }
  const parts =
    block.type === 'preformatted'
      ? cutText(block.text, room.full).map((text): Block => ({ ...block, text }))
      : cutContent(block.content, room.full).map((content): Block => ({ ...block, content }));
  return oneByOne(parts, room, sizeOf);
}

/**
 * A point as several: its own text in parts, what is below it behind the last of them and below a `…` in each further
 * piece.
 */
function splitPoint(point: Point, room: Room): Groups<Point> {
  const size = sizeOfPoint(point);
  if (size <= room.full) return size <= room.now ? [[point]] : [[], [point]];
  // At the end of a piece little of it would stand there.
  if (room.now < room.full && room.now < room.full / 2)
    return [[], ...splitPoint(point, { now: room.full, full: room.full })];
  const own = cutContent(point.content, room.full).map((content) => ({ ...point, content, children: [] }));
  const groups = oneByOne(own, room, sizeOfPoint);
  const last = own.at(-1);
  if (last === undefined || point.children.length === 0) return groups;
  const open = groups.length === 1 ? room.now : room.full;
  const below = { now: open - sizeOfPoint(last), full: room.full - smallestRun };
  const [first = [], ...further] = pack(point.children, below, splitBlock, sizeOf);
  return [
    ...groups.slice(0, -1),
    [{ ...last, children: first }],
    ...further
      .filter((children) => children.length > 0)
      .map((children) => [{ content: earlier, children, number: point.number }]),
  ];
}

/** Each part in a piece of its own, the first in the open one where it fits. */
function oneByOne<Part>(parts: readonly Part[], room: Room, measure: (part: Part) => number): Groups<Part> {
  const groups = parts.map((part) => [part]);
  return parts[0] !== undefined && measure(parts[0]) <= room.now ? groups : [[], ...groups];
}

function itemOf({ number: _number, ...item }: Point): ListItem {
  return item;
}

function sizeOf(block: Block): number {
  return Buffer.byteLength(JSON.stringify(buildSlackRichText([block]).elements));
}

/** With the list that begins behind it, in the kind of list that takes the most. */
function sizeOfPoint(point: Point): number {
  const alone = sizeOf({ type: 'list', ordered: true, start: 1_000, items: [point] });
  return point.children.length === 0 ? alone - aroundPoints : alone;
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
