import type { ModalView } from '@slack/types';
import type { Language } from '../../camp/camp.ts';
import { messagesIn } from '../messages/messages.ts';
import { buildNotice } from '../open-view.ts';

/**
 * A window that says why there is no template, or no list of them: somebody's rights may be gone since it was opened.
 */
export function buildTemplateNotice(
  kind: 'no-team' | 'not-staff' | 'no-template',
  language: Language,
): ModalView {
  const messages = messagesIn(language);
  const title = { type: 'plain_text', text: messages.templatesTitle } as const;
  const sentences = {
    'no-team': messages.noTeamHere,
    'not-staff': messages.campNotStaff,
    'no-template': messages.templateGone,
  };
  return buildNotice({ title, close: { type: 'plain_text', text: messages.formClose } }, sentences[kind]);
}
