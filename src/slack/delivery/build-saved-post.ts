import type { KnownBlock } from '@slack/types';
import type { ClaimedDelivery } from '../../flows/claim-delivery.ts';
import { cutText } from '../cut-text.ts';
import { buildOpenFormButton } from '../log-form/open-form-button.ts';
import type { Messages } from '../messages/ko.ts';
import { messagesIn } from '../messages/messages.ts';
import { sayDate, sayNumber } from '../messages/say-date.ts';
import type { Saying } from '../reply.ts';
import { buildPreformatted } from './build-preformatted.ts';
import { splitText } from './split-text.ts';

/** A delivery that owes somebody their post. */
export type PostDelivery = Extract<ClaimedDelivery, { readonly kind: 'post' }>;

/** What a post may get wrong, as the post room found it. */
export type PostProblems = PostDelivery['post']['problems'];

const problemsLimit = 2_000;

/**
 * What the DM shows after saving: first that it is saved, what may go wrong with the post, and the exact Markdown;
 * what does not fit one message follows, piece by piece, for the thread below it.
 */
export function buildSavedPost(delivery: PostDelivery): readonly [Saying, ...Saying[]] {
  const { language, campName, logDay, day, post, version } = delivery;
  const messages = messagesIn(language);
  const about = [campName, sayDate(logDay, language), sayNumber(day)] as const;
  const saved = version === 1 ? messages.postSaved(...about) : messages.postEdited(...about, String(version));
  const text = `${saved} ${messages.postFile(post.fileName)}`;
  const [first = '', ...rest] = splitText(post.text);
  const blocks: KnownBlock[] = [
    buildPlain(text),
    ...buildProblems(post.problems, messages),
    buildPreformatted(first),
    buildOpenFormButton(messages.postButton, { logDay }, false),
  ];
  return [{ text, blocks }, ...buildContinuation(rest, messages)];
}

/** The later pieces of a post, each a message that says which part it is. */
export function buildContinuation(pieces: readonly string[], messages: Messages): readonly Saying[] {
  return pieces.map((piece, index) => {
    const text = messages.postContinues(String(index + 2), String(pieces.length + 1));
    return { text, blocks: [buildPlain(text), buildPreformatted(piece)] };
  });
}

/** What may go wrong with a post, each with its cure; nothing for a post without problems. */
export function buildProblems(problems: PostProblems, messages: Messages): readonly KnownBlock[] {
  if (problems.length === 0) return [];
  const lines = problems.map(({ line, message, cure }) =>
    line === null
      ? messages.problemAnywhere(message, cure)
      : messages.problemAtLine(String(line), message, cure),
  );
  return [buildPlain(cutText(`⚠️ ${messages.postProblems}\n${lines.join('\n')}`, problemsLimit))];
}

function buildPlain(text: string): KnownBlock {
  // Plain text without emoji codes: names and quotes of a post are shown as they were typed.
  return { type: 'section', text: { type: 'plain_text', text, emoji: false } };
}
