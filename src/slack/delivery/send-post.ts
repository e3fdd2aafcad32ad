import type { DeliveryOutcome } from '../../flows/delivery/finish-delivery.ts';
import type { Saying } from '../reply.ts';
import { buildFileNotice } from './build-file-notice.ts';
import { buildSavedPost, type PostDelivery } from './build-saved-post.ts';
import { outcomeOf } from './delivery-outcome.ts';
import { findDelivered } from './find-message.ts';
import { postOwed } from './post-owed.ts';
import { type SendDeliveryDeps, sendFirst } from './send-first.ts';
import { shareFile } from './share-file.ts';

/** After so many attempts a file that Slack does not take or show is given up, and the person told where to get it. */
const fileAttempts = 3;
const fileRetrySeconds = 60;

/** Sends a saved log's post: the preview, what does not fit it in the thread below, then the file itself. */
export async function sendPost(
  deps: SendDeliveryDeps,
  delivery: PostDelivery,
  channel: string,
): Promise<DeliveryOutcome> {
  const [first, ...rest] = buildSavedPost(delivery);
  const threadTs = await sendFirst(deps, delivery, channel, first);
  const pieces = rest.map((saying, index) => [`${delivery.key}/${index + 2}`, saying] as const);
  await sendThread(deps, delivery, channel, threadTs, pieces);
  const file = await sendFile(deps, delivery, channel);
  if (file.kind !== 'failed') return file;
  const notice = buildFileNotice(delivery.language, delivery.post.fileName, linkOf(deps, delivery));
  await sendThread(deps, delivery, channel, threadTs, [[`${delivery.key}/file`, notice]]);
  return { kind: 'sent', withoutFile: file.reason };
}

function linkOf({ postLink }: SendDeliveryDeps, delivery: PostDelivery): string | null {
  const { workspaceId, userId, camperId, logKind, logDay: day } = delivery;
  const link = { workspaceId, userId, channelId: null, camperId, logKind, day };
  return postLink === null ? null : postLink(link);
}

async function sendFile(
  deps: SendDeliveryDeps,
  delivery: PostDelivery,
  channelId: string,
): Promise<DeliveryOutcome> {
  const { fileName, text } = delivery.post;
  const isLast = delivery.attempt >= fileAttempts;
  try {
    const isShared = await shareFile(deps.clients, {
      channelId,
      fileName,
      text,
      knownId: delivery.progress.fileId,
      keepId: (fileId) => deps.saveProgress(delivery.id, { fileId }),
    });
    if (isShared) return { kind: 'sent' };
  } catch (error) {
    const outcome = outcomeOf(error);
    return outcome.kind === 'again' && isLast ? { kind: 'failed', reason: outcome.reason } : outcome;
  }
  const reason = 'the file was not shared';
  return isLast || deps.postLink !== null
    ? { kind: 'failed', reason }
    : { kind: 'again', reason, afterSeconds: fileRetrySeconds };
}

/** Sends what belongs below the first message, each once: what an earlier attempt got through is looked up. */
async function sendThread(
  { clients }: SendDeliveryDeps,
  delivery: PostDelivery,
  channel: string,
  threadTs: string,
  messages: readonly (readonly [key: string, saying: Saying])[],
): Promise<void> {
  if (messages.length === 0) return;
  const delivered = delivery.attempt > 1 ? await findDelivered(clients, channel, threadTs) : null;
  for (const [key, saying] of messages) {
    if (delivered?.has(key) !== true) await postOwed(clients, { channel, key, threadTs, saying });
  }
}
