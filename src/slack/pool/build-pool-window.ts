import type { KnownBlock, ModalView, RichTextBlock } from '@slack/types';
import type { PoolField, TeamPoolView } from '../../flows/team/team-pool.ts';
import { buildSlackRichText } from '../../text/build-slack-rich-text.ts';
import { splitRichText } from '../../text/split-rich-text.ts';
import { cutText } from '../cut-text.ts';
import { buildPlain } from '../delivery/build-plain.ts';
import { describeWarning } from '../delivery/build-warnings.ts';
import { hashOf } from '../hash-of.ts';
import { buildInput, choiceAction } from '../inputs/form-inputs.ts';
import { buildOption } from '../inputs/option-groups.ts';
import { writeLogMemo } from '../log-memo.ts';
import type { Messages } from '../messages/ko.ts';
import { messagesIn } from '../messages/messages.ts';
import { withoutCode } from '../without-code.ts';

/** The window's callback_id. */
export const poolCallback = 'team_pool';

/** A window takes 100 blocks and 250 kB: so many pieces of so many bytes show far more than a day's keywords. */
const pieceLimit = 8_000;
const pieceCount = 10;
const headerLimit = 150;
const warningLimit = 400;
/** Slack shows so many checkboxes: what is found beyond them is told of when these are settled. */
const checkboxLimit = 10;
const optionLimit = 75;

/** What the block_ids of the choices to leave something begin with; the field's follows. */
export const leftBlock = 'leave.';

/** The team's keywords of today; whoever is moderator, or was, can enter some for everybody there. */
export function buildPoolWindow(view: TeamPoolView): ModalView {
  const messages = messagesIn(view.language);
  const { mayEnter, fields } = view;
  return {
    type: 'modal',
    callback_id: poolCallback,
    private_metadata: writeLogMemo(view),
    title: { type: 'plain_text', text: messages.poolTitle },
    close: { type: 'plain_text', text: messages.formClose },
    ...(mayEnter && fields.length > 0 ? { submit: { type: 'plain_text', text: messages.formSave } } : {}),
    blocks: [
      buildPlain(withoutCode(describeTurn(view, messages))),
      ...fields.flatMap((field) => [
        ...buildField(field, messages),
        ...(mayEnter ? buildNote(field, messages) : []),
      ]),
    ],
  };
}

/** Who leads the peer session today, and how to add keywords. */
function describeTurn({ moderator, mayEnter }: TeamPoolView, messages: Messages): string {
  if (moderator?.isAsker) return messages.poolYourTurn;
  const turn = moderator === null ? messages.poolNobody : messages.poolTurnOf(moderator.name);
  return mayEnter ? `${turn}\n${messages.poolYourTurnBefore}` : turn;
}

function buildField({ label, pool, count }: PoolField, messages: Messages): readonly KnownBlock[] {
  const pieces = splitRichText(pool, pieceLimit).slice(0, pieceCount);
  return [
    { type: 'header', text: { type: 'plain_text', text: cutText(label, headerLimit), emoji: true } },
    ...(count === 0 ? [buildPlain(messages.poolEmpty)] : []),
    ...pieces.map((piece) => buildSlackRichText(piece) as RichTextBlock),
  ];
}

/** What a moderator enters, with what keeps it from the team and the choice to let that be. */
function buildNote({ id, note, warnings }: PoolField, messages: Messages): readonly KnownBlock[] {
  const input = buildInput(id, messages.poolForAll, {
    type: 'rich_text_input',
    action_id: choiceAction,
    ...(note.length === 0 ? {} : { initial_value: buildSlackRichText(note) as RichTextBlock }),
  });
  const entry = {
    ...input,
    optional: true,
    hint: { type: 'plain_text' as const, text: messages.poolForAllHint },
  };
  const shown = warnings.slice(0, checkboxLimit);
  if (shown.length === 0) return [entry];
  const options = shown.map(({ mark, context: { before, shown, after } }) =>
    buildOption(cutText(`${before}${shown}${after}`, optionLimit), mark),
  );
  const leave = buildInput(`${leftBlock}${id}`, messages.poolLeave, {
    type: 'checkboxes',
    // Another one for other findings: under the same Slack would keep what was ticked for the ones before.
    action_id: hashOf(shown.map(({ mark }) => mark)),
    options,
  });
  return [
    buildPlain(`🔎 ${messages.poolWithheld}`),
    ...shown.map((warning) => buildPlain(cutText(describeWarning(warning, messages), warningLimit))),
    entry,
    { ...leave, optional: true },
  ];
}
