import type { Button } from '@slack/types';

/** A button with its label; `value` is given back when it is pressed. */
export function buildButton(actionId: string, text: string, value: string): Button {
  return { type: 'button', action_id: actionId, text: { type: 'plain_text', text, emoji: true }, value };
}
