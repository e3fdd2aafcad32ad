import type { BlockAction, StaticSelectAction } from '@slack/bolt';
import { messagesIn } from '../messages/messages.ts';
import { buildNotice, updateView } from '../open-view.ts';
import { readPresser } from '../read-presser.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { answerAction, buildLogForm, describeTooBig, fitsSlack } from './build-log-form.ts';
import { findNames } from './find-names.ts';
import { readFormMemo } from './form-memo.ts';

/** Turns an open form to another day; what was typed is kept before as a draft of the day it was typed for. */
export async function chooseDay(
  deps: SlackDeps,
  body: BlockAction,
  action: StaticSelectAction,
): Promise<void> {
  const { view } = body;
  const memo = readFormMemo(view?.private_metadata ?? '');
  const day = action.selected_option?.value;
  if (memo === null || !view || day === undefined || day === memo.logDay) return;
  const { workspaceId, userId } = readPresser(body);
  const { camperId, logKind } = memo;
  const whose = { workspaceId, userId, channelId: null, camperId };
  const form = await deps.flows.openLogForm({ ...whose, logKind, day });
  if (form.kind !== 'form') return;
  // Under the same action_id Slack would keep what was typed for the other day in the fields.
  const names = await findNames(deps, workspaceId, form);
  const shown = buildLogForm(form, names, `${answerAction}_${form.logDay}`);
  const fitting = fitsSlack(shown)
    ? shown
    : buildNotice(shown, describeTooBig(form, messagesIn(form.language)));
  await updateView(deps.clients, { id: view.id }, fitting);
}
