import type { LogKind } from '../../camp/daily-log.ts';
import type { DeliveryKind } from '../../store/deliveries.ts';

/** Which delivery owes a log's post: a day and the week that closes on it have posts of their own. */
export const postDeliveryKinds = { daily: 'post', weekly: 'weekly-post' } as const satisfies Record<
  LogKind,
  DeliveryKind
>;

/** The kind of the log whose post a delivery owes. */
export function logKindOf(kind: DeliveryKind): LogKind {
  return kind === postDeliveryKinds.weekly ? 'weekly' : 'daily';
}
