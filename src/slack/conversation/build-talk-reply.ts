import type { Language } from '../../camp/camp.ts';
import type { Talk } from '../../flows/talk/hold-conversation.ts';
import type { TalkReply } from '../../flows/talk/take-message.ts';
import type { Names } from '../../text/read-rich-text.ts';
import { cutText } from '../cut-text.ts';
import { describeNoLog } from '../log-form/describe-no-log.ts';
import { describeProblem } from '../log-form/describe-problems.ts';
import { buildOpenFormButton } from '../log-form/open-form-button.ts';
import { buildWriteButtons } from '../log-form/write-buttons.ts';
import type { Messages } from '../messages/ko.ts';
import { messagesIn } from '../messages/messages.ts';
import { sayDate, sayNumber } from '../messages/say-date.ts';
import type { Saying } from '../reply.ts';
import { buildQuestion, buildSaying, findField, labelLimit, listFields } from './build-question.ts';

/** The first question of a conversation, or the one at which it stopped. */
export function buildOpening(talk: Talk, names: Names): Saying {
  const { form } = talk;
  const messages = messagesIn(form.language);
  const intro = messages.talkIntro(sayDate(form.logDay, form.language), sayNumber(form.day));
  return buildSaying([{ text: intro, plain: true }, ...buildQuestion(talk, names, messages)]);
}

/** What to say to a message; null for nothing. `language` is that of somebody of whom nothing is known. */
export function buildTalkReply(reply: TalkReply, names: Names, language: Language): Saying | null {
  if (reply.kind === 'nothing') return null;
  if (reply.kind === 'hint') return buildHint(reply, messagesIn(reply.language ?? language));
  const { talk } = reply;
  const { form, position, fields } = talk;
  const messages = messagesIn(form.language);
  const date = sayDate(form.logDay, form.language);
  const question = buildQuestion(talk, names, messages);
  switch (reply.kind) {
    case 'asked':
      return buildSaying(question);
    case 'loose':
      return buildSaying([{ text: messages.talkLoose(date) }, { text: listFields(talk), plain: true }]);
    case 'placed': {
      const { label } = findField(talk, reply.field);
      const placed = { text: messages.talkPlaced(cutText(label, labelLimit)), plain: true } as const;
      return buildSaying([placed, ...(position.kind === 'rest' ? [] : question)]);
    }
    case 'aside':
      return buildSaying([{ text: messages.talkAside(date), plain: true }]);
    case 'astray':
      return buildSaying([{ text: messages.talkAstray }]);
    case 'help':
      return buildSaying([{ text: messages.talkHelp }, ...(position.kind === 'rest' ? [] : question)]);
    case 'no-field':
      return buildSaying([{ text: messages.talkNoField(String(fields.length)) }]);
    case 'no-text':
      return buildSaying([{ text: messages.talkNoText }]);
    case 'kept': {
      const isLast = position.kind === 'field' && position.index === fields.length - 1;
      return buildSaying([{ text: isLast ? messages.talkKeptLast : messages.talkKept }]);
    }
    case 'stopped':
      return buildSaying([{ text: messages.talkStopped(date), plain: true }]);
    case 'saved':
      return buildSaved(reply, date, messages);
    case 'refused': {
      const { label } = findField(talk, reply.field);
      const why = messages.talkRefused(cutText(label, labelLimit), describeProblem(reply.problem, messages));
      return buildSaying([{ text: why, plain: true }, ...question]);
    }
    case 'edited-later':
      return buildSaying([{ text: messages.talkEditedLater(date), plain: true }], [openForm(talk, messages)]);
    case 'edited-elsewhere':
      return buildSaying(
        [{ text: messages.talkEditedElsewhere(date), plain: true }],
        [openForm(talk, messages)],
      );
  }
}

function buildSaved(
  { changed, toDosLeft, talk }: Extract<TalkReply, { readonly kind: 'saved' }>,
  date: string,
  messages: Messages,
): Saying {
  const saved = { text: changed ? messages.talkSaved(date) : messages.talkUnchanged(date) };
  if (toDosLeft === 0) return buildSaying([saved]);
  const left = { text: messages.talkToDosLeft(String(toDosLeft)), plain: true };
  return buildSaying([saved, left], [openForm(talk, messages)]);
}

function openForm({ form: { camperId, logDay } }: Talk, messages: Messages) {
  return buildOpenFormButton(messages.postButton, { camperId, logDay }, false);
}

function buildHint(hint: Extract<TalkReply, { readonly kind: 'hint' }>, messages: Messages): Saying {
  const { today, left } = hint;
  const leftover = left === null ? [] : [{ text: messages.talkLeft(left) }];
  if (today.kind !== 'today') {
    return buildSaying([{ text: describeNoLog(today, messages, { channelId: null }, null) }, ...leftover]);
  }
  const { camperId, logDay } = today;
  const said = [{ text: messages.talkHint }, ...leftover];
  return buildSaying(said, [buildWriteButtons(messages, { camperId, logDay })]);
}
