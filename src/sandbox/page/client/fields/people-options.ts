import type { JsonObject } from '../../../json-object.ts';
import { conversationName, type PageState } from '../core/page-state.ts';

/** What a menu of people, channels or conversations offers; null when the element is none. */
export function peopleOptions(state: PageState, type: string): readonly JsonObject[] | null {
  const { workspace } = state.sections;
  const [, source] = /^(?:multi_)?(users|channels|conversations)_select$/.exec(type) ?? [];
  if (source === undefined) return null;
  if (source === 'users') {
    const people = workspace?.people.filter(({ deleted }) => !deleted) ?? [];
    return people.map(({ id, shownName }) => buildOption(shownName, id));
  }
  const conversations = workspace?.conversations.filter(
    ({ kind }) => source === 'conversations' || kind === 'public',
  );
  return (conversations ?? []).map((entry) => buildOption(conversationName(state, entry), entry.id));
}

function buildOption(text: string, value: string): JsonObject {
  return { text: { type: 'plain_text', text, emoji: false }, value };
}
