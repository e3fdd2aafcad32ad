import type { InputBlock, KnownBlock } from '@slack/types';
import { type AskedToDo, type ToDoChoice, toDoChoices } from '../../flows/log/carry-to-dos.ts';
import { cutText } from '../cut-text.ts';
import { buildInput, buildMenu, choiceAction } from '../inputs/form-inputs.ts';
import { buildOption } from '../inputs/option-groups.ts';
import type { Messages } from '../messages/ko.ts';
import type { ViewState } from './read-log-form.ts';

const blockPrefix = 'to_do.';
/** Enough to recognise it by. */
const labelLimit = 150;

/** Below a heading a menu for each earlier to-do: what became of it. It stays open unless somebody says otherwise. */
export function buildToDos(toDos: readonly AskedToDo[], messages: Messages): readonly KnownBlock[] {
  if (toDos.length === 0) return [];
  const sentences = {
    done: messages.toDoDone,
    tomorrow: messages.toDoTomorrow,
    keep: messages.toDoKeep,
    drop: messages.toDoDrop,
  } satisfies Record<ToDoChoice, string>;
  const options = toDoChoices.map((choice) => buildOption(sentences[choice], choice));
  const menus = toDos.map(({ id, text, age }): InputBlock => {
    const shown = cutText(text, labelLimit);
    const label = age > 1 ? messages.toDoAged(shown, String(age)) : shown;
    return buildInput(`${blockPrefix}${id}`, label, buildMenu(options, 'keep'));
  });
  return [
    { type: 'header', text: { type: 'plain_text', text: messages.toDoHeading, emoji: true } },
    ...menus,
  ];
}

/** What was chosen, by the to-do's id. */
export function readToDos({ state }: Pick<ViewState, 'state'>): Readonly<Record<string, ToDoChoice>> {
  const chosen: Record<string, ToDoChoice> = {};
  for (const [blockId, actions] of Object.entries(state.values)) {
    const value = actions[choiceAction]?.selected_option?.value;
    const choice = toDoChoices.find((each) => each === value);
    if (blockId.startsWith(blockPrefix) && choice) chosen[blockId.slice(blockPrefix.length)] = choice;
  }
  return chosen;
}
