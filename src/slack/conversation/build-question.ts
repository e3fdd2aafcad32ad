import type { KnownBlock } from '@slack/types';
import type { Talk } from '../../flows/talk/hold-conversation.ts';
import type { LogFormField } from '../../flows/written/read-written.ts';
import { type Names, readRichText } from '../../text/read-rich-text.ts';
import { renderPlain } from '../../text/render-plain.ts';
import { cutText } from '../cut-text.ts';
import { buildPlain } from '../delivery/build-plain.ts';
import { escapeMrkdwn } from '../escape-mrkdwn.ts';
import { hintOf } from '../log-form/hint-of.ts';
import type { Messages } from '../messages/ko.ts';
import type { Saying } from '../reply.ts';

/** Enough to recognise a field by. */
export const labelLimit = 200;
/** Slack takes 3,000 characters. */
const paragraphLimit = 2_900;
/** Enough to recognise what is written by; all of it stands in the form. */
const heldLimit = 600;

/** A paragraph to be said: `plain` for what somebody wrote, of which nothing is markup. */
export interface Paragraph {
  readonly text: string;
  readonly plain?: true;
}

/** Where the conversation stands: the next question with what is written so far, or that every field was asked. */
export function buildQuestion(talk: Talk, names: Names, messages: Messages): readonly Paragraph[] {
  const { position, fields } = talk;
  if (position.kind !== 'field') {
    return [{ text: messages.talkReview }, { text: listFields(talk), plain: true }];
  }
  const field = findField(talk, fields[position.index] ?? '');
  const label = cutText(field.label, labelLimit);
  const number = String(position.index + 1);
  const isLast = position.index === fields.length - 1;
  const hint = hintOf(field.kind, messages);
  const held = field.initial === null ? '' : renderPlain(readRichText(field.initial, names));
  return [
    { text: messages.talkQuestion(number, String(fields.length), label), plain: true },
    { text: field.required ? `${hint} ${messages.talkRequired}` : hint, plain: true },
    ...(held === '' ? [] : [{ text: messages.talkHeld(cutText(held, heldLimit)), plain: true as const }]),
    { text: isLast ? messages.talkLastWords : messages.talkWords },
  ];
}

/** The field of the form; one that the camp asks for no more has its id for a name. */
export function findField({ form }: Talk, id: string): LogFormField {
  const found = form.fields.find((field) => field.id === id);
  return found ?? { id, label: id, kind: 'prose', required: false, initial: null };
}

/** A message of these paragraphs. */
export function buildSaying(paragraphs: readonly Paragraph[], buttons: readonly KnownBlock[] = []): Saying {
  return {
    text: paragraphs.map(({ text }) => text).join('\n'),
    blocks: [...paragraphs.map(buildParagraph), ...buttons],
  };
}

function buildParagraph({ text, plain }: Paragraph): KnownBlock {
  if (plain) return buildPlain(text);
  return { type: 'section', text: { type: 'mrkdwn', text: escapeMrkdwn(text) } };
}

/** Every field with its number, and whether something is written in it. */
export function listFields(talk: Talk): string {
  const lines = talk.fields.map((id, index) => {
    const { label, initial } = findField(talk, id);
    return `${index + 1}. ${cutText(label, labelLimit)}${initial === null ? '' : ' ✅'}`;
  });
  return cutText(lines.join('\n'), paragraphLimit);
}
