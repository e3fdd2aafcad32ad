/** A piece of a text in Slack's own markup. */
export type Mrkdwn =
  | { readonly type: 'text' | 'code' | 'pre'; readonly text: string }
  | { readonly type: 'bold' | 'italic' | 'strike' | 'quote'; readonly content: readonly Mrkdwn[] }
  | { readonly type: 'link'; readonly url: string; readonly text: string }
  | { readonly type: 'user' | 'channel' | 'usergroup'; readonly id: string; readonly text: string }
  | { readonly type: 'broadcast'; readonly text: string }
  | { readonly type: 'emoji'; readonly name: string };

/** Reads a text as Slack does: entities, emphasis at the edges of words, code, quotes by line. Never throws. */
export function parseMrkdwn(text: string): readonly Mrkdwn[] {
  return text
    .split(/```([\s\S]+?)```/)
    .flatMap((part, index): readonly Mrkdwn[] =>
      index % 2 === 1 ? [{ type: 'pre', text: plain(part.replace(/^\n/, '')) }] : parseQuotes(part),
    );
}

function parseQuotes(text: string): readonly Mrkdwn[] {
  return text.split(/((?:^(?:&gt;|>).*(?:\n|$))+)/m).flatMap((part): readonly Mrkdwn[] => {
    if (!/^(?:&gt;|>)/.test(part)) return parseInline(part);
    const content = part.replace(/\n$/, '').replaceAll(/^(?:&gt;|>) ?/gm, '');
    return [{ type: 'quote', content: parseInline(content) }];
  });
}

const letter = '[\\p{L}\\p{N}]';
const emphasis = (mark: string) => `(?<!${letter})[${mark}](?=\\S)([^\\n]+?)(?<=\\S)[${mark}](?!${letter})`;
const piece = new RegExp(
  ['`([^`\\n]+)`', '<([^<>\\n]+)>', emphasis('*'), emphasis('_'), emphasis('~'), ':([a-z0-9_+-]+):'].join(
    '|',
  ),
  'u',
);

function parseInline(text: string): readonly Mrkdwn[] {
  const found: Mrkdwn[] = [];
  let rest = text;
  for (;;) {
    const match = piece.exec(rest);
    if (match === null) break;
    if (match.index > 0) found.push({ type: 'text', text: plain(rest.slice(0, match.index)) });
    found.push(readPiece(match));
    rest = rest.slice(match.index + match[0].length);
  }
  if (rest !== '') found.push({ type: 'text', text: plain(rest) });
  return found;
}

function readPiece([whole, code, entity, bold, italic, strike, emoji]: RegExpExecArray): Mrkdwn {
  if (code !== undefined) return { type: 'code', text: plain(code) };
  if (entity !== undefined) return readEntity(entity);
  if (bold !== undefined) return { type: 'bold', content: parseInline(bold) };
  if (italic !== undefined) return { type: 'italic', content: parseInline(italic) };
  if (strike !== undefined) return { type: 'strike', content: parseInline(strike) };
  return emoji === undefined ? { type: 'text', text: whole } : { type: 'emoji', name: emoji };
}

function readEntity(entity: string): Mrkdwn {
  const [target = '', label] = entity.split('|');
  if (target.startsWith('@')) return { type: 'user', id: target.slice(1), text: plain(label ?? target) };
  if (target.startsWith('#')) return { type: 'channel', id: target.slice(1), text: plain(label ?? '') };
  if (target.startsWith('!subteam^')) {
    return { type: 'usergroup', id: target.slice('!subteam^'.length), text: plain(label ?? '') };
  }
  if (target.startsWith('!date^')) return { type: 'text', text: plain(label ?? '') };
  if (target.startsWith('!')) return { type: 'broadcast', text: `@${target.slice(1)}` };
  return { type: 'link', url: plain(target), text: plain(label ?? target) };
}

function plain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
