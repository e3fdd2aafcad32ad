import { checkView, isTooLarge, prefillsRichTextOnHome } from './blocks/check-view.ts';
import { fillBlocks, fillTexts } from './blocks/fill-blocks.ts';
import { prefilledMentions } from './blocks/mentions.ts';
import { type Context, idFor } from './context.ts';
import { isJsonObject, type JsonObject, objectsOf, textOf } from './json-object.ts';
import { limits } from './limits.ts';
import { Refusal, refusalOf } from './refusal.ts';
import type { View } from './state.ts';
import { carriedValues, initialValues } from './view-state.ts';

/**
 * A view as the app sent it, checked, with the ids that Slack fills in.
 * Refuses with view_too_large, invalid_arguments (with its reasons) or internal_error.
 */
export function readView(context: Context, given: unknown, surface: 'modal' | 'home'): JsonObject {
  if (isJsonObject(given) && isTooLarge(given)) throw new Refusal('view_too_large');
  const problems = checkView(given, surface);
  if (problems.length > 0 || !isJsonObject(given)) throw refusalOf('invalid_arguments', problems);
  if (surface === 'home' && prefillsRichTextOnHome(given)) throw new Refusal('internal_error');
  for (const block of prefilledMentions(given.blocks)) {
    const message = `the block ${textOf(block.block_id)} starts with a mention, which cannot be submitted untouched`;
    context.violations.record('mention-in-initial-value', null, message);
  }
  const invent = (): string => idFor(context, '').slice(-5);
  return { ...fillTexts(given), blocks: fillBlocks(objectsOf(given.blocks), invent) };
}

/** Opens a modal as the root of somebody's stack. */
export function openModal(context: Context, userId: string, content: JsonObject): View {
  checkExternalId(context, content, null);
  const view = newView(context, userId, content, null);
  context.state.modals.set(userId, [view]);
  return view;
}

/** Puts a modal on top of the stack. Refuses with push_limit_reached above three, not_found without a root. */
export function pushModal(context: Context, userId: string, content: JsonObject): View {
  const stack = context.state.modals.get(userId) ?? [];
  const top = stack.at(-1);
  if (top === undefined) throw new Refusal('not_found');
  if (stack.length >= limits.viewStack.max) throw new Refusal('push_limit_reached');
  checkExternalId(context, content, null);
  const view = newView(context, userId, content, top);
  stack.push(view);
  return view;
}

/** Replaces what a view shows; typed input stays where block id and action id are the same. */
export function updateView(context: Context, view: View, content: JsonObject): void {
  checkExternalId(context, content, view);
  view.content = content;
  view.values = carriedValues(content.blocks, view.values);
  view.hash = newHash(context);
  view.errors = {};
}

/** Shows a Home tab to somebody. */
export function publishHome(context: Context, userId: string, content: JsonObject): View {
  const before = context.state.homes.get(userId);
  checkExternalId(context, content, before ?? null);
  if (before !== undefined) {
    updateView(context, before, content);
    return before;
  }
  const view = newView(context, userId, content, null);
  context.state.homes.set(userId, view);
  return view;
}

/** Takes a view off its stack; the one below is shown again. */
export function closeModal(context: Context, view: View): void {
  const left = (context.state.modals.get(view.userId) ?? []).filter((entry) => entry !== view);
  if (left.length === 0) context.state.modals.delete(view.userId);
  else context.state.modals.set(view.userId, left);
}

/** Every view that is open anywhere. */
export function openViews(context: Context): readonly View[] {
  return [...[...context.state.modals.values()].flat(), ...context.state.homes.values()];
}

function newView(context: Context, userId: string, content: JsonObject, parent: View | null): View {
  const id = idFor(context, 'V');
  return {
    id,
    userId,
    content,
    hash: newHash(context),
    values: initialValues(content.blocks),
    rootViewId: parent?.rootViewId ?? id,
    previousViewId: parent?.id ?? null,
    errors: {},
  };
}

function newHash(context: Context): string {
  return `${Math.floor(context.now().getTime() / 1000)}.${idFor(context, '').slice(-8).toLowerCase()}`;
}

function checkExternalId(context: Context, content: JsonObject, self: View | null): void {
  const externalId = textOf(content.external_id);
  if (externalId === '') return;
  const taken = openViews(context).some((view) => view !== self && view.content.external_id === externalId);
  if (taken) throw new Refusal('duplicate_external_id');
}
