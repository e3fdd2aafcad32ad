import { elementsOf } from '../blocks/walk-elements.ts';
import type { Context } from '../context.ts';
import { isJsonObject, type JsonObject, objectsOf } from '../json-object.ts';
import { limits } from '../limits.ts';
import { viewObject } from '../objects/view-object.ts';
import type { View } from '../state.ts';
import { askApp } from './ask-app.ts';
import { interactionBase } from './payload.ts';

/** What an external select offers for what a person types into it. Throws when there is no such select. */
export async function suggest(
  context: Context,
  view: View,
  actionId: string,
  typed: string,
): Promise<readonly JsonObject[]> {
  const placed = elementsOf(objectsOf(view.content.blocks)).find((entry) => entry.actionId === actionId);
  if (placed === undefined || !String(placed.element.type).endsWith('external_select')) {
    throw new Error(`the view has no external select ${actionId}`);
  }
  const minimum = placed.element.min_query_length;
  if (typed.length < (typeof minimum === 'number' ? minimum : 3)) return [];
  const answer = await askApp(
    context,
    {
      type: 'block_suggestion',
      ...interactionBase(context, view.userId),
      container: { type: 'view', view_id: view.id },
      action_id: actionId,
      block_id: placed.blockId,
      value: typed,
      view: viewObject(context.state, view),
    },
    { acceptsResponse: true },
  );
  const options = isJsonObject(answer) ? objectsOf(answer.options) : [];
  if (options.length > limits.selectOptions.max) {
    const message = `${actionId} was offered ${options.length} options, ${limits.selectOptions.max} are allowed`;
    context.violations.record('invalid_options', null, message);
    return [];
  }
  return options;
}
