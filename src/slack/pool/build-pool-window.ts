import type { KnownBlock, ModalView, RichTextBlock } from '@slack/types';
import type { PoolField, TeamPoolView } from '../../flows/team-pool.ts';
import { buildSlackRichText } from '../../text/build-slack-rich-text.ts';
import { splitRichText } from '../../text/split-rich-text.ts';
import { cutText } from '../cut-text.ts';
import { buildPlain } from '../delivery/build-plain.ts';
import { buildInput, choiceAction } from '../inputs/form-inputs.ts';
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

/** The team's keywords of today; whoever is moderator can enter some for everybody there. */
export function buildPoolWindow(view: TeamPoolView): ModalView {
  const messages = messagesIn(view.language);
  const { moderator, fields } = view;
  const isModerator = moderator?.isAsker === true;
  return {
    type: 'modal',
    callback_id: poolCallback,
    private_metadata: writeLogMemo(view),
    title: { type: 'plain_text', text: messages.poolTitle },
    close: { type: 'plain_text', text: messages.formClose },
    ...(isModerator && fields.length > 0 ? { submit: { type: 'plain_text', text: messages.formSave } } : {}),
    blocks: [
      buildPlain(withoutCode(describeModerator(view, messages))),
      ...fields.flatMap((field) => [
        ...buildField(field, messages),
        ...(isModerator ? [buildNote(field, messages)] : []),
      ]),
    ],
  };
}

/** Who leads the peer session today, and how to add keywords. */
function describeModerator({ moderator }: Pick<TeamPoolView, 'moderator'>, messages: Messages): string {
  if (moderator === null) return messages.poolNobody;
  return moderator.isAsker ? messages.poolYourTurn : messages.poolTurnOf(moderator.name);
}

function buildField({ label, pool, count }: PoolField, messages: Messages): readonly KnownBlock[] {
  const pieces = splitRichText(pool, pieceLimit).slice(0, pieceCount);
  return [
    { type: 'header', text: { type: 'plain_text', text: cutText(label, headerLimit), emoji: true } },
    ...(count === 0 ? [buildPlain(messages.poolEmpty)] : []),
    ...pieces.map((piece) => buildSlackRichText(piece) as RichTextBlock),
  ];
}

function buildNote({ id, note }: PoolField, messages: Messages): KnownBlock {
  const input = buildInput(id, messages.poolForAll, {
    type: 'rich_text_input',
    action_id: choiceAction,
    ...(note.length === 0 ? {} : { initial_value: buildSlackRichText(note) as RichTextBlock }),
  });
  return { ...input, optional: true, hint: { type: 'plain_text', text: messages.poolForAllHint } };
}
