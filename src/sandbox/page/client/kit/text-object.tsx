import { isJsonObject, textOf } from '../../../json-object.ts';
import { emojiOf } from '../emoji/emoji.ts';
import { MrkdwnText } from './mrkdwn-text.tsx';

/** A text object of Block Kit, plain or in Slack's markup. */
export function TextObject({ text }: { readonly text: unknown }) {
  if (!isJsonObject(text)) return null;
  if (text.type === 'mrkdwn') return <MrkdwnText text={textOf(text.text)} />;
  return <>{plainOf(text)}</>;
}

/** The words of a plain text object, its emoji as characters unless it says `emoji: false`. */
export function plainOf(text: unknown): string {
  if (!isJsonObject(text)) return '';
  const words = textOf(text.text);
  if (text.emoji === false) return words;
  return words.replaceAll(/:([a-z0-9_+-]+):/g, (whole, name: string) => emojiOf(name) ?? whole);
}
