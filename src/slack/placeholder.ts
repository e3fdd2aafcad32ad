import type { ModalView } from '@slack/types';
import type { Messages } from './messages/ko.ts';
import { buildNotice } from './open-view.ts';

/** The window that stands in while its content is fetched. */
export function buildPlaceholder(messages: Messages): ModalView {
  const frame = {
    title: { type: 'plain_text', text: messages.openingTitle },
    close: { type: 'plain_text', text: messages.formClose },
  } as const;
  return buildNotice(frame, messages.openingText);
}
