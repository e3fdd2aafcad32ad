import type { ViewResponseAction } from '@slack/bolt';
import type { EnterKeywordsResult } from '../../flows/team/team-pool.ts';
import { readLogForm, type ViewState } from '../log-form/read-log-form.ts';
import { readLogMemo } from '../log-memo.ts';
import type { Messages } from '../messages/ko.ts';
import { type SentWindow, saveWindow } from '../save-window.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { buildPoolWindow, leftBlock } from './build-pool-window.ts';

/** Keeps what a moderator entered for everybody; the window stays open, with its text, until that is kept. */
export async function submitPool(deps: SlackDeps, form: SentWindow): Promise<ViewResponseAction | undefined> {
  const { workspaceId, userId, view } = form;
  return saveWindow(deps, form, {
    what: 'team pool',
    readMemo: readLogMemo,
    save: ({ camperId, logDay }) =>
      deps.flows.enterKeywords(
        { workspaceId, userId },
        { camperId, logDay, answers: readLogForm(view), ignored: readLeft(view) },
      ),
    answer,
  });
}

function answer(result: EnterKeywordsResult, messages: Messages): string | ViewResponseAction {
  switch (result.kind) {
    case 'entered':
      return { response_action: 'clear' };
    case 'withheld':
      return { response_action: 'update', view: buildPoolWindow(result.view) };
    case 'over':
      return messages.poolOver;
    case 'not-yours':
      return messages.problemNotYours;
    case 'not-moderator':
      return result.moderator === null ? messages.poolNobody : messages.poolTurnOf(result.moderator);
  }
}

/** The marks of what was chosen to stay as it is. */
function readLeft({ state }: Pick<ViewState, 'state'>): readonly string[] {
  return Object.entries(state.values)
    .filter(([blockId]) => blockId.startsWith(leftBlock))
    .flatMap(([, actions]) => Object.values(actions))
    .flatMap((input) => (input.selected_options ?? []).map(({ value }) => value));
}
