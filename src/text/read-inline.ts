import { cleanText } from './clean-text.ts';
import type { Inline, Style } from './rich-text.ts';
import { elementsIn, isElement, type SlackElement } from './slack-rich-text.ts';

/** What ids (`U…`, `C…`, `S…`, `T…`) are called. */
export type Names = Readonly<Record<string, string>>;

/** Code points of the longest emoji that there are (families, flags), and then some. */
const longestEmoji = 32;

/** How each element of Slack's reads as plain text; links and unknown ones have their own way. */
const readers: Readonly<Record<string, (element: SlackElement, names: Names) => string>> = {
  text: (element) => textOf(element.text),
  emoji: readEmoji,
  user: (element, names) => `@${nameOf(element.user_id, names)}`,
  usergroup: (element, names) => `@${nameOf(element.usergroup_id, names)}`,
  team: (element, names) => `@${nameOf(element.team_id, names)}`,
  channel: (element, names) => `#${nameOf(element.channel_id, names)}`,
  broadcast: (element) => `@${textOf(element.range)}`,
  color: (element) => textOf(element.value),
  date: readDate,
};

/** The inline elements of a section as runs in one look each; unknown ones give the text they carry. */
export function readInlines(elements: unknown, names: Names): readonly Inline[] {
  return mergeRuns(elementsIn(elements).flatMap((element) => readInline(element, names)));
}

function readInline(element: SlackElement, names: Names): readonly Inline[] {
  const style = readStyle(element.style);
  const styled = style === null ? {} : { style };
  if (element.type === 'link') {
    const url = cleanText(textOf(element.url)).replaceAll('\n', '');
    const text = cleanText(textOf(element.text)).replaceAll('\n', ' ') || url;
    if (url === '') return text === '' ? [] : [{ type: 'text', text, ...styled }];
    return [{ type: 'link', url, text, ...styled }];
  }
  const text = cleanText((readerOf(element) ?? readUnknown)(element, names));
  return text === '' ? [] : [{ type: 'text', text, ...styled }];
}

/** Runs that look alike and touch are one run; empty ones are none. */
export function mergeRuns(inlines: readonly Inline[]): readonly Inline[] {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const last = merged.at(-1);
    if (inline.text === '') continue;
    if (inline.type === 'text' && last?.type === 'text' && sameStyle(last.style, inline.style)) {
      merged[merged.length - 1] = { ...last, text: last.text + inline.text };
    } else merged.push(inline);
  }
  return merged;
}

/** True when two looks are the same. */
function sameStyle(a: Style | undefined, b: Style | undefined): boolean {
  return a?.bold === b?.bold && a?.italic === b?.italic && a?.strike === b?.strike && a?.code === b?.code;
}

function readStyle(style: unknown): Style | null {
  if (!isElement(style)) return null;
  const read: Style = {
    ...(style.bold === true && { bold: true }),
    ...(style.italic === true && { italic: true }),
    ...(style.strike === true && { strike: true }),
    ...(style.code === true && { code: true }),
  };
  return Object.keys(read).length === 0 ? null : read;
}

/** `unicode` is hex code points joined by hyphens; a workspace's own emoji has none and keeps its `:name:`. */
function readEmoji(element: SlackElement): string {
  const points = textOf(element.unicode)
    .split('-', longestEmoji + 1)
    .map((hex) => (/^[0-9a-f]{1,6}$/i.test(hex) ? Number.parseInt(hex, 16) : -1));
  if (points.length <= longestEmoji && points.every((point) => point > 0 && point <= 0x10ffff)) {
    const emoji = String.fromCodePoint(...points);
    return /\p{Emoji_Modifier}/u.test(emoji) ? emoji : emoji + skinTone(element.skin_tone);
  }
  const name = textOf(element.name);
  return name === '' ? '' : `:${name}:`;
}

/** Slack counts the tones from 2 (light) to 6 (dark), Unicode from U+1F3FB. */
function skinTone(tone: unknown): string {
  return typeof tone === 'number' && tone >= 2 && tone <= 6 ? String.fromCodePoint(0x1f3f9 + tone) : '';
}

function readDate(element: SlackElement): string {
  const fallback = textOf(element.fallback);
  if (fallback !== '') return fallback;
  const { timestamp } = element;
  const seconds =
    typeof timestamp === 'number' || typeof timestamp === 'string' ? Number(timestamp) : Number.NaN;
  const at = new Date(seconds * 1000);
  return Number.isNaN(at.getTime()) ? textOf(timestamp) : at.toISOString().slice(0, 10);
}

/** All text within, however deep it stands: without recursion, which a hostile depth would end. */
function readUnknown(element: SlackElement, names: Names): string {
  let text = '';
  const waiting = [element];
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    const reader = readerOf(each);
    const nested = reader ? [] : elementsIn(each.elements);
    if (nested.length === 0) text += (reader ?? readCarrier)(each, names);
    for (const inner of nested.toReversed()) waiting.push(inner);
  }
  return text;
}

function readCarrier(element: SlackElement): string {
  const carriers = ['text', 'fallback', 'title', 'name', 'label', 'value', 'url'];
  return carriers.map((key) => textOf(element[key])).find((text) => text !== '') ?? '';
}

function readerOf({ type }: SlackElement): (typeof readers)[string] | undefined {
  return typeof type === 'string' && Object.hasOwn(readers, type) ? readers[type] : undefined;
}

function nameOf(id: unknown, names: Names): string {
  const key = textOf(id);
  return Object.hasOwn(names, key) ? (names[key] ?? key) : key;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return isElement(value) && typeof value.text === 'string' ? value.text : '';
}
