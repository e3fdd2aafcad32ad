import { type LogKind, readLogKind } from '../../camp/daily-log.ts';
import { readObject } from '../read-object.ts';

/** The action_ids of the buttons under a warning; the third opens the form. */
export const warningActions = { mask: 'mask_finding', ignore: 'ignore_finding' } as const;

/** What those buttons name: never the text that was found, only its mark. */
export interface WarningTarget {
  readonly camperId: string;
  readonly logKind: LogKind;
  readonly logDay: string;
  readonly version: number;
  readonly mark: string;
}

/** What a button's value names; null when it is not one of ours. */
export function readWarningTarget(value: string | undefined): WarningTarget | null {
  const { camperId, logKind, logDay, version, mark } = readObject(value ?? '') ?? {};
  if (typeof camperId !== 'string' || typeof logDay !== 'string') return null;
  if (typeof version !== 'number' || typeof mark !== 'string') return null;
  return { camperId, logKind: readLogKind(logKind), logDay, version, mark };
}
