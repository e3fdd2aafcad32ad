import type { Language } from '../../camp/camp.ts';
import { escapeMrkdwn } from '../escape-mrkdwn.ts';
import { messagesIn } from '../messages/messages.ts';
import type { Saying } from '../reply.ts';

/** What to say when Slack does not show a file: here is a link (null: no web address is known), or ask again later. */
export function buildFileNotice(language: Language, fileName: string, link: string | null): Saying {
  const messages = messagesIn(language);
  if (link === null) return { text: messages.fileFailed };
  const label = `<${link}|${escapeMrkdwn(messages.fileLink(fileName))}>`;
  return {
    text: `${messages.fileLate} ${link}`,
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text: `${escapeMrkdwn(messages.fileLate)} ${label}` } },
    ],
  };
}
