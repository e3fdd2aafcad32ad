import type { ViewResponseAction } from '@slack/bolt';
import type { Messages } from './messages/ko.ts';
import type { SlackDeps } from './slack-deps.ts';
import { errorOnFirst } from './view-errors.ts';
import { within } from './within.ts';

/** Slack closes the door after 3 s; what is not saved by then has to stay on the screen. */
const saveLimitMs = 2_500;

/** The window that saves: the block_ids of its inputs, its language, and what to call it in the log. */
export interface SavingWindow {
  readonly blocks: readonly string[];
  readonly messages: Messages;
  readonly about: Readonly<Record<string, unknown>> & { readonly what: string };
}

/**
 * Waits for something to be saved as long as Slack lets a window wait; `answer` keeps the window open with its text
 * when it was not saved in time, or failed, which is logged whole.
 */
export async function saveInTime<T>(
  deps: Pick<SlackDeps, 'work' | 'recordFailure'>,
  saving: Promise<T>,
  { blocks, messages, about }: SavingWindow,
): Promise<{ readonly saved: T } | { readonly answer: ViewResponseAction }> {
  try {
    const saved = await within(saving, saveLimitMs);
    if (!saved.late) return { saved: saved.value };
    const late = { ...about, what: `late ${about.what}` };
    deps.work.track(saving).catch((error) => deps.recordFailure(error, late));
    return { answer: errorOnFirst(blocks, messages.saveLate) };
  } catch (error) {
    deps.recordFailure(error, about);
    return { answer: errorOnFirst(blocks, messages.saveFailed) };
  }
}
