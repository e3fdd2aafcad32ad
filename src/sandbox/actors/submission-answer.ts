import type { Context } from '../context.ts';
import { isJsonObject, type JsonObject, objectsOf, textOf } from '../json-object.ts';
import { closeModal, pushModal, readView, updateView } from '../modals.ts';
import { Refusal } from '../refusal.ts';
import type { View } from '../state.ts';

/** What Slack shows under a form when the app's answer did not come or made no sense. */
export function trouble(reason: string): string {
  return `We had some trouble connecting. Try again? (${reason})`;
}

/**
 * Does what the app answered to a view_submission: errors, update, push, clear, or closing the view.
 * Gives the errors, or null when there are none. Throws what Slack shows for an answer it refuses.
 */
export function applySubmission(
  context: Context,
  view: View,
  answer: JsonObject,
): Readonly<Record<string, string>> | null {
  try {
    return apply(context, view, answer);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const why = `the answer to view_submission was refused with ${error.error} ${JSON.stringify(error.extra)}`;
    context.violations.record(error.error, null, why);
    throw new Error(trouble(error.error));
  }
}

function apply(context: Context, view: View, answer: JsonObject): Readonly<Record<string, string>> | null {
  switch (answer.response_action) {
    case undefined:
      closeModal(context, view);
      return null;
    case 'clear':
      context.state.modals.delete(view.userId);
      return null;
    case 'update':
      updateView(context, view, readView(context, answer.view, 'modal'));
      return null;
    case 'push':
      pushModal(context, view.userId, readView(context, answer.view, 'modal'));
      return null;
    case 'errors':
      view.errors = readErrors(view, answer.errors);
      return view.errors;
    default:
      throw new Refusal('unknown_response_action', { response_action: answer.response_action });
  }
}

// An error has its place under an input block; one for another block would be shown nowhere.
function readErrors(view: View, given: unknown): Readonly<Record<string, string>> {
  const entries = isJsonObject(given) ? Object.entries(given) : [];
  const inputs = objectsOf(view.content.blocks).filter((block) => block.type === 'input');
  const known = new Set(inputs.map((block) => textOf(block.block_id)));
  const wrong = entries.filter(
    ([id, message]) => !known.has(id) || typeof message !== 'string' || message === '',
  );
  if (entries.length === 0 || wrong.length > 0) {
    throw new Refusal('invalid_errors', { wrong: wrong.map(([id]) => id), inputs: [...known] });
  }
  return Object.fromEntries(entries.map(([id, message]) => [id, String(message)]));
}
