import type { Context } from '../context.ts';
import type { JsonObject } from '../json-object.ts';
import { channelNameOf } from '../objects/channel-object.ts';
import type { Channel } from '../state.ts';

/** The fields that every interaction payload of a person carries. */
export function interactionBase(context: Context, userId: string): JsonObject {
  const { state } = context;
  const name = state.users.get(userId)?.name ?? '';
  return {
    user: { id: userId, username: name, name, team_id: state.team.id },
    api_app_id: state.app.id,
    token: state.app.verificationToken,
    team: { id: state.team.id, domain: state.team.domain },
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** A conversation as interactions name it. */
export function channelField(channel: Channel): JsonObject {
  return { id: channel.id, name: channelNameOf(channel) };
}
