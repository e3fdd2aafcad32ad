import type { ClaimedDelivery } from '../../flows/delivery/claim-delivery.ts';
import { buildPlain } from '../delivery/build-plain.ts';
import { type SendDeliveryDeps, sendFirst } from '../delivery/send-first.ts';
import { updateOwed } from '../delivery/update-owed.ts';
import { homeActions } from '../home/build-home.ts';
import { buildButton } from '../inputs/build-button.ts';
import { messagesIn } from '../messages/messages.ts';
import { sayDate } from '../messages/say-date.ts';
import type { Saying } from '../reply.ts';

/** A delivery that tells a camper that teammates' keywords changed their post. */
export type PoolNoticeDelivery = Extract<ClaimedDelivery, { readonly kind: 'pool-notice' }>;

/** Tells of the new post once a log day; a later change is written into the same message, which makes no sound. */
export async function sendPoolNotice(
  deps: SendDeliveryDeps,
  notice: PoolNoticeDelivery,
  channel: string,
): Promise<void> {
  const saying = buildPoolNotice(notice);
  const { earlierTs, key, id } = notice;
  if (earlierTs !== null && (await updateOwed(deps.clients, earlierTs, { channel, key, saying }))) {
    await deps.saveProgress(id, { channelId: channel, messageTs: earlierTs });
  } else await sendFirst(deps, notice, channel, saying);
}

/** What changed and a button that gets the file. */
function buildPoolNotice(notice: PoolNoticeDelivery): Saying {
  const { language, camperId, logDay, fileName, from } = notice;
  const messages = messagesIn(language);
  const date = sayDate(logDay, language);
  const text =
    from.length === 0
      ? messages.poolNoticeAlone(date, fileName)
      : messages.poolNotice(date, from.join(', '), fileName);
  const value = JSON.stringify({ camperId, logKind: 'daily', logDay });
  const button = buildButton(homeActions.download, messages.poolNoticeButton, value);
  return { text, blocks: [buildPlain(text), { type: 'actions', elements: [button] }] };
}
