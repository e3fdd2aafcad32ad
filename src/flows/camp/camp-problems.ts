import { BadCampSetting, UnknownCountry, UnknownTimeZone } from '../../camp/errors.ts';

/** Why a plain setting of a camp was refused. */
export type SettingProblem =
  | 'missing'
  | 'too-long'
  | 'not-a-date'
  | 'not-a-time'
  | 'unknown-zone'
  | 'unknown-country';

/** A field of a camp's settings and what is wrong with it. */
export type FieldWithProblem =
  | readonly [field: 'timeZone' | 'holidays' | 'promptAt' | 'startsOn', problem: SettingProblem]
  | readonly [field: 'endsOn', problem: 'before-the-start'];

const maxNameLength = 80;

/** What is wrong with a camp's name; null when nothing is. */
export function findNameProblem(name: string): 'missing' | 'too-long' | null {
  if (name.trim() === '') return 'missing';
  return [...name.trim()].length > maxNameLength ? 'too-long' : null;
}

/** The field and the problem behind an error of the calendar; null for an error that is none of the person's. */
export function readSettingProblem(error: unknown): FieldWithProblem | null {
  if (error instanceof UnknownTimeZone) return ['timeZone', 'unknown-zone'];
  if (error instanceof UnknownCountry) return ['holidays', 'unknown-country'];
  if (!(error instanceof BadCampSetting)) return null;
  if (error.details.field === 'promptAt') return ['promptAt', 'not-a-time'];
  if (error.details.field === 'endsOn') return ['endsOn', 'before-the-start'];
  return ['startsOn', 'not-a-date'];
}
