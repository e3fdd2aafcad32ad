import type { ModalView } from '@slack/types';
import { reminderStrengths } from '../../camp/camp.ts';
import type { HolidayCountry } from '../../camp/holidays.ts';
import type { CampSettings } from '../../flows/camp/camp-settings.ts';
import {
  buildGroupedMenu,
  buildInput,
  buildMenu,
  choiceAction,
  languageOptions,
} from '../inputs/form-inputs.ts';
import { buildOption } from '../inputs/option-groups.ts';
import { messagesIn } from '../messages/messages.ts';
import { sayReminders } from '../settings/build-settings.ts';
import { buildCountryGroups, noCountry } from '../setup/country-groups.ts';
import { buildTimeZoneGroups } from '../setup/time-zone-groups.ts';
import { buildStaffButtons } from '../staff/build-staff-buttons.ts';
import { type CampMemo, writeCampMemo } from './camp-memo.ts';
import { buildTextPieces } from './text-pieces.ts';

/** The window's callback_id. */
export const campCallback = 'camp_settings';

const nameLimit = 80;

/** The window with every setting of a camp; each block_id is the setting's name. */
export function buildCampForm(
  settings: CampSettings,
  memo: CampMemo,
  countries: readonly HolidayCountry[],
  campId: string,
): ModalView {
  const messages = messagesIn(memo.language);
  const remind = sayReminders(messages);
  const typographies = [buildOption(messages.campSmart, 'smart'), buildOption(messages.campExact, 'exact')];
  const countryGroups = buildCountryGroups(countries, memo.language, messages);
  const date = { type: 'datepicker', action_id: choiceAction } as const;
  return {
    type: 'modal',
    callback_id: campCallback,
    private_metadata: writeCampMemo(memo),
    title: { type: 'plain_text', text: messages.campTitle },
    submit: { type: 'plain_text', text: messages.formSave },
    close: { type: 'plain_text', text: messages.formClose },
    blocks: [
      buildStaffButtons(campId, messages),
      buildInput('name', messages.setupName, {
        type: 'plain_text_input',
        action_id: choiceAction,
        initial_value: settings.name,
        max_length: nameLimit,
      }),
      ...buildTextPieces({
        blockId: 'stages',
        text: settings.stages,
        hint: messages.campStagesHint,
        isOptional: true,
        label: () => messages.campStages,
      }),
      ...buildTextPieces({
        blockId: 'daysOff',
        text: settings.daysOff,
        hint: messages.campDaysOffHint,
        isOptional: true,
        label: () => messages.campDaysOff,
      }),
      ...buildTextPieces({
        blockId: 'specialDays',
        text: settings.specialDays,
        hint: messages.campSpecialDaysHint,
        isOptional: true,
        label: () => messages.campSpecialDays,
      }),
      ...buildTextPieces({
        blockId: 'confidentialWords',
        text: settings.confidentialWords,
        hint: messages.campWordsHint,
        isOptional: true,
        label: () => messages.campWords,
      }),
      buildInput('startsOn', messages.setupStartsOn, { ...date, initial_date: settings.startsOn }),
      {
        ...buildInput('endsOn', messages.campEndsOn, {
          ...date,
          ...(settings.endsOn === null ? {} : { initial_date: settings.endsOn }),
        }),
        optional: true,
      },
      buildInput('promptAt', messages.setupPromptAt, {
        type: 'timepicker',
        action_id: choiceAction,
        initial_time: settings.promptAt,
      }),
      buildInput(
        'reminders',
        messages.campReminders,
        buildMenu(
          reminderStrengths.map((strength) => buildOption(remind[strength], strength)),
          settings.reminders,
        ),
      ),
      {
        ...buildInput('roundupAt', messages.campRoundupAt, {
          type: 'timepicker',
          action_id: choiceAction,
          ...(settings.roundupAt === null ? {} : { initial_time: settings.roundupAt }),
        }),
        optional: true,
        hint: { type: 'plain_text', text: messages.campRoundupHint },
      },
      buildInput(
        'timeZone',
        messages.setupTimeZone,
        buildGroupedMenu(buildTimeZoneGroups(settings.timeZone), settings.timeZone),
      ),
      buildInput(
        'holidays',
        messages.setupHolidays,
        buildGroupedMenu(countryGroups, settings.holidays ?? noCountry),
      ),
      buildInput('language', messages.setupLanguage, buildMenu(languageOptions, settings.language)),
      buildInput('typography', messages.campTypography, buildMenu(typographies, settings.typography)),
    ],
  };
}
