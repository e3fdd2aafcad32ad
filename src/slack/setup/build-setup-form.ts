import type { InputBlock, InputBlockElement, ModalView, PlainTextOption } from '@slack/types';
import { campDefaults, type LogDate } from '../../camp/camp.ts';
import type { HolidayCountry } from '../../camp/holidays.ts';
import { messagesIn } from '../messages/messages.ts';
import { buildCountryGroups, countryOfZone, noCountry } from './country-groups.ts';
import { buildOption, type OptionGroup } from './option-groups.ts';
import { type SetupMemo, writeSetupMemo } from './setup-memo.ts';
import { buildTimeZoneGroups } from './time-zone-groups.ts';

/** The window's callback_id, and the action_id of each of its inputs. */
export const setupCallback = 'camp_setup';
export const setupAction = 'value';

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
  const languages = [buildOption('한국어', 'ko'), buildOption('English', 'en')];
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
        action_id: setupAction,
        initial_value: channelName.slice(0, nameLimit),
        max_length: nameLimit,
      }),
      buildInput('startsOn', messages.setupStartsOn, {
        type: 'datepicker',
        action_id: setupAction,
        initial_date: today,
      }),
      buildInput('timeZone', messages.setupTimeZone, buildMenu(zones, timeZone)),
      buildInput(
        'holidays',
        messages.setupHolidays,
        buildMenu(countries, countryOfZone(timeZone) ?? noCountry),
      ),
      buildInput('promptAt', messages.setupPromptAt, {
        type: 'timepicker',
        action_id: setupAction,
        initial_time: campDefaults.promptAt,
      }),
      {
        ...buildInput('language', messages.setupLanguage, {
          type: 'static_select',
          action_id: setupAction,
          options: languages,
          ...initialOf(languages, language),
        }),
        hint: { type: 'plain_text', text: messages.setupLanguageHint },
      },
    ],
  };
}

function buildInput(blockId: string, label: string, element: InputBlockElement): InputBlock {
  return { type: 'input', block_id: blockId, label: { type: 'plain_text', text: label }, element };
}

function buildMenu(groups: readonly OptionGroup[], chosen: string): InputBlockElement {
  return {
    type: 'static_select',
    action_id: setupAction,
    option_groups: [...groups],
    ...initialOf(
      groups.flatMap(({ options }) => options),
      chosen,
    ),
  };
}

/** Slack refuses an initial option that is not, to the letter, one of the menu's. */
function initialOf(
  options: readonly PlainTextOption[],
  value: string,
): { readonly initial_option?: PlainTextOption } {
  const option = options.find((each) => each.value === value);
  return option === undefined ? {} : { initial_option: option };
}
