import type { SectionBlock } from '@slack/types';
import type { LogForm } from '../../flows/log/open-log-form.ts';
import { buildOption } from '../inputs/option-groups.ts';
import type { Messages } from '../messages/ko.ts';
import { sayDate, sayNumber } from '../messages/say-date.ts';

/** The action_id of the menu that turns an open form to another day. */
export const chooseDayAction = 'choose_log_day';

/**
 * The menu of days that the form can be turned to, each with its number and whether it is written; none for one day.
 */
export function buildDayChoice(
  { days, language, logDay }: LogForm,
  messages: Messages,
): readonly SectionBlock[] {
  if (days.length < 2) return [];
  const options = days.map(({ date, day, isWritten }) => {
    const name = `${sayDate(date, language)} · ${messages.homeDay(sayNumber(day))}`;
    return buildOption(isWritten ? `${name} ✅` : name, date);
  });
  const chosen = options.find(({ value }) => value === logDay);
  return [
    {
      type: 'section',
      block_id: chooseDayAction,
      text: { type: 'plain_text', text: messages.formDay, emoji: false },
      accessory: {
        type: 'static_select',
        action_id: chooseDayAction,
        options,
        ...(chosen && { initial_option: chosen }),
      },
    },
  ];
}
