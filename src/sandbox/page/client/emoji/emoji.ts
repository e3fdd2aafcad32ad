import data from '@emoji-mart/data/sets/15/native.json';

/** An emoji as rich text names it. */
export interface EmojiElement {
  readonly type: 'emoji';
  /** Slack's name, without colons. */
  readonly name: string;
  /** Its code points in hexadecimal, joined by hyphens. */
  readonly unicode: string;
  /** 2 (light) to 6 (dark), where it has one. */
  readonly skin_tone?: number;
}

const skinTones = ['', '', '\u{1f3fb}', '\u{1f3fc}', '\u{1f3fd}', '\u{1f3fe}', '\u{1f3ff}'];

const byCharacter = new Map<string, EmojiElement>();
const byName = new Map<string, string>();
for (const [id, { skins }] of Object.entries(data.emojis)) {
  const [plain] = skins;
  if (plain === undefined) continue;
  // Slack has the flags of countries under longer names; the short ones are known too.
  const name = /^[a-z]{2}$/.test(id) && /^\p{RI}{2}$/u.test(plain.native) ? `flag-${id}` : id;
  byName.set(name, plain.native).set(id, plain.native);
  for (const [tone, { unified, native }] of skins.entries()) {
    const toned = tone === 0 ? {} : { skin_tone: tone + 1 };
    byCharacter.set(native, { type: 'emoji', name, unicode: unified, ...toned });
  }
}
for (const [alias, id] of Object.entries(data.aliases)) {
  const character = byName.get(id);
  if (character !== undefined) byName.set(alias, character);
}

/** The character of an emoji by name; null when there is none of this name. */
export function emojiOf(name: string): string | null {
  return byName.get(name) ?? null;
}

/** The emoji that a text holds, with the places where they stand. */
export function findEmoji(
  text: string,
): readonly { readonly from: number; readonly to: number; readonly element: EmojiElement }[] {
  return [...text.matchAll(/\p{RGI_Emoji}/gv)].flatMap(({ index, 0: character }) => {
    const element = byCharacter.get(character);
    return element === undefined ? [] : [{ from: index, to: index + character.length, element }];
  });
}

/** The emoji of a name, as rich text has it; null when there is none. */
export function emojiElement(name: string): EmojiElement | null {
  return byCharacter.get(emojiOf(name) ?? '') ?? null;
}

/** What stands for an emoji of rich text: its own code points, or its name's. */
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
