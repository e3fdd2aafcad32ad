import type { KnownBlock, ModalView } from '@slack/types';
import type { Language } from '../../camp/camp.ts';
import { buildTextPieces } from '../camp/text-pieces.ts';
import { buildPlain } from '../delivery/build-plain.ts';
import { buildInput, choiceAction } from '../inputs/form-inputs.ts';
import type { Messages } from '../messages/ko.ts';
import { messagesIn } from '../messages/messages.ts';
import { readObject } from '../read-object.ts';

/** The window's callback_id, its buttons, and the block_ids of its inputs. */
export const editorCallback = 'template_editor';
export const editorActions = { check: 'template_check', send: 'template_send' } as const;
export const nameBlock = 'name';
export const textBlock = 'text';

const nameLimit = 80;

/** What the window remembers of the template that it was opened with. */
export interface EditorMemo {
  readonly campId: string;
  readonly language: Language;
  /** Empty for a new one. */
  readonly name: string;
  /** The revision that is edited; null for a new template. */
  readonly seen: number | null;
}

/**
 * The window in which a template is written. It is shown again with every check: the inputs keep their ids and hold
 * what was typed, so that nothing is lost. Slack tells of every letter of a text or of none, and a window that changes
 * under somebody's hands is no help; so a button checks.
 */
export function buildTemplateEditor(
  memo: EditorMemo,
  typed: { readonly name: string; readonly text: string | readonly string[] },
  result: readonly KnownBlock[] = [],
): ModalView {
  const { language, name, seen } = memo;
  const messages = messagesIn(language);
  const title = seen === null ? messages.templateNewTitle : messages.templateEditTitle;
  return {
    type: 'modal',
    callback_id: editorCallback,
    private_metadata: JSON.stringify(memo),
    title: { type: 'plain_text', text: title },
    submit: { type: 'plain_text', text: messages.formSave },
    close: { type: 'plain_text', text: messages.formClose },
    blocks: [
      seen === null
        ? buildName(typed.name, messages)
        : buildPlain(messages.templateEditing(name, String(seen))),
      ...buildTextPieces({
        blockId: textBlock,
        text: typed.text,
        hint: messages.campTemplateHint,
        isOptional: false,
        label: (part) => (part === 1 ? messages.campTemplate : messages.campTemplateMore(String(part))),
      }),
      buildButtons(messages),
      ...result,
    ],
  };
}

/** Reads the memo back; null when it is not one of ours. */
export function readEditorMemo(text: string): EditorMemo | null {
  const { campId, language, name, seen } = readObject(text) ?? {};
  if (typeof campId !== 'string' || typeof name !== 'string') return null;
  return {
    campId,
    language: language === 'ko' ? 'ko' : 'en',
    name,
    seen: typeof seen === 'number' ? seen : null,
  };
}

function buildName(typed: string, messages: Messages): KnownBlock {
  return {
    ...buildInput(nameBlock, messages.templateName, {
      type: 'plain_text_input',
      action_id: choiceAction,
      max_length: nameLimit,
      ...(typed === '' ? {} : { initial_value: typed }),
    }),
    hint: { type: 'plain_text', text: messages.templateNameHint },
  };
}

function buildButtons(messages: Messages): KnownBlock {
  const button = (actionId: string, text: string) =>
    ({ type: 'button', action_id: actionId, text: { type: 'plain_text', text } }) as const;
  return {
    type: 'actions',
    block_id: 'actions',
    elements: [
      button(editorActions.check, messages.templateCheck),
      button(editorActions.send, messages.templateSend),
    ],
  };
}
