import type { ViewOutput, ViewResponseAction } from '@slack/bolt';
import type { Language } from '../camp/camp.ts';
import type { Messages } from './messages/ko.ts';
import { messagesIn } from './messages/messages.ts';
import type { SlackDeps } from './slack-deps.ts';
import { errorOnFirst, inputBlocks } from './view-errors.ts';
import { within } from './within.ts';

/** Slack closes the door after 3 s; what is not saved by then has to stay on the screen. */
const saveLimitMs = 2_500;

/** A window that was sent, and by whom. */
export interface SentWindow {
  readonly workspaceId: string;
  readonly userId: string;
  readonly view: Pick<ViewOutput, 'blocks' | 'state' | 'private_metadata'>;
}

/** What is to be done with a window of one kind. */
export interface WindowWork<Memo extends { readonly language: Language }, Result> {
  /** Names it in the log of failures. */
  readonly what: string;
  /** Null for a memo that is not of this window. */
  readonly readMemo: (text: string) => Memo | null;
  readonly save: (memo: Memo) => Promise<Result>;
  /** What is told once it is saved, also when that took longer than Slack waits. */
  readonly tell?: (result: Result, memo: Memo, messages: Messages) => Promise<unknown>;
  /** A sentence keeps the window open and stands beside its first input. */
  readonly answer: (result: Result, messages: Messages) => string | ViewResponseAction | undefined;
}

/**
 * Saves what a window holds and gives the answer for Slack. The window and all that was typed stay open until it is
 * kept for sure: a failure, or a save that takes too long, is a sentence in it.
 */
export async function saveWindow<Memo extends { readonly language: Language }, Result>(
  { people, work, recordFailure }: SlackDeps,
  { userId, view }: SentWindow,
  { what, readMemo, save, tell, answer }: WindowWork<Memo, Result>,
): Promise<ViewResponseAction | undefined> {
  const refuse = (text: string) => errorOnFirst(inputBlocks(view), text);
  const memo = readMemo(view.private_metadata);
  if (memo === null) return refuse(messagesIn(await people.languageOf(userId)).staleForm);
  const messages = messagesIn(memo.language);
  const saving = save(memo);
  const telling = saving.then((result) => tell?.(result, memo, messages));
  work.track(telling).catch((error) => recordFailure(error, { what, user: userId }));

  const saved = await within(saving, saveLimitMs).catch(() => null);
  if (saved === null) return refuse(messages.saveFailed);
  if (saved.late) return refuse(messages.saveLate);
  const answered = answer(saved.value, messages);
  return typeof answered === 'string' ? refuse(answered) : answered;
}
