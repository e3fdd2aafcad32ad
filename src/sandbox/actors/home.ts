import { type Context, tsFor } from '../context.ts';
import { openIm } from '../conversations.ts';
import { sendEvent } from '../events.ts';
import { viewObject } from '../objects/view-object.ts';

/** Enters the app on a tab: Messages where there is no Home. */
export async function enterHome(
  context: Context,
  userId: string,
  wanted: 'home' | 'messages',
): Promise<void> {
  const { state, manifest } = context;
  const view = state.homes.get(userId);
  const tab = manifest.homeTab ? wanted : 'messages';
  await sendEvent(context, 'app_home_opened', {
    type: 'app_home_opened',
    user: userId,
    channel: openIm(context, state.app.botUserId, userId).channel.id,
    tab,
    ...(tab === 'home' && view !== undefined ? { view: viewObject(state, view) } : {}),
    event_ts: tsFor(context),
  });
}
