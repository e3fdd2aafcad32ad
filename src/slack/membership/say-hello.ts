import { escapeMrkdwn } from '../escape-mrkdwn.ts';
import { messagesIn } from '../messages/messages.ts';
import type { SlackDeps } from '../slack-deps.ts';

/** A short hello in a channel that the bot was just invited to, in the inviter's language: what to do next. */
export async function sayHello(deps: SlackDeps, channel: string, inviterId: string | null): Promise<void> {
  const messages = messagesIn(inviterId === null ? 'en' : await deps.people.languageOf(inviterId));
  await deps.clients.posts.chat.postMessage({
    channel,
    text: escapeMrkdwn(`${messages.hello} ${messages.helloSetup}`),
  });
}
