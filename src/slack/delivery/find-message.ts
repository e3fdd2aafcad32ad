import type { SlackClients } from '../clients.ts';

/** The event_type of the metadata by which a message of ours is found again. */
const deliveryEvent = 'camplog_delivery';

/** Metadata that names a delivery, for `chat.postMessage`. */
export function buildDeliveryMetadata(key: string): {
  readonly event_type: string;
  readonly event_payload: { readonly key: string };
} {
  return { event_type: deliveryEvent, event_payload: { key } };
}

interface Marked {
  readonly ts?: string;
  readonly metadata?: { readonly event_type?: string; readonly event_payload?: unknown };
}

/** A DM holds what a camper and the bot said; a delivery is looked for soon after it was tried. */
const looksBackOver = 200;
/** The most that Slack gives of a thread at once, from its oldest message on. */
const threadLimit = 1_000;

/**
 * The `ts` of each delivered message by its key, as far as they are among the newest in the channel, or
 * in the thread below a message of it.
 */
export async function findDelivered(
  clients: SlackClients,
  channel: string,
  threadTs: string | null,
): Promise<ReadonlyMap<string, string>> {
  const shared = { channel, include_all_metadata: true };
  const { messages = [] } =
    threadTs === null
      ? await clients.reads.conversations.history({ ...shared, limit: looksBackOver })
      : await clients.reads.conversations.replies({ ...shared, limit: threadLimit, ts: threadTs });
  const found = new Map<string, string>();
  for (const { ts, metadata } of messages as readonly Marked[]) {
    const payload = metadata?.event_type === deliveryEvent ? metadata.event_payload : null;
    const key = typeof payload === 'object' && payload !== null && 'key' in payload ? payload.key : null;
    if (typeof key === 'string' && ts !== undefined) found.set(key, ts);
  }
  return found;
}
