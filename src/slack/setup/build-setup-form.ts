import type { ModalView, SectionBlock } from '@slack/types';
import { campDefaults, type LogDate } from '../../camp/camp.ts';
import type { HolidayCountry } from '../../camp/holidays.ts';
import type { OpenCamps } from '../../flows/camp/join-camp.ts';
import { cutText } from '../cut-text.ts';
import { escapeMrkdwn } from '../escape-mrkdwn.ts';
import {
  buildGroupedMenu,
  buildInput,
  buildMenu,
  choiceAction,
  languageOptions,
} from '../inputs/form-inputs.ts';
import type { Messages } from '../messages/ko.ts';
import { messagesIn } from '../messages/messages.ts';
import { buildCountryGroups, countryOfZone, noCountry } from './country-groups.ts';
import { type SetupMemo, writeSetupMemo } from './setup-memo.ts';
import { buildTimeZoneGroups } from './time-zone-groups.ts';

/** The window's callback_id. */
export const setupCallback = 'camp_setup';

const nameLimit = 80;
/** Enough to find the right camp, and whom to ask; Slack takes 3,000 characters. */
const shownCamps = 10;
const shownStaff = 5;

/** What the window is opened with: where, and guesses that save the person typing. */
export interface SetupGuess extends SetupMemo {
  readonly today: LogDate;
  readonly timeZone: string;
  readonly countries: readonly HolidayCountry[];
}

/**
 * The window that makes a channel the team of a new camp. Every field is filled, so that one press can do. `others` are
 * camps that it may have been meant to join, with whom to ask.
 */
export function buildSetupForm(guess: SetupGuess, others: OpenCamps['others'] = []): ModalView {
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
      ...buildOthers(others, messages),
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

function buildOthers(others: OpenCamps['others'], messages: Messages): readonly SectionBlock[] {
  if (others.length === 0) return [];
  const lines = others.slice(0, shownCamps).map(({ name, staff }) => {
    const people = staff.slice(0, shownStaff).map((userId) => `<@${userId}>`);
    return `• ${escapeMrkdwn(cutText(name, nameLimit))} · ${people.join(', ')}`;
  });
  const text = [messages.setupOthers, ...lines].join('\n');
  return [{ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } }];
}
