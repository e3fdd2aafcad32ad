import { type Context, idFor } from './context.ts';
import { secondsOf } from './ids.ts';
import type { JsonObject } from './json-object.ts';
import { messageChannelType } from './objects/channel-object.ts';
import type { Channel } from './state.ts';

/**
 * Sends an event to the app when its manifest subscribes to it; resolves when the first attempt is over.
 * `subscription` is the name in the manifest (`message.im`), which may differ from the event's own type.
 */
export async function sendEvent(context: Context, subscription: string, event: JsonObject): Promise<void> {
  const { state, manifest } = context;
  if (!state.app.installed || !manifest.events.includes(subscription)) return;
  await context.delivery.tell({
    kind: 'events_api',
    acceptsResponse: false,
    payload: {
      token: state.app.verificationToken,
      team_id: state.team.id,
      context_team_id: state.team.id,
      context_enterprise_id: null,
      api_app_id: state.app.id,
      event,
      type: 'event_callback',
      event_id: idFor(context, 'Ev'),
      event_time: secondsOf(context.now()),
      authorizations: [
        {
          enterprise_id: null,
          team_id: state.team.id,
          user_id: state.app.botUserId,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
      is_ext_shared_channel: false,
      event_context: `4-${idFor(context, '')}`,
    },
  });
}

/** Sends a message event of a conversation, which the app gets only where its bot is a member. */
export async function sendMessageEvent(context: Context, channel: Channel, event: JsonObject): Promise<void> {
  if (!channel.members.includes(context.state.app.botUserId)) return;
  const channelType = messageChannelType(channel);
  const subscription = channelType === 'im' || channelType === 'mpim' ? channelType : `${channelType}s`;
  await sendEvent(context, `message.${subscription}`, {
    ...event,
    channel: channel.id,
    channel_type: channelType,
  });
}
