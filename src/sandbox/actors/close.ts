import type { Context } from '../context.ts';
import { closeModal, openViews } from '../modals.ts';
import { viewObject } from '../objects/view-object.ts';
import type { View } from '../state.ts';
import { askApp } from './ask-app.ts';
import { interactionBase } from './payload.ts';
import { trouble } from './submission-answer.ts';

/**
 * Cancels a view, or with `all` (the ×) the whole stack. Where the view asked for it the app hears of it:
 * of the cancelled view, or once of the root with `is_cleared`, in either case without any input.
 */
export async function closeForm(context: Context, view: View, all: boolean): Promise<void> {
  const whole = all || view.content.clear_on_close === true;
  const root = openViews(context).find((entry) => entry.id === view.rootViewId) ?? view;
  const told = whole ? root : view;
  if (whole) context.state.modals.delete(view.userId);
  else closeModal(context, view);
  if (told.content.notify_on_close !== true) return;
  const payload = {
    type: 'view_closed',
    ...interactionBase(context, view.userId),
    view: viewObject(context.state, told, false),
    is_cleared: whole,
  };
  await askApp(context, payload, { acceptsResponse: false, explain: trouble });
}
