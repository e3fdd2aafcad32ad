import type { ExportedPost } from '../../flows/post/export-post.ts';
import { buildFileNotice } from '../delivery/build-file-notice.ts';
import { outcomeOf } from '../delivery/delivery-outcome.ts';
import { shareInDm } from '../delivery/share-file.ts';
import type { Saying } from '../reply.ts';
import type { Asker, SlackDeps } from '../slack-deps.ts';

/**
 * Puts a post's file into the asker's DM, and gives null; or gives what to say when Slack did not take it.
 * Somebody waits for this, so it is tried once: asking again is theirs to do.
 */
export async function sendFile(deps: SlackDeps, asker: Asker, post: ExportedPost): Promise<Saying | null> {
  const { clients, logger, postLink } = deps;
  const { workspaceId, userId, channelId } = asker;
  try {
    if (await shareInDm(clients, userId, post)) return null;
  } catch (err) {
    const { kind } = outcomeOf(err);
    logger.warn({ err, user: userId, kind }, 'a file could not be sent');
  }
  const { camperId, logKind, logDay: day } = post;
  const link = postLink?.({ workspaceId, userId, channelId, camperId, logKind, day }) ?? null;
  return buildFileNotice(post.language, post.fileName, link);
}
