import type { ActionsBlock } from '@slack/types';
import type { LogDate } from '../../camp/camp.ts';
import { readObject } from '../read-object.ts';

/** The action_id of every button that opens the form of a certain log. */
export const openFormAction = 'open_log_form';

/** Which log a button opens; `camperId` where the message knows whose. */
export interface FormTarget {
  readonly camperId?: string;
  readonly logDay: LogDate;
}

/** A row with one button that opens the form of this log, whatever the day on which it is pressed. */
export function buildOpenFormButton(text: string, target: FormTarget, isPrimary: boolean): ActionsBlock {
  return {
    type: 'actions',
    elements: [
      {
        type: 'button',
        action_id: openFormAction,
        text: { type: 'plain_text', text, emoji: true },
        value: JSON.stringify(target),
        ...(isPrimary ? { style: 'primary' as const } : {}),
      },
    ],
  };
}

/** The log of a button's value; null when it is not one of ours. */
export function readFormTarget(value: string | undefined): FormTarget | null {
  const { logDay, camperId } = readObject(value ?? '') ?? {};
  if (typeof logDay !== 'string') return null;
  return { logDay, ...(typeof camperId === 'string' && { camperId }) };
}
