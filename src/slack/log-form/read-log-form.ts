import type { ViewOutput } from '@slack/bolt';
import { fingerprint } from '../../text/fingerprint.ts';
import type { FormMemo } from './form-memo.ts';

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

/** The fields that were sent as they were opened, an empty one among them. */
export function findUntouched(
  { filled }: Pick<FormMemo, 'filled'>,
  answers: Readonly<Record<string, unknown>>,
): readonly string[] {
  return Object.entries(answers)
    .filter(([field, answer]) => fingerprint(answer) === (filled[field] ?? fingerprint(null)))
    .map(([field]) => field);
}
