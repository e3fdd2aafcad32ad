import { authMethods } from './auth.ts';
import { chatMethods } from './chat.ts';
import { conversationHistoryMethods } from './conversation-history.ts';
import { conversationMethods } from './conversations.ts';
import { fileMethods } from './files.ts';
import type { ApiMethods } from './method.ts';
import { oauthMethods } from './oauth.ts';
import { pinMethods } from './pins.ts';
import { reactionMethods } from './reactions.ts';
import { scheduledMessageMethods } from './scheduled-messages.ts';
import { userGroupMethods } from './user-groups.ts';
import { userMethods } from './users.ts';
import { viewMethods } from './views.ts';

/** Every Web API method the sandbox knows. */
export const apiMethods: ApiMethods = {
  ...authMethods,
  ...chatMethods,
  ...conversationMethods,
  ...conversationHistoryMethods,
  ...fileMethods,
  ...oauthMethods,
  ...pinMethods,
  ...reactionMethods,
  ...scheduledMessageMethods,
  ...userGroupMethods,
  ...userMethods,
  ...viewMethods,
};
