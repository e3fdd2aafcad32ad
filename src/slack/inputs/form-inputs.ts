import type { ViewOutput } from '@slack/bolt';
import type { InputBlock, InputBlockElement, PlainTextOption } from '@slack/types';
import { buildOption, type OptionGroup } from './option-groups.ts';

/** The action_id of every input of a camp's windows; the block_id says which it is. */
export const choiceAction = 'value';

/** The languages that Camplog speaks, each by its own name. */
export const languageOptions: readonly PlainTextOption[] = [
  buildOption('한국어', 'ko'),
  buildOption('English', 'en'),
];

/** An input with its label, known by its block_id. */
export function buildInput(blockId: string, label: string, element: InputBlockElement): InputBlock {
  return { type: 'input', block_id: blockId, label: { type: 'plain_text', text: label }, element };
}

/** A menu of options that opens on the chosen one. */
export function buildMenu(options: readonly PlainTextOption[], chosen: string): InputBlockElement {
  return {
    type: 'static_select',
    action_id: choiceAction,
    options: [...options],
    ...initialOf(options, chosen),
  };
}

/** A menu of options under headings that opens on the chosen one. */
export function buildGroupedMenu(groups: readonly OptionGroup[], chosen: string): InputBlockElement {
  const options = groups.flatMap((group) => group.options);
  return {
    type: 'static_select',
    action_id: choiceAction,
    option_groups: [...groups],
    ...initialOf(options, chosen),
  };
}

/** Slack refuses an initial option that is not, to the letter, one of the menu's. */
function initialOf(
  options: readonly PlainTextOption[],
  chosen: string,
): { readonly initial_option?: PlainTextOption } {
  const option = options.find(({ value }) => value === chosen);
  return option === undefined ? {} : { initial_option: option };
}

/** What an input of a camp's window holds; empty where nothing was chosen or typed. */
export function readChoice(view: Pick<ViewOutput, 'state'>, blockId: string): string {
  const input = view.state.values[blockId]?.[choiceAction];
  const chosen = input?.selected_option?.value;
  return chosen ?? input?.selected_date ?? input?.selected_time ?? input?.value ?? '';
}
