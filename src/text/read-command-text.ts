import type { SlackElement, SlackRichText } from './slack-rich-text.ts';

/** What Slack writes between `<` and `>` with `should_escape`; a person's own `<` comes as `&lt;`. */
const escaped = /<([^<>]+)>/g;

/**
 * What somebody typed after a slash command, `text` as Slack escapes it, as rich text: a list with an item a line,
 * or paragraphs. To the letter: formatting typed as `*` stays an asterisk, blanks at the edges of a line go.
 */
export function readCommandText(text: string, shape: 'items' | 'paragraphs'): SlackRichText {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const sections = lines.map((line) => ({ type: 'rich_text_section', elements: readLine(line) }));
  if (shape === 'paragraphs' || sections.length === 0) return { type: 'rich_text', elements: sections };
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_list', style: 'bullet', indent: 0, elements: sections }],
  };
}

function readLine(line: string): readonly SlackElement[] {
  const elements: SlackElement[] = [];
  let done = 0;
  for (const match of line.matchAll(escaped)) {
    const element = readEscaped(match[1] ?? '');
    if (element === null) continue;
    if (match.index > done) elements.push(plain(line.slice(done, match.index)));
    elements.push(element);
    done = match.index + match[0].length;
  }
  if (done < line.length) elements.push(plain(line.slice(done)));
  return elements;
}

/** `@U1|name`, `#C1|name`, `!subteam^S1|@name`, `!here`, `https://…|text`; null for what Slack does not write. */
function readEscaped(inside: string): SlackElement | null {
  const [target = '', ...rest] = inside.split('|');
  const id = target.slice(1);
  if (/^@[UW][A-Z0-9]+$/.test(target)) return { type: 'user', user_id: id };
  if (/^#[CG][A-Z0-9]+$/.test(target)) return { type: 'channel', channel_id: id };
  const [, usergroup] = /^!subteam\^(S[A-Z0-9]+)$/.exec(target) ?? [];
  if (usergroup !== undefined) return { type: 'usergroup', usergroup_id: usergroup };
  if (/^!(?:here|channel|everyone)$/.test(target)) return { type: 'broadcast', range: id };
  if (!/^[a-z][a-z0-9+.-]*:/i.test(target)) return null;
  const shown = decode(rest.join('|'));
  return { type: 'link', url: decode(target), ...(shown !== '' && { text: shown }) };
}

function plain(text: string): SlackElement {
  return { type: 'text', text: decode(text) };
}

/** Slack's three entities, `&amp;` last so that `&amp;lt;` stays `&lt;`. */
function decode(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
