import type { LogKind } from '../../camp/daily-log.ts';
import type { ExportedPost } from '../../flows/post/export-post.ts';
import { describeNoLog } from '../log-form/describe-no-log.ts';
import { messagesIn } from '../messages/messages.ts';
import type { Asker, SlackDeps } from '../slack-deps.ts';
import { sendFile } from './send-file.ts';

/** `/log download [week] [date]`: the post's file in the DM, or a sentence why there is none. `day` as it was typed. */
export async function downloadPost(
  deps: SlackDeps,
  asker: Asker,
  day: string | null,
  logKind: LogKind = 'daily',
): Promise<void> {
  const post = await findPost(deps, asker, day, logKind);
  if (post === null) return;
  const trouble = await sendFile(deps, asker, post);
  await deps.reply(asker, trouble ?? { text: messagesIn(post.language).downloadSent(post.fileName) });
}

/** The post of a day as typed (null: today's, else the newest); null when the asker was told why there is none. */
export async function findPost(
  { flows, reply }: SlackDeps,
  asker: Asker,
  day: string | null,
  logKind: LogKind = 'daily',
): Promise<ExportedPost | null> {
  const { workspaceId, userId, channelId, camperId } = asker;
  const whose = { workspaceId, userId, channelId, ...(camperId !== undefined && { camperId }) };
  const found = await flows.exportPost({ ...whose, day, logKind });
  if (found.kind === 'post') return found;
  const messages = messagesIn(found.language ?? (await asker.language()));
  await reply(asker, { text: describeNoLog(found, messages, asker, day) });
  return null;
}
