import type { ViewResponseAction } from '@slack/bolt';
import type { EnterKeywordsResult } from '../../flows/team-pool.ts';
import { readLogForm } from '../log-form/read-log-form.ts';
import { readLogMemo } from '../log-memo.ts';
import type { Messages } from '../messages/ko.ts';
import { type SentWindow, saveWindow } from '../save-window.ts';
import type { SlackDeps } from '../slack-deps.ts';

/** Keeps what a moderator entered for everybody; the window stays open, with its text, until that is kept. */
export async function submitPool(deps: SlackDeps, form: SentWindow): Promise<ViewResponseAction | undefined> {
  const { workspaceId, userId, view } = form;
  return saveWindow(deps, form, {
    what: 'team pool',
    readMemo: readLogMemo,
    save: ({ camperId, logDay }) =>
      deps.flows.enterKeywords({ workspaceId, userId }, { camperId, logDay, answers: readLogForm(view) }),
    answer,
  });
}

function answer(result: EnterKeywordsResult, messages: Messages): string | ViewResponseAction {
  switch (result.kind) {
    case 'entered':
      return { response_action: 'clear' };
    case 'over':
      return messages.poolOver;
    case 'not-yours':
      return messages.problemNotYours;
    case 'not-moderator':
      return result.moderator === null ? messages.poolNobody : messages.poolTurnOf(result.moderator);
  }
}
