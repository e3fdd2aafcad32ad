import type { AckFn, App } from '@slack/bolt';
import type { ViewState } from './log-form/read-log-form.ts';
import { messagesIn } from './messages/messages.ts';
import { readObject } from './read-object.ts';
import type { SlackDeps } from './slack-deps.ts';
import { errorOnFirst, inputBlocks } from './view-errors.ts';

/** The parts of a request of Slack's that the guard looks at, whatever kind it is. */
interface Request {
  readonly type?: string;
  readonly command?: string;
  readonly event?: { readonly type?: string };
  readonly team_id?: string;
  readonly user_id?: string;
  readonly user?: { readonly id?: string };
  readonly response_url?: string;
  readonly view?: ViewState & { readonly private_metadata?: string; readonly callback_id?: string };
  readonly actions?: readonly { readonly action_id?: string }[];
}

/**
 * Stands between the receiver and every listener. Each request is answered exactly once: by its listener, or here when
 * no listener knows it (a button of last year) or the one that does failed; a listener's failure is logged whole, and
 * the person gets its number and hears that their text is kept. A message is acknowledged once it is kept; one that
 * cannot be kept is not, so that Slack brings it again. All work counts as under way until it ends.
 */
export function guardEvents(app: App, deps: SlackDeps): void {
  const incidents = new WeakMap<object, string>();
  app.error(async ({ error, body }: { error: Error; body: object }) => {
    incidents.set(body, deps.recordFailure(error, describeRequest(body)));
  });

  const processEvent = app.processEvent.bind(app);
  app.processEvent = (event) => {
    let isAnswered = false;
    const ack: AckFn<unknown> = async (response) => {
      if (isAnswered) return;
      isAnswered = true;
      await event.ack(response);
    };
    const isMessage = readEventType(event.body) === 'message';
    const run = async () => {
      // Bolt acknowledges events before any listener runs, and what was said would be lost with a crash.
      if (isMessage) deps.heldAcks.hold(event.body, () => ackLate(deps, ack));
      await processEvent({ ...event, ack: isMessage ? async () => {} : ack });
      const incident = incidents.get(event.body) ?? null;
      if (isMessage && !isAnswered) {
        if (incident !== null)
          throw new Error(`what was said is not kept (${incident}): Slack brings it again`);
        await ack(undefined);
      } else if (!isAnswered) await answerForListener(deps, event.body, incident, ack);
      else if (incident !== null) await apologize(deps, event.body, incident);
    };
    return deps.work.track(run());
  };
}

/** Slack may have given up by then, and bring again what is kept already: its answer is owed all the same. */
async function ackLate({ logger }: SlackDeps, ack: AckFn<unknown>): Promise<void> {
  await ack(undefined).catch((err: unknown) => logger.warn({ err }, 'a message was kept too late for Slack'));
}

function readEventType({ event }: Request): string | undefined {
  return event?.type;
}

function describeRequest({ type, command, event, actions, view, team_id, ...rest }: Request) {
  return {
    what: command ?? event?.type ?? type,
    id: actions?.[0]?.action_id ?? view?.callback_id,
    workspace: team_id,
    user: rest.user_id ?? rest.user?.id,
  };
}

async function answerForListener(
  deps: SlackDeps,
  body: Request,
  incident: string | null,
  ack: AckFn<unknown>,
): Promise<void> {
  if (incident === null) deps.logger.warn(describeRequest(body), 'no listener answered');
  switch (body.type) {
    case 'view_submission': {
      const messages = await speak(deps, body);
      const text = incident === null ? messages.staleForm : messages.apologyForm(incident);
      return ack(errorOnFirst(inputBlocks({ blocks: body.view?.blocks ?? [] }), text));
    }
    case 'block_suggestion':
      return ack({ options: [] });
    default:
      await ack(undefined);
      if (incident !== null) await apologize(deps, body, incident);
      else if (body.type === 'block_actions') await tell(deps, body, (await speak(deps, body)).staleButton);
  }
}

async function apologize(deps: SlackDeps, body: Request, incident: string): Promise<void> {
  // Nobody waits for the answer to an event.
  if (body.event === undefined) await tell(deps, body, (await speak(deps, body)).apology(incident));
}

async function tell(deps: SlackDeps, body: Request, text: string): Promise<void> {
  const userId = body.user_id ?? body.user?.id;
  if (userId === undefined) return;
  await deps.reply({ userId, responseUrl: body.response_url ?? null }, { text });
}

/** The language that a window was opened in, else the person's. */
async function speak(deps: SlackDeps, body: Request) {
  const { language } = readObject(body.view?.private_metadata ?? '') ?? {};
  if (language === 'ko' || language === 'en') return messagesIn(language);
  return messagesIn(await deps.people.languageOf(body.user_id ?? body.user?.id ?? ''));
}
