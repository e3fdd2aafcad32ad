import type { ModalView, RichTextBlock } from '@slack/types';
import type { CaptureFields } from '../../flows/written/add-capture.ts';
import { buildSlackRichText } from '../../text/build-slack-rich-text.ts';
import { type Names, readRichText } from '../../text/read-rich-text.ts';
import { cutText } from '../cut-text.ts';
import { buildInput, buildMenu, choiceAction } from '../inputs/form-inputs.ts';
import { buildOption } from '../inputs/option-groups.ts';
import { writeLogMemo } from '../log-memo.ts';
import type { Messages } from '../messages/ko.ts';

/** The window's callback_id. */
export const captureCallback = 'capture';

const optionLimit = 75;

/** The window that asks to which field of today's log a message is added; its text can be changed. */
export function buildCaptureForm(
  found: CaptureFields,
  message: unknown,
  names: Names,
  messages: Messages,
): ModalView {
  const options = found.fields.map(({ id, label }) => buildOption(cutText(label, optionLimit), id));
  const [first] = found.fields;
  return {
    type: 'modal',
    callback_id: captureCallback,
    private_metadata: writeLogMemo(found),
    title: { type: 'plain_text', text: messages.captureTitle },
    submit: { type: 'plain_text', text: messages.captureSubmit },
    close: { type: 'plain_text', text: messages.formClose },
    blocks: [
      buildInput('field', messages.captureField, buildMenu(options, first?.id ?? '')),
      buildInput('text', messages.captureText, {
        type: 'rich_text_input',
        action_id: choiceAction,
        // Mentions as names: Slack would not take them back, and nobody is to be called.
        initial_value: buildSlackRichText(readRichText(message, names)) as RichTextBlock,
      }),
    ],
  };
}
