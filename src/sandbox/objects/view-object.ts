import type { JsonObject } from '../json-object.ts';
import type { State, View } from '../state.ts';

/** A view as Slack shows it; `withValues: false` for view_closed, which carries no input. */
export function viewObject(state: State, view: View, withValues = true): JsonObject {
  const content = view.content;
  return {
    id: view.id,
    team_id: state.team.id,
    type: content.type,
    blocks: content.blocks,
    private_metadata: content.private_metadata ?? '',
    callback_id: content.callback_id ?? '',
    state: { values: withValues ? view.values : {} },
    hash: view.hash,
    title: content.title ?? { type: 'plain_text', text: 'View Title', emoji: true },
    clear_on_close: content.clear_on_close ?? false,
    notify_on_close: content.notify_on_close ?? false,
    close: content.close ?? null,
    submit: content.submit ?? null,
    previous_view_id: view.previousViewId,
    root_view_id: view.rootViewId,
    app_id: state.app.id,
    external_id: content.external_id ?? '',
    app_installed_team_id: state.team.id,
    bot_id: state.app.botId,
    ...(content.type === 'modal' ? { submit_disabled: content.submit_disabled ?? false } : {}),
  };
}
