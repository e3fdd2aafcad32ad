import type { ActionsBlock } from '@slack/types';
import { buildButton } from '../inputs/build-button.ts';
import type { Messages } from '../messages/ko.ts';
import { buildOpenFormButton, type FormTarget } from './open-form-button.ts';

/** The action_id of the button that asks for a log field by field in the DM. */
export const startTalkAction = 'start_talk';

/** A row with both ways to write a daily log: its form, and a conversation here. */
export function buildWriteButtons(messages: Messages, target: FormTarget): ActionsBlock {
  const row = buildOpenFormButton(messages.promptButton, target, true);
  return { ...row, elements: [...row.elements, ...buildTalkButton(messages.talkButton, target).elements] };
}

/** A row with one button that begins the conversation about a log. */
export function buildTalkButton(label: string, target: FormTarget): ActionsBlock {
  return { type: 'actions', elements: [buildButton(startTalkAction, label, JSON.stringify(target))] };
}
