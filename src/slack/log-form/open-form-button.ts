import type { ActionsBlock } from '@slack/types';
import type { LogDate } from '../../camp/camp.ts';
import { type LogKind, readLogKind } from '../../camp/daily-log.ts';
import { buildButton } from '../inputs/build-button.ts';
import { readObject } from '../read-object.ts';

/** The action_id of the buttons that open the form of a certain log, by its kind. */
export const openFormActions = { daily: 'open_log_form', weekly: 'open_weekly_form' } as const;

/** Which log a button opens; `camperId` where the message knows whose. */
export interface FormTarget {
  readonly camperId?: string;
  /** Absent: daily. */
  readonly logKind?: LogKind;
  readonly logDay: LogDate;
}

/** A row with one button that opens the form of this log, whatever the day on which it is pressed. */
export function buildOpenFormButton(text: string, target: FormTarget, isPrimary: boolean): ActionsBlock {
  const actionId = openFormActions[target.logKind ?? 'daily'];
  const button = buildButton(actionId, text, JSON.stringify(target));
  return { type: 'actions', elements: [isPrimary ? { ...button, style: 'primary' } : button] };
}

/** The log of a button's value; null when it is not one of ours. */
export function readFormTarget(value: string | undefined): FormTarget | null {
  const { logDay, logKind, camperId } = readObject(value ?? '') ?? {};
  if (typeof logDay !== 'string') return null;
  return { logDay, logKind: readLogKind(logKind), ...(typeof camperId === 'string' && { camperId }) };
}
