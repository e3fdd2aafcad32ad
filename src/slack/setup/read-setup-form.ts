import type { ViewOutput } from '@slack/bolt';
import type { Language } from '../../camp/camp.ts';
import { setupAction } from './build-setup-form.ts';
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
  const chosenIn = (blockId: string): string => {
    const input = view.state.values[blockId]?.[setupAction];
    const chosen = input?.selected_option?.value;
    return chosen ?? input?.selected_date ?? input?.selected_time ?? input?.value ?? '';
  };
  const country = chosenIn('holidays');
  return {
    name: chosenIn('name').trim(),
    startsOn: chosenIn('startsOn'),
    timeZone: chosenIn('timeZone'),
    holidays: country === '' || country === noCountry ? null : country,
    promptAt: chosenIn('promptAt'),
    language: chosenIn('language') === 'ko' ? 'ko' : 'en',
  };
}
