import type { KnownBlock } from '@slack/types';
import type { ExportedPost } from '../../flows/post/export-post.ts';
import { buildPlain } from '../delivery/build-plain.ts';
import { buildPostProblems } from '../delivery/build-post-problems.ts';
import { buildPreformatted } from '../delivery/build-preformatted.ts';
import { buildContinuation } from '../delivery/build-saved-post.ts';
import { splitText } from '../delivery/split-text.ts';
import { messagesIn } from '../messages/messages.ts';
import { sayDate, sayNumber } from '../messages/say-date.ts';
import type { Saying } from '../reply.ts';
import type { Asker, SlackDeps } from '../slack-deps.ts';
import { findPost } from './download-post.ts';
import { sendFile } from './send-file.ts';

/** A response_url may be used five times; one is left for an apology. */
const mostMessages = 4;

/** `/log preview`: today's post as it stands, to the asker alone; one too long for that as a file in the DM. */
export async function previewPost(deps: SlackDeps, asker: Asker): Promise<void> {
  const post = await findPost(deps, asker, null);
  if (post === null) return;
  const preview = buildPreview(post);
  if (preview.length <= mostMessages) {
    for (const saying of preview) await deps.reply(asker, saying);
    return;
  }
  const trouble = await sendFile(deps, asker, post);
  await deps.reply(asker, trouble ?? { text: messagesIn(post.language).previewTooLong });
}

/** The messages of a preview: which day's post it is, what may go wrong with it, and the exact Markdown. */
function buildPreview(post: ExportedPost): readonly Saying[] {
  const messages = messagesIn(post.language);
  const date = sayDate(post.logDay, post.language);
  const text = messages.previewText(date, sayNumber(post.day), post.fileName);
  const [first = '', ...rest] = splitText(post.text);
  const blocks: KnownBlock[] = [
    buildPlain(text),
    ...buildPostProblems(post.problems, messages),
    buildPreformatted(first),
  ];
  return [{ text, blocks }, ...buildContinuation(rest, messages)];
}
