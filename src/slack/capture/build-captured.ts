import { readRichText } from '../../text/read-rich-text.ts';
import { renderPlain } from '../../text/render-plain.ts';
import { cutText } from '../cut-text.ts';
import { buildPlain } from '../delivery/build-plain.ts';
import { buildButton } from '../inputs/build-button.ts';
import type { Messages } from '../messages/ko.ts';
import type { Saying } from '../reply.ts';

/** The action_id of the button that takes something added back. */
export const undoCaptureAction = 'undo_capture';

/** Enough to recognise what was added by. */
const shownLimit = 300;

/** What was added and where, with a button that takes it back. */
export function buildCaptured(
  { id, answer }: { readonly id: string; readonly answer: unknown },
  label: string,
  messages: Messages,
): Saying {
  const shown = cutText(renderPlain(readRichText(answer)).replace(/^- /gm, ''), shownLimit);
  const text = messages.captureAdded(label, shown);
  const undo = buildButton(undoCaptureAction, messages.captureUndo, id);
  return { text, blocks: [buildPlain(text), { type: 'actions', elements: [undo] }] };
}
