import type { Editor } from '@tiptap/core';
import type { JsonObject } from '../../../json-object.ts';
import type { PageState } from '../core/page-state.ts';

/** Somebody, or a group, that could be meant by what is typed. */
export interface MentionOffer {
  readonly label: string;
  readonly detail: string;
  /** What stands in the text when it is taken. */
  readonly element: JsonObject;
}

/** A mention that is being typed: from its @ to the cursor. */
export interface TypedMention {
  readonly from: number;
  readonly to: number;
  readonly query: string;
}

const shownOffers = 6;
const broadcasts = ['here', 'channel', 'everyone'] as const;

/** The mention that is being typed where the cursor stands; null when there is none. */
export function findMention(editor: Editor): TypedMention | null {
  const { $from, empty } = editor.state.selection;
  if (!empty || !$from.parent.isTextblock || $from.parent.type.name === 'codeBlock') return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc');
  const query = /(?:^|[\s\ufffc])@([\p{L}\p{N}._-]{0,30})$/u.exec(before)?.[1];
  if (query === undefined) return null;
  return { from: $from.pos - query.length - 1, to: $from.pos, query };
}

/** Whom a few letters could mean: people, groups, and everybody at once. */
export function mentionOffers({ sections }: PageState, query: string): readonly MentionOffer[] {
  const wanted = query.toLowerCase();
  const fits = (short: string, long: string) =>
    short.toLowerCase().startsWith(wanted) || long.toLowerCase().includes(wanted);
  const people = (sections.workspace?.people ?? [])
    .filter(({ kind, deleted, name, shownName }) => kind !== 'bot' && !deleted && fits(name, shownName))
    .map(({ id, name, shownName }) => offer(`@${shownName}`, name, { type: 'user', user_id: id }));
  const groups = (sections.workspace?.userGroups ?? [])
    .filter(({ disabled, handle, name }) => !disabled && fits(handle, name))
    .map(({ id, handle, name }) => offer(`@${handle}`, name, { type: 'usergroup', usergroup_id: id }));
  const all = broadcasts
    .filter((range) => range.startsWith(wanted))
    .map((range) => offer(`@${range}`, '', { type: 'broadcast', range }));
  return [...people, ...groups, ...all].slice(0, shownOffers);
}

/** Whom a whole name or handle means; null for nobody. */
export function mentionOf({ sections }: PageState, name: string): JsonObject | null {
  const person = sections.workspace?.people.find((each) => each.name === name);
  if (person !== undefined) return { type: 'user', user_id: person.id };
  const group = sections.workspace?.userGroups.find(({ handle, disabled }) => handle === name && !disabled);
  return group === undefined ? null : { type: 'usergroup', usergroup_id: group.id };
}

/** Puts a mention and a blank in the place of what was typed. */
export function takeMention(editor: Editor, { from, to }: TypedMention, { element }: MentionOffer): void {
  const { state, view } = editor;
  const { entity } = state.schema.nodes;
  if (entity === undefined) return;
  view.dispatch(state.tr.replaceWith(from, to, [entity.create({ element }), state.schema.text(' ')]));
  view.focus();
}

function offer(label: string, detail: string, element: JsonObject): MentionOffer {
  return { label, detail, element };
}
