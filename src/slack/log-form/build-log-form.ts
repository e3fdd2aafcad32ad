import type { InputBlock, KnownBlock, ModalView, RichTextBlock } from '@slack/types';
import type { LogForm } from '../../flows/log/open-log-form.ts';
import type { LogFormField } from '../../flows/written/read-written.ts';
import { buildSlackRichText } from '../../text/build-slack-rich-text.ts';
import { fingerprint } from '../../text/fingerprint.ts';
import { type Names, readRichText } from '../../text/read-rich-text.ts';
import { cutText } from '../cut-text.ts';
import type { Messages } from '../messages/ko.ts';
import { messagesIn } from '../messages/messages.ts';
import { sayDate, sayNumber } from '../messages/say-date.ts';
import { buildDayChoice } from './build-day-choice.ts';
import { buildPoolSoFar, buildSharing } from './build-sharing.ts';
import { buildToDos } from './build-to-dos.ts';
import { type FormMemo, writeFormMemo } from './form-memo.ts';
import { hintOf } from './hint-of.ts';

/** The form's callback_id. */
export const logFormCallback = 'log_form';

/** The button that keeps what is typed so far. */
export const saveDraftAction = 'save_draft';

/**
 * The action_id of each input, or its beginning in a form that was turned to another day: it stays the same while a
 * day is open, since Slack drops what was typed into one that changes.
 */
export const answerAction = 'answer';

const titleLimit = 24;
const labelLimit = 2_000;
/** Slack refuses views above 250 kB; what it adds to ours stays well below the rest. */
const viewLimitBytes = 240_000;

/**
 * The window for one log day: one rich text input a field of the template, filled with what is saved already.
 * `names` are what the mentioned ids are called, `actionId` the action_id of the inputs.
 */
export function buildLogForm(form: LogForm, names: Names, actionId = answerAction): ModalView {
  const messages = messagesIn(form.language);
  const date = sayDate(form.logDay, form.language);
  const week = sayNumber(form.week);
  const title =
    form.logKind === 'weekly'
      ? messages.weeklyFormTitle(week)
      : messages.formTitle(date, sayNumber(form.day));
  const inputs = form.fields.map((field) => buildField(field, names, messages, actionId));
  return {
    type: 'modal',
    callback_id: logFormCallback,
    private_metadata: writeFormMemo(readMemo(form, inputs)),
    title: { type: 'plain_text', text: cutText(title, titleLimit) },
    submit: { type: 'plain_text', text: messages.formSave },
    close: { type: 'plain_text', text: messages.formClose },
    blocks: [
      buildIntro(form, messages),
      ...buildDayChoice(form, messages),
      ...buildToDos(form.toDos, messages),
      ...inputs.flatMap((input) => [input, ...buildPoolSoFar(form, input.block_id ?? '', messages)]),
      ...buildSharing(form, messages, actionId),
      buildSaveDraft(messages),
    ],
  };
}

/** True when Slack takes a window of this size. */
export function fitsSlack(view: ModalView): boolean {
  return Buffer.byteLength(JSON.stringify(view)) <= viewLimitBytes;
}

/** Where a log is found that fits no window of Slack. Of a week there is no conversation. */
export function describeTooBig({ logDay, logKind, version }: LogForm, messages: Messages): string {
  const isDraft = version === null && logKind === 'daily';
  return isDraft ? messages.draftTooBig(logDay) : messages.formTooBig(logDay);
}

function buildIntro(form: LogForm, messages: Messages): KnownBlock {
  const week = sayNumber(form.week);
  const lines = [
    form.logKind === 'weekly'
      ? messages.weeklyFormIntro(form.campName, week)
      : messages.formIntro(form.campName, week, sayNumber(form.day)),
  ];
  if (form.version !== null) lines.push(messages.formEditing(String(form.version)));
  if (form.draftedAt !== null) lines.push(messages.formDraft(form.draftedAt));
  // Plain text without emoji: a camp's name is shown as it was typed, `:smile:` and `<!here>` included.
  return {
    type: 'context',
    elements: lines.map((text) => ({ type: 'plain_text', text, emoji: false })),
  };
}

function readMemo(form: LogForm, inputs: readonly InputBlock[]): FormMemo {
  const { camperId, logKind, logDay, template, language, version, capturesSeen } = form;
  const filled = inputs.flatMap(({ block_id: field = '', element }) =>
    element.type === 'rich_text_input' && element.initial_value
      ? [[field, fingerprint(element.initial_value)] as const]
      : [],
  );
  const base = { camperId, logKind, logDay, template, language, version: version ?? 0, capturesSeen };
  return { ...base, filled: Object.fromEntries(filled) };
}

function buildSaveDraft(messages: Messages): KnownBlock {
  return {
    type: 'actions',
    block_id: saveDraftAction,
    elements: [
      {
        type: 'button',
        action_id: saveDraftAction,
        text: { type: 'plain_text', text: messages.formSaveDraft, emoji: true },
      },
    ],
  };
}

function buildField(field: LogFormField, names: Names, messages: Messages, actionId: string): InputBlock {
  return {
    type: 'input',
    block_id: field.id,
    // Each character is told, so that a closed window or an empty battery costs at most the last of them.
    dispatch_action: true,
    optional: !field.required,
    label: { type: 'plain_text', text: cutText(field.label, labelLimit), emoji: true },
    hint: { type: 'plain_text', text: hintOf(field.kind, messages) },
    element: {
      type: 'rich_text_input',
      action_id: actionId,
      dispatch_action_config: { trigger_actions_on: ['on_character_entered'] },
      ...(field.initial === null ? {} : { initial_value: buildInitial(field.initial, names) }),
    },
  };
}

/**
 * Slack takes back only part of what it sent: a mention in an initial value keeps a form from being submitted, and some
 * attributes that it adds itself are refused. So what was saved is read and built anew, mentions as their names.
 */
function buildInitial(saved: unknown, names: Names): RichTextBlock {
  return buildSlackRichText(readRichText(saved, names)) as RichTextBlock;
}
