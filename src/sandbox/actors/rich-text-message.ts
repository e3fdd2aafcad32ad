import { isJsonObject, type JsonObject, textOf } from '../json-object.ts';

/** What somebody said as the rich_text block that Slack's composer makes of it. */
export function richTextOf(said: string | object): JsonObject {
  if (isJsonObject(said)) return said;
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: String(said) }] }],
  };
}

/** The `text` of a message beside its rich text: escaped, mentions as entities, lists as bullets. */
export function plainTextOf(said: string | object): string {
  return typeof said === 'string' ? escapeText(said) : lines(said).join('\n');
}

function lines(value: unknown): readonly string[] {
  if (!isJsonObject(value)) return [];
  const elements = Array.isArray(value.elements) ? value.elements : [];
  if (value.type === 'rich_text_list') {
    const indent = typeof value.indent === 'number' ? value.indent : 0;
    return elements.map((item) => `${'    '.repeat(indent)}• ${inline(item)}`);
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
      return escapeText(textOf(value.text));
    case 'link':
      return `<${textOf(value.url)}${value.text === undefined ? '' : `|${textOf(value.text)}`}>`;
    case 'user':
      return `<@${textOf(value.user_id)}>`;
    case 'channel':
      return `<#${textOf(value.channel_id)}>`;
    case 'usergroup':
      return `<!subteam^${textOf(value.usergroup_id)}>`;
    case 'broadcast':
      return `<!${textOf(value.range)}>`;
    case 'emoji':
      return `:${textOf(value.name)}:`;
    default:
      return '';
  }
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
