/** Emoji that apps name often, by Slack's names. Others are shown by their names. */
const known: Readonly<Record<string, string>> = {
  '+1': '👍',
  thumbsup: '👍',
  '-1': '👎',
  white_check_mark: '✅',
  heavy_check_mark: '✔️',
  x: '❌',
  warning: '⚠️',
  eyes: '👀',
  raised_hands: '🙌',
  clap: '👏',
  pray: '🙏',
  wave: '👋',
  tada: '🎉',
  fire: '🔥',
  heart: '❤️',
  star: '⭐',
  sparkles: '✨',
  rocket: '🚀',
  memo: '📝',
  books: '📚',
  calendar: '📆',
  bell: '🔔',
  hourglass: '⌛',
  smile: '😄',
  slightly_smiling_face: '🙂',
  thinking_face: '🤔',
  cry: '😢',
  100: '💯',
};

const skinTones = ['', '', '\u{1f3fb}', '\u{1f3fc}', '\u{1f3fd}', '\u{1f3fe}', '\u{1f3ff}'];

/** The character of an emoji by name; null when the page does not know it. */
export function emojiOf(name: string): string | null {
  return Object.hasOwn(known, name) ? (known[name] ?? null) : null;
}

/** What stands for a rich text emoji: its own code points, or its name's. */
export function emojiText(element: Readonly<Record<string, unknown>>): string {
  const { unicode, name, skin_tone: tone } = element;
  if (typeof unicode === 'string' && /^[0-9a-f]{2,6}(-[0-9a-f]{2,6})*$/i.test(unicode)) {
    const points = unicode.split('-').map((point) => Number.parseInt(point, 16));
    if (points.every((point) => point <= 0x10ffff)) {
      const text = String.fromCodePoint(...points);
      const isToned = /\p{Emoji_Modifier}/u.test(text);
      return isToned || typeof tone !== 'number' ? text : text + (skinTones[tone] ?? '');
    }
  }
  return emojiOf(String(name)) ?? `:${String(name)}:`;
}
