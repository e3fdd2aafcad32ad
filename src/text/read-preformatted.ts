import { cleanText } from './clean-text.ts';
import { type Names, readInlines } from './read-inline.ts';
import type { Preformatted } from './rich-text.ts';
import type { SlackElement } from './slack-rich-text.ts';

/** A code block; its links show their text, its language is what Slack names it. */
export function readPreformatted(element: SlackElement, names: Names): Preformatted {
  const text = readInlines(element.elements, names)
    .map((inline) => inline.text)
    .join('');
  const language = typeof element.language === 'string' ? cleanText(element.language).trim() : '';
  return { type: 'preformatted', text, ...(language !== '' && { language }) };
}
