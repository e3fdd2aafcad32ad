import { type JsonObject, textOf } from '../../../json-object.ts';
import { handleOf, type PageState, personOf } from '../core/page-state.ts';
import { emojiText } from '../emoji/emoji.ts';

/** What is shown for an element of rich text that is one piece. */
export function entityLabel(state: PageState, element: JsonObject): string {
  switch (element.type) {
    case 'emoji':
      return emojiText(element);
    case 'user': {
      const id = textOf(element.user_id);
      return `@${personOf(state, id)?.shownName ?? id}`;
    }
    case 'channel': {
      const id = textOf(element.channel_id);
      return `#${state.sections.workspace?.conversations.find((entry) => entry.id === id)?.name ?? id}`;
    }
    case 'broadcast':
      return `@${textOf(element.range)}`;
    case 'usergroup': {
      const id = textOf(element.usergroup_id);
      return `@${handleOf(state, id) ?? id}`;
    }
    case 'color':
      return textOf(element.value);
    default:
      return textOf(element.fallback) || textOf(element.text) || textOf(element.url) || textOf(element.type);
  }
}
