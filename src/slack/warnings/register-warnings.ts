import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { buildWarnings } from '../delivery/build-warnings.ts';
import { readWarningTarget, type WarningTarget, warningActions } from '../delivery/warning-buttons.ts';
import { messagesIn } from '../messages/messages.ts';
import { type Presser, readPresser } from '../read-presser.ts';
import type { SlackDeps } from '../slack-deps.ts';

/** The buttons under a warning that cover what was found, or let it be. */
export function registerWarnings(app: App, deps: SlackDeps): void {
  app.action<BlockAction<ButtonAction>>(warningActions.mask, async ({ ack, action, body, context }) => {
    await ack();
    await answerMask(deps, readPresser(body, context.teamId), readWarningTarget(action.value));
  });

  app.action<BlockAction<ButtonAction>>(warningActions.ignore, async ({ ack, action, body, context }) => {
    await ack();
    await answerIgnore(deps, readPresser(body, context.teamId), readWarningTarget(action.value));
  });
}

async function answerMask(deps: SlackDeps, presser: Presser, target: WarningTarget | null): Promise<void> {
  const result = target && (await deps.flows.maskFinding(presser, target));
  const messages = messagesIn(await deps.people.languageOf(presser.userId));
  const text =
    result?.kind === 'masked'
      ? messages.warningMasked(String(result.version))
      : {
          gone: messages.warningGone,
          changed: messages.warningChanged,
          'not-yours': messages.staleButton,
        }[result?.kind ?? 'not-yours'];
  await deps.reply(presser, { text });
}

async function answerIgnore(deps: SlackDeps, presser: Presser, target: WarningTarget | null): Promise<void> {
  const result = target && (await deps.flows.ignoreFinding(presser, target));
  const messages = messagesIn(await deps.people.languageOf(presser.userId));
  const text = {
    ignored: messages.warningIgnored,
    gone: messages.warningGone,
    'not-yours': messages.staleButton,
  }[result?.kind ?? 'not-yours'];
  await deps.reply(presser, { text });
  if (target === null || result?.kind !== 'ignored') return;
  const { uncovered, version } = result;
  const title = messages.warningsTitle(String(uncovered.length));
  for (const blocks of buildWarnings(uncovered, { ...target, version }, messages)) {
    await deps.reply(presser, { text: title, blocks });
  }
}
