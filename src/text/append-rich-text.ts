import { elementsIn, isElement, type SlackRichText } from './slack-rich-text.ts';

/** Two texts of Slack's below each other, lists that touch joined to one; either may be missing or anything else. */
export function appendRichText(base: unknown, added: unknown): SlackRichText {
  const before = isElement(base) ? elementsIn(base.elements) : [];
  const after = isElement(added) ? elementsIn(added.elements) : [];
  // Code that touches a list would become part of its last point.
  const wouldNest =
    after[0]?.type === 'rich_text_preformatted' &&
    (before.at(-1)?.type === 'rich_text_list' || before.at(-1)?.type === 'rich_text_preformatted');
  const gap = { type: 'rich_text_section', elements: [{ type: 'text', text: '\n' }] };
  return { type: 'rich_text', elements: [...before, ...(wouldNest ? [gap] : []), ...after] };
}
