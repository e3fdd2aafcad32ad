import type { App, BlockAction, ButtonAction, RichTextInputAction, StaticSelectAction } from '@slack/bolt';
import { readPressingAsker } from '../read-presser.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { chooseDayAction } from './build-day-choice.ts';
import { answerAction, logFormCallback, saveDraftAction } from './build-log-form.ts';
import { chooseDay } from './choose-day.ts';
import { openFormActions, readFormTarget } from './open-form-button.ts';
import { openLogForm } from './open-log-form.ts';
import { keepTouched, saveTyped, showKept } from './save-draft.ts';
import { submitLogForm } from './submit-log-form.ts';

/** The buttons that open a form, and the form that is sent. */
export function registerLogForm(app: App, deps: SlackDeps): void {
  const openings = new RegExp(`^(?:${Object.values(openFormActions).join('|')})$`);
  app.action<BlockAction<ButtonAction>>(openings, async ({ ack, action, body, context }) => {
    await ack();
    const asker = readPressingAsker(deps, body, context.teamId);
    const target = readFormTarget(action.value);
    const { logDay = null, ...whose } = target ?? {};
    await openLogForm(deps, asker, { triggerId: body.trigger_id, day: logDay, ...whose });
  });

  const answers = new RegExp(`^${answerAction}(?:_|$)`);
  app.action<BlockAction<RichTextInputAction>>(answers, async ({ ack, action, body }) => {
    // Kept before it is acknowledged. What is typed stands in the window all the same: nobody is told of each letter.
    await saveTyped(deps, body, action).catch((error) =>
      deps.recordFailure(error, { what: 'draft', user: body.user.id }),
    );
    await ack();
  });

  app.action<BlockAction<ButtonAction>>(saveDraftAction, async ({ ack, action, body }) => {
    const isKept = await keepTouched(deps, body, action.action_ts);
    await ack();
    if (isKept) await showKept(deps, body);
  });

  app.action<BlockAction<StaticSelectAction>>(chooseDayAction, async ({ ack, action, body }) => {
    await keepTouched(deps, body, action.action_ts);
    await ack();
    await chooseDay(deps, body, action);
  });

  app.view(logFormCallback, async ({ ack, body, view, context }) => {
    const workspaceId = context.teamId ?? view.team_id;
    await ack(await submitLogForm(deps, { workspaceId, userId: body.user.id, view }));
  });
}
