import type {
  Checkboxes,
  InputBlock,
  KnownBlock,
  MultiStaticSelect,
  PlainTextOption,
  RichTextBlock,
} from '@slack/types';
import type { LogForm } from '../../flows/log/open-log-form.ts';
import type { Submission } from '../../flows/log/submit-log.ts';
import { buildSlackRichText } from '../../text/build-slack-rich-text.ts';
import { splitRichText } from '../../text/split-rich-text.ts';
import { cutText } from '../cut-text.ts';
import { buildInput } from '../inputs/form-inputs.ts';
import { buildOption } from '../inputs/option-groups.ts';
import type { Messages } from '../messages/ko.ts';
import type { ViewState } from './read-log-form.ts';

/** The block_ids of the choices. */
const sharingBlocks = { shared: 'shared_fields', poolFrom: 'pool_from' } as const;

/** Slack shows so many checkboxes; more are a menu, which takes a hundred. */
const checkboxLimit = 10;
const optionLimit = 75;
const menuLimit = 100;
const poolLimit = 3_000;

/** Below a field of keywords: what the others have by now, as much of it as fits. */
export function buildPoolSoFar(
  { pool }: LogForm,
  fieldId: string,
  messages: Messages,
): readonly KnownBlock[] {
  const [piece] = splitRichText(pool[fieldId] ?? [], poolLimit);
  if (piece === undefined) return [];
  return [
    {
      type: 'context',
      elements: [{ type: 'plain_text', text: messages.formPool, emoji: false }],
    },
    buildSlackRichText(piece) as RichTextBlock,
  ];
}

/** Which fields the team may read, and whose keywords come into the post; nothing for a log that nobody else sees. */
export function buildSharing(
  { sharing, fields, teammates }: LogForm,
  messages: Messages,
  actionId: string,
): readonly KnownBlock[] {
  if (sharing === null) return [];
  const shared = fields.map(({ id, label }) => buildOption(cutText(label, optionLimit), id));
  const from = teammates
    .slice(0, menuLimit)
    .map(({ id, name }) => buildOption(cutText(name ?? messages.formPoolModerator, optionLimit), id));
  return [
    buildChoices(sharingBlocks.shared, actionId, messages.formShared, shared, (id) =>
      sharing.shared.includes(id),
    ),
    ...(from.length === 0
      ? []
      : [
          buildChoices(
            sharingBlocks.poolFrom,
            actionId,
            messages.formPoolFrom,
            from,
            (id) => !sharing.poolWithout.includes(id),
          ),
        ]),
  ];
}

function buildChoices(
  blockId: string,
  actionId: string,
  label: string,
  options: readonly PlainTextOption[],
  isChosen: (value: string) => boolean,
): InputBlock {
  const chosen = options.filter(({ value = '' }) => isChosen(value));
  const choices = {
    // Another one for another day: under the same Slack would keep what was ticked for the day before.
    action_id: `sharing_${actionId}`,
    options: [...options],
    // Slack takes no empty list.
    ...(chosen.length === 0 ? {} : { initial_options: [...chosen] }),
  };
  const isShort = options.length <= checkboxLimit;
  const element: Checkboxes | MultiStaticSelect = isShort
    ? { type: 'checkboxes', ...choices }
    : { type: 'multi_static_select', ...choices };
  return { ...buildInput(blockId, label, element), optional: true };
}

/**
 * What was chosen; what the window did not ask, or nobody touched in it, is absent: another device may have chosen
 * since.
 */
export function readSharing(view: ViewState): NonNullable<Submission['sharing']> {
  const shared = readChosen(view, sharingBlocks.shared);
  const from = readChosen(view, sharingBlocks.poolFrom);
  return {
    ...(shared && { shared: shared.chosen }),
    ...(from && {
      pool: { from: from.chosen, without: from.offered.filter((id) => !from.chosen.includes(id)) },
    }),
  };
}

function readChosen(view: ViewState, blockId: string) {
  const [input] = Object.values(view.state.values[blockId] ?? {});
  const block = view.blocks.find((each) => each.block_id === blockId) as Partial<InputBlock> | undefined;
  const element = block?.element as Partial<Checkboxes> | undefined;
  if (input === undefined || element?.options === undefined) return null;
  const valuesOf = (options: readonly { readonly value?: string | undefined }[] = []) =>
    options.map(({ value = '' }) => value);
  const chosen = valuesOf(input.selected_options);
  const initial = valuesOf(element.initial_options);
  const isUntouched = chosen.length === initial.length && initial.every((value) => chosen.includes(value));
  return isUntouched ? null : { offered: valuesOf(element.options), chosen };
}
