import type { ModalView } from '@slack/types';
import { WebAPIPlatformError } from '@slack/web-api';
import type { SlackClients } from './clients.ts';
import { cutText } from './cut-text.ts';
import { within } from './within.ts';
import { withoutCode } from './without-code.ts';

/** What a window turns out to be: the window itself, or why there is none. */
export type Opening =
  | { readonly kind: 'view'; readonly view: ModalView }
  | { readonly kind: 'reason'; readonly text: string };

/** How opening went. `untold` means that the person has seen nothing yet and needs to be told. */
export type Opened =
  | { readonly kind: 'shown' }
  | { readonly kind: 'untold'; readonly text: string }
  | { readonly kind: 'too-late' };

/** A trigger lives for 3 s. What is not ready by then minus a slow call gets a placeholder first. */
const readyWithinMs = 1_200;
const triggerGone = ['expired_trigger_id', 'trigger_expired', 'exchanged_trigger_id', 'trigger_exchanged'];
const sectionLimit = 3_000;
/** The person closed the placeholder, or went on in another one, before it was filled. */
const viewGone = ['not_found', 'view_not_found', 'hash_conflict'];

/**
 * Opens a window within its trigger's 3 s, however long its content takes: content that is ready at once opens
 * finished, in one call; else `placeholder` opens and is filled, with the window or with the reason why not.
 * A failure of the content is thrown when nothing was shown yet, and given to `explain` for its sentence when the
 * placeholder was.
 */
export async function openView(
  clients: SlackClients,
  triggerId: string,
  content: Promise<Opening>,
  placeholder: () => Promise<ModalView>,
  explain: (error: unknown) => Promise<string>,
): Promise<Opened> {
  const first = await within(content, readyWithinMs);
  if (!first.late && first.value.kind === 'reason') return { kind: 'untold', text: first.value.text };
  const view = first.late || first.value.kind === 'reason' ? await placeholder() : first.value.view;
  try {
    const opened = await clients.views.views.open({ trigger_id: triggerId, view });
    if (first.late) await fill(clients, opened.view, content, view, explain);
    return { kind: 'shown' };
  } catch (error) {
    if (isOneOf(error, triggerGone)) return { kind: 'too-late' };
    throw error;
  }
}

async function fill(
  clients: SlackClients,
  opened: { readonly id?: string; readonly hash?: string } | undefined,
  content: Promise<Opening>,
  frame: ModalView,
  explain: (error: unknown) => Promise<string>,
): Promise<void> {
  const answer = await content.catch(
    async (error): Promise<Opening> => ({ kind: 'reason', text: await explain(error) }),
  );
  const view = answer.kind === 'view' ? answer.view : buildNotice(frame, answer.text);
  await updateView(clients, { id: '', hash: '', ...opened }, view);
}

/** Puts a window over the one in which a button was pressed; `shown` too when a second press came after the first. */
export async function pushView(
  clients: SlackClients,
  triggerId: string,
  view: ModalView,
): Promise<'shown' | 'too-late'> {
  try {
    await clients.views.views.push({ trigger_id: triggerId, view });
  } catch (error) {
    if (isOneOf(error, triggerGone)) return 'too-late';
    if (!isOneOf(error, ['push_limit_reached'])) throw error;
  }
  return 'shown';
}

/**
 * Shows something else in an open window; nothing when it is gone, or shows another thing than its hash says. Gives the
 * new hash; null when nothing was shown.
 */
export async function updateView(
  clients: SlackClients,
  { id, hash }: { readonly id: string; readonly hash?: string },
  view: ModalView,
): Promise<string | null> {
  try {
    const updated = await clients.views.views.update({
      view_id: id,
      ...(hash !== undefined && { hash }),
      view,
    });
    return updated.view?.hash ?? null;
  } catch (error) {
    if (!isOneOf(error, viewGone)) throw error;
    return null;
  }
}

/** A window with a title, a way out, and one thing to read. */
export function buildNotice(frame: Pick<ModalView, 'title' | 'close'>, text: string): ModalView {
  return {
    type: 'modal',
    title: frame.title,
    ...(frame.close === undefined ? {} : { close: frame.close }),
    blocks: [
      {
        type: 'section',
        text: { type: 'plain_text', text: cutText(withoutCode(text), sectionLimit), emoji: true },
      },
    ],
  };
}

function isOneOf(error: unknown, codes: readonly string[]): boolean {
  return error instanceof WebAPIPlatformError && codes.includes(error.data.error);
}
