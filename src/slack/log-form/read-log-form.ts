import type { ViewOutput } from '@slack/bolt';

/** The `view_submission` state of a window, as far as it is read. */
export type ViewState = Pick<ViewOutput, 'blocks' | 'state'>;

/** What was typed, by field id (the block's), as Slack's rich text; null where nothing was. */
export function readLogForm(view: ViewState): Readonly<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  for (const [fieldId, actions] of Object.entries(view.state.values)) {
    const [input] = Object.values(actions);
    if (input?.type === 'rich_text_input') answers[fieldId] = input.rich_text_value ?? null;
  }
  return answers;
}
