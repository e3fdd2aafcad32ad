import type { ViewOutput, ViewResponseAction } from '@slack/bolt';
import { withoutCode } from './without-code.ts';

/** The block_ids of a window's inputs, in order: the only places where Slack shows an error. */
export function inputBlocks(view: Pick<ViewOutput, 'blocks'>): readonly string[] {
  return view.blocks.flatMap((block) =>
    block.type === 'input' && block.block_id !== undefined ? [block.block_id] : [],
  );
}

/** The answer that keeps a window open with sentences beside its inputs, by block_id; Slack formats nothing there. */
export function errorsAt(sentences: Readonly<Record<string, string>>): ViewResponseAction {
  const errors = Object.entries(sentences).map(([block, text]) => [block, withoutCode(text)] as const);
  return { response_action: 'errors', errors: Object.fromEntries(errors) };
}

/** The answer that keeps a window open with a sentence beside its first input; closes one that has no input. */
export function errorOnFirst(blocks: readonly string[], text: string): ViewResponseAction {
  const [first] = blocks;
  return first === undefined ? { response_action: 'clear' } : errorsAt({ [first]: text });
}
