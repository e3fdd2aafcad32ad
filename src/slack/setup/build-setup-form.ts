import type { ModalView } from '@slack/types';
import { campDefaults, type LogDate } from '../../camp/camp.ts';
import type { HolidayCountry } from '../../camp/holidays.ts';
import {
  buildGroupedMenu,
  buildInput,
  buildMenu,
  choiceAction,
  languageOptions,
} from '../inputs/form-inputs.ts';
import { messagesIn } from '../messages/messages.ts';
import { buildCountryGroups, countryOfZone, noCountry } from './country-groups.ts';
import { type SetupMemo, writeSetupMemo } from './setup-memo.ts';
import { buildTimeZoneGroups } from './time-zone-groups.ts';

/** The window's callback_id. */
export const setupCallback = 'camp_setup';

const nameLimit = 80;

/** What the window is opened with: where, and guesses that save the person typing. */
export interface SetupGuess extends SetupMemo {
  readonly today: LogDate;
  readonly timeZone: string;
  readonly countries: readonly HolidayCountry[];
}

/** The window that makes a channel the team of a new camp. Every field is filled, so that one press can do. */
export function buildSetupForm(guess: SetupGuess): ModalView {
  const { channelName, language, timeZone, today } = guess;
  const messages = messagesIn(language);
  const zones = buildTimeZoneGroups(timeZone);
  const countries = buildCountryGroups(guess.countries, language, messages);
  return {
    type: 'modal',
    callback_id: setupCallback,
    private_metadata: writeSetupMemo(guess),
    title: { type: 'plain_text', text: messages.setupTitle },
    submit: { type: 'plain_text', text: messages.setupSubmit },
    close: { type: 'plain_text', text: messages.formClose },
    blocks: [
      {
        type: 'section',
        text: { type: 'plain_text', text: messages.setupIntro(channelName), emoji: false },
      },
      buildInput('name', messages.setupName, {
        type: 'plain_text_input',
        action_id: choiceAction,
        initial_value: channelName.slice(0, nameLimit),
        max_length: nameLimit,
      }),
      buildInput('startsOn', messages.setupStartsOn, {
        type: 'datepicker',
        action_id: choiceAction,
        initial_date: today,
      }),
      buildInput('timeZone', messages.setupTimeZone, buildGroupedMenu(zones, timeZone)),
      buildInput(
        'holidays',
        messages.setupHolidays,
        buildGroupedMenu(countries, countryOfZone(timeZone) ?? noCountry),
      ),
      buildInput('promptAt', messages.setupPromptAt, {
        type: 'timepicker',
        action_id: choiceAction,
        initial_time: campDefaults.promptAt,
      }),
      {
        ...buildInput('language', messages.setupLanguage, buildMenu(languageOptions, language)),
        hint: { type: 'plain_text', text: messages.setupLanguageHint },
      },
    ],
  };
}
