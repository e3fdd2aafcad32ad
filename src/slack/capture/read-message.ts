import { readCommandText } from '../../text/read-command-text.ts';
import { readRichText } from '../../text/read-rich-text.ts';
import { isBlank } from '../../text/render-plain.ts';

/** What was said in a message: its rich text where Slack has it, else its plain text; null where nothing is said. */
export function readMessage(message: { readonly blocks?: unknown; readonly text?: unknown }): unknown {
  const blocks = Array.isArray(message.blocks) ? message.blocks : [];
  const rich = blocks.find((block) => block?.type === 'rich_text');
  if (rich !== undefined && !isBlank(readRichText(rich))) return rich;
  const text = typeof message.text === 'string' ? message.text : '';
  return text.trim() === '' ? null : readCommandText(text, 'paragraphs');
}
