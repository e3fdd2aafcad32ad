import type { Context } from '../context.ts';
import { type Acknowledgement, NotDelivered } from '../delivery/delivery.ts';
import type { JsonObject } from '../json-object.ts';

/**
 * Sends an interaction to the app and gives its answer. Rejects with the reason that Slack's client logs,
 * `operation_timeout` or `dispatch_failed`, in the words of `explain`.
 */
export async function askApp(
  context: Context,
  payload: JsonObject,
  options: { readonly acceptsResponse: boolean; readonly explain?: (reason: string) => string },
): Promise<Acknowledgement> {
  if (!context.manifest.interactivity) {
    throw new Error('This app is not configured to handle interactive responses.');
  }
  const { acceptsResponse, explain = (reason: string) => reason } = options;
  try {
    return await context.delivery.ask({ kind: 'interactive', acceptsResponse, payload });
  } catch (error) {
    if (!(error instanceof NotDelivered)) throw error;
    const timedOut = error.reason === 'operation_timeout';
    throw new Error(explain(timedOut ? 'operation_timeout' : 'dispatch_failed'));
  }
}
