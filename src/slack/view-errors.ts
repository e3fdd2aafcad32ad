import type { ViewOutput, ViewResponseAction } from '@slack/bolt';

/** The block_ids of a window's inputs, in order: the only places where Slack shows an error. */
export function inputBlocks(view: Pick<ViewOutput, 'blocks'>): readonly string[] {
  return view.blocks.flatMap((block) =>
    block.type === 'input' && block.block_id !== undefined ? [block.block_id] : [],
  );
}

/** The answer that keeps a window open with a sentence beside its first input; closes one that has no input. */
export function errorOnFirst(blocks: readonly string[], text: string): ViewResponseAction {
  const [first] = blocks;
  return first === undefined
    ? { response_action: 'clear' }
    : { response_action: 'errors', errors: { [first]: text } };
}
