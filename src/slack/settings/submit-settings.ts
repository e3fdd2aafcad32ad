import type { ViewResponseAction } from '@slack/bolt';
import type { ChangeMySettingsResult, SentRhythm } from '../../flows/change-my-settings.ts';
import { readChoice } from '../inputs/form-inputs.ts';
import type { ViewState } from '../log-form/read-log-form.ts';
import { messagesIn } from '../messages/messages.ts';
import { sayDay, sayTime } from '../messages/say-date.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { errorOnFirst, inputBlocks } from '../view-errors.ts';
import { within } from '../within.ts';
import { noTime } from './build-settings.ts';
import { readSettingsMemo } from './settings-memo.ts';

const saveLimitMs = 2_500;

/** The settings window as it was sent. */
export interface SubmittedSettings {
  readonly workspaceId: string;
  readonly userId: string;
  readonly view: ViewState & { readonly private_metadata: string };
}

/** Keeps a camper's own settings and gives the answer for Slack: `clear` once they are stored, else errors. */
export async function submitSettings(
  deps: SlackDeps,
  { workspaceId, userId, view }: SubmittedSettings,
): Promise<ViewResponseAction> {
  const blocks = inputBlocks(view);
  const memo = readSettingsMemo(view.private_metadata);
  if (memo === null) {
    return errorOnFirst(blocks, messagesIn(await deps.people.languageOf(userId)).staleForm);
  }
  const { camperId, language, responseUrl } = memo;
  const messages = messagesIn(language);
  const changing = deps.flows.changeMySettings({ workspaceId, userId }, camperId, readSent(view));
  const after = changing.then(async (result) => {
    if (result.kind === 'changed') await deps.reply({ userId, responseUrl }, { text: describeSaved(result) });
  });
  deps.work
    .track(after)
    .catch((error) => deps.recordFailure(error, { what: 'my settings', camper: camperId }));

  const changed = await within(changing, saveLimitMs).catch(() => null);
  if (changed === null) return errorOnFirst(blocks, messages.saveFailed);
  if (changed.late) return errorOnFirst(blocks, messages.saveLate);
  switch (changed.value.kind) {
    case 'changed':
      return { response_action: 'clear' };
    case 'not-yours':
      return errorOnFirst(blocks, messages.problemNotYours);
    case 'refused': {
      const { field, problem } = changed.value;
      const text = problem === 'half-quiet' ? messages.settingsHalfQuiet : messages.settingsUnreadable;
      return { response_action: 'errors', errors: { [field]: text } };
    }
  }
}

function readSent(view: ViewState): SentRhythm {
  const read = (field: keyof SentRhythm) => readChoice(view, field);
  const readTime = (field: keyof SentRhythm) => (read(field) === noTime ? '' : read(field));
  return {
    promptAt: readTime('promptAt'),
    reminders: read('reminders'),
    quietFrom: readTime('quietFrom'),
    quietTo: readTime('quietTo'),
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
