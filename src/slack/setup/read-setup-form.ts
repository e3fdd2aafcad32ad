import type { ViewOutput } from '@slack/bolt';
import type { Language } from '../../camp/camp.ts';
import { readChoice } from '../inputs/form-inputs.ts';
import { noCountry } from './country-groups.ts';

/** What was chosen in the setup window; empty where nothing was. */
export interface SetupChoice {
  readonly name: string;
  readonly startsOn: string;
  readonly timeZone: string;
  readonly holidays: string | null;
  readonly promptAt: string;
  readonly language: Language;
}

/** Reads the setup window's state. */
export function readSetupForm(view: Pick<ViewOutput, 'state'>): SetupChoice {
  const country = readChoice(view, 'holidays');
  return {
    name: readChoice(view, 'name').trim(),
    startsOn: readChoice(view, 'startsOn'),
    timeZone: readChoice(view, 'timeZone'),
    holidays: country === '' || country === noCountry ? null : country,
    promptAt: readChoice(view, 'promptAt'),
    language: readChoice(view, 'language') === 'ko' ? 'ko' : 'en',
  };
}
