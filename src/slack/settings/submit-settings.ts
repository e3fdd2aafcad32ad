import type { ViewResponseAction } from '@slack/bolt';
import type { ChangeMySettingsResult, SentRhythm } from '../../flows/people/change-my-settings.ts';
import { readChoice } from '../inputs/form-inputs.ts';
import type { Messages } from '../messages/ko.ts';
import { messagesIn } from '../messages/messages.ts';
import { sayDay, sayTime } from '../messages/say-date.ts';
import { type SentWindow, saveWindow } from '../save-window.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { tellChanged } from '../tell-changed.ts';
import { errorsAt } from '../view-errors.ts';
import { noTime } from './build-settings.ts';
import { readSettingsMemo } from './settings-memo.ts';

/** Keeps a camper's own settings and gives the answer for Slack: `clear` once they are stored, else errors. */
export async function submitSettings(
  deps: SlackDeps,
  form: SentWindow,
): Promise<ViewResponseAction | undefined> {
  const { workspaceId, userId, view } = form;
  return saveWindow(deps, form, {
    what: 'my settings',
    readMemo: readSettingsMemo,
    save: ({ camperId }) => deps.flows.changeMySettings({ workspaceId, userId }, camperId, readSent(view)),
    tell: async (result, { responseUrl }) => {
      if (result.kind !== 'changed') return;
      tellChanged(deps, { workspaceId, userId });
      await deps.reply({ userId, responseUrl }, { text: describeSaved(result) });
    },
    answer,
  });
}

function answer(result: ChangeMySettingsResult, messages: Messages): string | ViewResponseAction {
  switch (result.kind) {
    case 'changed':
      return { response_action: 'clear' };
    case 'not-yours':
      return messages.problemNotYours;
    case 'refused': {
      const { field, problem } = result;
      const text = problem === 'half-quiet' ? messages.settingsHalfQuiet : messages.settingsUnreadable;
      return errorsAt({ [field]: text });
    }
  }
}

function readSent(view: SentWindow['view']): SentRhythm {
  const read = (field: keyof SentRhythm) => readChoice(view, field);
  const readOr = (field: keyof SentRhythm) => (read(field) === noTime ? '' : read(field));
  return {
    promptAt: readOr('promptAt'),
    reminders: readOr('reminders'),
    quietFrom: readOr('quietFrom'),
    quietTo: readOr('quietTo'),
    clock: read('clock'),
  };
}

function describeSaved({
  language,
  timeZone,
  nextPromptAt,
}: Extract<ChangeMySettingsResult, { readonly kind: 'changed' }>): string {
  const messages = messagesIn(language);
  if (nextPromptAt === null) return messages.settingsSavedNoPrompt;
  const date = sayDay(nextPromptAt, timeZone, language);
  return messages.settingsSaved(date, sayTime(nextPromptAt, timeZone), timeZone);
}
