import { isJsonObject, type JsonObject, textOf } from '../json-object.ts';

/** What somebody said as the rich_text block that Slack's composer makes of it. */
export function richTextOf(said: string | object): JsonObject {
  if (isJsonObject(said)) return said;
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: String(said) }] }],
  };
}

/** The `text` of a message beside its rich text: escaped, styles as marks, mentions as entities, lists as lines. */
export function plainTextOf(said: string | object): string {
  return typeof said === 'string' ? escapeText(said) : lines(said).join('\n');
}

function lines(value: unknown): readonly string[] {
  if (!isJsonObject(value)) return [];
  const elements = Array.isArray(value.elements) ? value.elements : [];
  if (value.type === 'rich_text_list') {
    const indent = typeof value.indent === 'number' ? value.indent : 0;
    const first = typeof value.offset === 'number' ? value.offset + 1 : 1;
    const mark = (index: number): string => (value.style === 'ordered' ? `${first + index}.` : '•');
    return elements.map((item, index) => `${'    '.repeat(indent)}${mark(index)} ${inline(item)}`);
  }
  if (value.type === 'rich_text') return elements.flatMap(lines);
  if (value.type === 'rich_text_preformatted') return [`\`\`\`${inline(value)}\`\`\``];
  if (value.type === 'rich_text_quote') return [`&gt; ${inline(value)}`];
  return [inline(value)];
}

function inline(value: unknown): string {
  if (!isJsonObject(value)) return '';
  if (Array.isArray(value.elements)) return value.elements.map(inline).join('');
  switch (value.type) {
    case 'text':
      return styled(value, escapeText(textOf(value.text)));
    case 'link':
      return styled(
        value,
        `<${textOf(value.url)}${value.text === undefined ? '' : `|${textOf(value.text)}`}>`,
      );
    case 'user':
      return `<@${textOf(value.user_id)}>`;
    case 'channel':
      return `<#${textOf(value.channel_id)}>`;
    case 'usergroup':
      return `<!subteam^${textOf(value.usergroup_id)}>`;
    case 'broadcast':
      return `<!${textOf(value.range)}>`;
    case 'emoji': {
      const tone = typeof value.skin_tone === 'number' ? `:skin-tone-${value.skin_tone}:` : '';
      return `:${textOf(value.name)}:${tone}`;
    }
    default:
      return '';
  }
}

const marks = { code: '`', strike: '~', italic: '_', bold: '*' } as const;

// A mark stands close to its words: mrkdwn has none around a blank.
function styled(value: JsonObject, text: string): string {
  const style = isJsonObject(value.style) ? value.style : {};
  const words = text.trim();
  if (words === '') return text;
  const at = text.indexOf(words);
  const marked = Object.entries(marks).reduce(
    (inner, [name, mark]) => (style[name] === true ? `${mark}${inner}${mark}` : inner),
    words,
  );
  return `${text.slice(0, at)}${marked}${text.slice(at + words.length)}`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
