import type { RichTextBlock } from '@slack/types';
import type { TeamDayInHand } from '../../flows/team/show-team-day.ts';
import { buildSlackRichText } from '../../text/build-slack-rich-text.ts';
import { splitRichText } from '../../text/split-rich-text.ts';
import { buildPlain } from '../delivery/build-plain.ts';
import { messagesIn } from '../messages/messages.ts';
import type { Saying } from '../reply.ts';
import { withoutCode } from '../without-code.ts';
import type { ShareDelivery } from './build-team-day.ts';

/** Slack caps a message's blocks together near 13,000 characters. */
const poolLimit = 8_000;

/** The team's keywords of the day as one tree, as much of it as fits a message. */
export function buildTeamPool({ campLanguage }: ShareDelivery, { pool }: TeamDayInHand): Saying {
  const messages = messagesIn(campLanguage);
  const text = messages.teamPool(String(pool.count));
  const [piece = [], ...rest] = splitRichText(pool.text, poolLimit);
  const hints = [
    ...(rest.length === 0 ? [] : [messages.teamPoolGoesOn]),
    messages.teamPoolHint,
    ...(pool.moderator === null ? [] : [messages.teamPoolModerator(pool.moderator)]),
  ];
  return {
    text,
    blocks: [
      buildPlain(text),
      ...(piece.length === 0 ? [] : [buildSlackRichText(piece) as RichTextBlock]),
      {
        type: 'context',
        elements: [{ type: 'plain_text', text: withoutCode(hints.join(' ')), emoji: false }],
      },
    ],
  };
}
