import type { KnownBlock } from '@slack/types';
import type { ClaimedDelivery } from '../../flows/delivery/claim-delivery.ts';
import { buildOpenFormButton } from '../log-form/open-form-button.ts';
import type { Messages } from '../messages/ko.ts';
import { messagesIn } from '../messages/messages.ts';
import { sayDate, sayNumber } from '../messages/say-date.ts';
import type { Saying } from '../reply.ts';
import { buildPlain } from './build-plain.ts';
import { buildPostProblems } from './build-post-problems.ts';
import { buildPreformatted } from './build-preformatted.ts';
import { buildWarnings } from './build-warnings.ts';
import { jsonSize, pieceLimit, splitText } from './split-text.ts';

/** A delivery that owes somebody their post. */
export type PostDelivery = Extract<ClaimedDelivery, { readonly kind: 'post' }>;

/** Below what Slack takes of a message, with room for what Slack adds. */
const messageLimit = 9_500;
const smallestPiece = 1_000;

/**
 * What the DM shows after saving: first that it is saved, what may go wrong with the post, what to look at before it is
 * published, and the exact Markdown; what does not fit one message follows, piece by piece, for the thread below it.
 */
export function buildSavedPost(delivery: PostDelivery): readonly [Saying, ...Saying[]] {
  const { language, camperId, logKind, logDay, version, post } = delivery;
  const messages = messagesIn(language);
  const text = `${saySaved(delivery, messages)} ${messages.postFile(post.fileName)}`;
  const log = { camperId, logKind, logDay, version };
  const [warned = [], ...moreWarned] = buildWarnings(delivery.warnings, log, messages);
  const above: readonly KnownBlock[] = [
    buildPlain(text),
    ...buildPostProblems(post.problems, messages),
    ...warned,
  ];
  const room = messageLimit - jsonSize(above);
  const [first = ''] = splitText(post.text, Math.min(pieceLimit, Math.max(smallestPiece, room)));
  const rest = splitText(post.text.slice(first.length));
  const blocks: KnownBlock[] = [
    ...above,
    buildPreformatted(first),
    buildOpenFormButton(messages.postButton, { camperId, logKind, logDay }, false),
  ];
  const moreWarnings = moreWarned.map((each) => ({
    text: messages.warningsTitle(String(delivery.warnings.length)),
    blocks: each,
  }));
  return [{ text, blocks }, ...moreWarnings, ...buildContinuation(rest, messages)];
}

function saySaved(delivery: PostDelivery, messages: Messages): string {
  const { language, campName, logKind, logDay, week, day, version } = delivery;
  if (logKind === 'weekly') {
    const about = [campName, sayNumber(week)] as const;
    return version === 1 ? messages.weekSaved(...about) : messages.weekEdited(...about, String(version));
  }
  const about = [campName, sayDate(logDay, language), sayNumber(day)] as const;
  return version === 1 ? messages.postSaved(...about) : messages.postEdited(...about, String(version));
}

/** The later pieces of a post, each a message that says which part it is. */
export function buildContinuation(pieces: readonly string[], messages: Messages): readonly Saying[] {
  return pieces.map((piece, index) => {
    const text = messages.postContinues(String(index + 2), String(pieces.length + 1));
    return { text, blocks: [buildPlain(text), buildPreformatted(piece)] };
  });
}
