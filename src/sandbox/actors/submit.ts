import { isDeepStrictEqual } from 'node:util';
import { hasMentions } from '../blocks/mentions.ts';
import { elementsOf } from '../blocks/walk-elements.ts';
import type { Context } from '../context.ts';
import { isJsonObject, type JsonObject, objectsOf, textOf } from '../json-object.ts';
import { viewObject } from '../objects/view-object.ts';
import { issueResponseUrl } from '../response-urls.ts';
import type { View } from '../state.ts';
import { issueTrigger } from '../triggers.ts';
import { askApp } from './ask-app.ts';
import { formProblems } from './form-problems.ts';
import { interactionBase } from './payload.ts';
import { applySubmission, trouble } from './submission-answer.ts';

/**
 * Presses the submit button. Gives the errors a person sees, by block id: Slack's own without asking the app,
 * or the app's. Null when the form was accepted: closed, updated or with another on top.
 */
export async function submitForm(
  context: Context,
  view: View,
): Promise<Readonly<Record<string, string>> | null> {
  if (!isJsonObject(view.content.submit)) throw new Error('the view has no submit button');
  const own = formProblems(view);
  view.errors = own;
  if (Object.keys(own).length > 0) return own;
  if (hasUntouchedMentions(view)) throw new Error(trouble('invalid_rich_text'));
  const payload = {
    type: 'view_submission',
    ...interactionBase(context, view.userId),
    trigger_id: issueTrigger(context, view.userId, view.id),
    view: viewObject(context.state, view),
    response_urls: responseUrlsOf(context, view),
  };
  const answer = await askApp(context, payload, { acceptsResponse: true, explain: trouble });
  return applySubmission(context, view, isJsonObject(answer) ? answer : {});
}

// A menu of conversations may ask for a way to post into the one that was chosen.
function responseUrlsOf(context: Context, view: View): readonly JsonObject[] {
  return elementsOf(objectsOf(view.content.blocks)).flatMap(({ element, blockId, actionId }) => {
    const held = view.values[blockId]?.[actionId];
    const channelId = textOf(held?.selected_conversation ?? held?.selected_channel);
    if (element.response_url_enabled !== true || channelId === '') return [];
    const from = { channelId, userId: view.userId, messageTs: null, ephemeral: false };
    const url = issueResponseUrl(context, from);
    return [{ block_id: blockId, action_id: actionId, channel_id: channelId, response_url: url }];
  });
}

// Slack's client fails to send an editor's value back when it starts with a mention and nobody touched it.
function hasUntouchedMentions(view: View): boolean {
  return elementsOf(objectsOf(view.content.blocks)).some(({ element, blockId, actionId }) => {
    const held = view.values[blockId]?.[actionId]?.rich_text_value;
    return hasMentions(element.initial_value) && isDeepStrictEqual(held, element.initial_value);
  });
}
