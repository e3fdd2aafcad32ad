import type { ModalView, PlainTextOption } from '@slack/types';
import { type ReminderStrength, reminderStrengths } from '../../camp/camp.ts';
import type { Rhythm } from '../../camp/rhythm.ts';
import type { MySettings } from '../../flows/people/change-my-settings.ts';
import { cutText } from '../cut-text.ts';
import { buildPlain } from '../delivery/build-plain.ts';
import { buildInput, buildMenu } from '../inputs/form-inputs.ts';
import { buildOption } from '../inputs/option-groups.ts';
import type { Messages } from '../messages/ko.ts';
import { messagesIn } from '../messages/messages.ts';
import { type SettingsMemo, writeSettingsMemo } from './settings-memo.ts';

/** The window's callback_id. */
export const settingsCallback = 'my_settings';

/** The value of an option that stands for no time: Slack takes no empty one. */
export const noTime = 'none';

/** The window in which a camper says when they are asked, reminded and left alone. Menus alone: no key is needed. */
export function buildSettings(found: MySettings, responseUrl: string | null): ModalView {
  const { language, camperId, campName, campPromptAt, campReminders, campZone, ownZone, rhythm } = found;
  const messages = messagesIn(language);
  const memo: SettingsMemo = { camperId, language, responseUrl };
  const none = buildOption(messages.settingsNoQuiet, noTime);
  const withCamp = buildOption(messages.settingsCampTime(campPromptAt, campZone), noTime);
  const remind = sayReminders(messages);
  const input = (field: keyof Rhythm, label: string, options: readonly PlainTextOption[], hint?: string) => {
    const block = buildInput(field, label, buildMenu(options, rhythm[field] ?? noTime));
    return hint === undefined ? block : { ...block, hint: { type: 'plain_text' as const, text: hint } };
  };
  return {
    type: 'modal',
    callback_id: settingsCallback,
    private_metadata: writeSettingsMemo(memo),
    title: { type: 'plain_text', text: messages.settingsTitle },
    submit: { type: 'plain_text', text: messages.settingsSave },
    close: { type: 'plain_text', text: messages.formClose },
    blocks: [
      buildPlain(messages.settingsIntro(cutText(campName, 200))),
      input('promptAt', messages.settingsPromptAt, [withCamp, ...listTimes(15, rhythm.promptAt)]),
      input('reminders', messages.settingsReminders, [
        buildOption(messages.settingsRemindCamp(remind[campReminders]), noTime),
        ...reminderStrengths.map((strength) => buildOption(remind[strength], strength)),
      ]),
      input('quietFrom', messages.settingsQuietFrom, [none, ...listTimes(30, rhythm.quietFrom)]),
      input(
        'quietTo',
        messages.settingsQuietTo,
        [none, ...listTimes(30, rhythm.quietTo)],
        messages.settingsQuietHint,
      ),
      input('clock', messages.settingsClock, listClocks(campZone, ownZone, messages)),
    ],
  };
}

/** How often somebody is reminded, by the strength. */
export function sayReminders(messages: Messages): Readonly<Record<ReminderStrength, string>> {
  return {
    off: messages.settingsRemindOff,
    once: messages.settingsRemindOnce,
    twice: messages.settingsRemindTwice,
  };
}

/** Every time of a day in steps, and the one that is chosen already. */
function listTimes(stepMinutes: number, chosen: string | null): readonly PlainTextOption[] {
  const steps = Array.from({ length: (24 * 60) / stepMinutes }, (_, step) => {
    const minutes = step * stepMinutes;
    return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  });
  const times = new Set(chosen === null ? steps : [...steps, chosen]);
  return [...times].toSorted().map((time) => buildOption(time, time));
}

function listClocks(
  campZone: string,
  ownZone: string | null,
  messages: Messages,
): readonly PlainTextOption[] {
  return [
    buildOption(messages.settingsClockCamp(campZone), 'camp'),
    buildOption(messages.settingsClockOwn(ownZone ?? campZone), 'own'),
  ];
}
