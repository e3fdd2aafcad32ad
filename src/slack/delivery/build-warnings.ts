import type { ActionsBlock, KnownBlock } from '@slack/types';
import type { Warning } from '../../flows/finding/find-warnings.ts';
import { cutText } from '../cut-text.ts';
import { buildButton } from '../inputs/build-button.ts';
import { openFormActions } from '../log-form/open-form-button.ts';
import type { Messages } from '../messages/ko.ts';
import { buildPlain } from './build-plain.ts';
import { type WarningTarget, warningActions } from './warning-buttons.ts';

/** Of one message; the others follow in the thread below it. */
const warningsInMessage = 4;
/** More than that nobody goes through one by one. */
const warningsAtMost = 24;
const lineLimit = 400;

/** Whose log in which version the warnings are about. */
export type WarnedLog = Omit<WarningTarget, 'mark'>;

/**
 * What a camper should look at before they publish, each with the buttons that fix, cover or ignore it: the blocks of
 * the saved message, then of the messages for its thread. Nothing without warnings.
 */
export function buildWarnings(
  warnings: readonly Warning[],
  log: WarnedLog,
  messages: Messages,
): readonly (readonly KnownBlock[])[] {
  const shown = warnings.slice(0, warningsAtMost);
  const groups: KnownBlock[][] = [];
  for (let at = 0; at < shown.length; at += warningsInMessage) {
    const group = shown.slice(at, at + warningsInMessage);
    groups.push(group.flatMap((warning) => buildWarning(warning, log, messages)));
  }
  const title = `🔎 ${messages.warningsTitle(String(warnings.length))}`;
  const isWithheld = log.logKind === 'daily' && warnings.some(({ kind }) => kind === 'finding');
  groups[0]?.unshift(buildPlain(isWithheld ? `${title}\n${messages.warningsWithheld}` : title));
  const hidden = warnings.length - shown.length;
  if (hidden > 0) groups.at(-1)?.push(buildPlain(messages.warningsMore(String(hidden))));
  return groups;
}

function buildWarning(warning: Warning, log: WarnedLog, messages: Messages): readonly KnownBlock[] {
  return [
    buildPlain(cutText(describeWarning(warning, messages), lineLimit)),
    buildButtons(warning, log, messages),
  ];
}

/** What was found and where, no secret whole. */
export function describeWarning(warning: Warning, messages: Messages): string {
  if (warning.kind === 'finding') {
    const { before, shown, after } = warning.context;
    const what = nameOf(warning.what, messages);
    return messages.warningFound(what, cutText(warning.fields.join(', '), 120), `${before}${shown}${after}`);
  }
  const { field, now, usual } = warning;
  return now === 0 ? messages.warningEmpty(field) : messages.warningShort(field, String(now), String(usual));
}

function nameOf(what: Extract<Warning, { kind: 'finding' }>['what'], messages: Messages): string {
  const names = {
    'confidential-word': messages.foundWord,
    'slack-token': messages.foundSlackToken,
    'github-token': messages.foundGitHubToken,
    'aws-key': messages.foundAwsKey,
    'google-key': messages.foundGoogleKey,
    'openai-key': messages.foundOpenAiKey,
    'access-token': messages.foundAccessToken,
    'private-key': messages.foundPrivateKey,
    jwt: messages.foundJwt,
    password: messages.foundPassword,
    'resident-number': messages.foundResidentNumber,
    'card-number': messages.foundCardNumber,
  } satisfies Record<typeof what, string>;
  return names[what];
}

function buildButtons({ kind, mark }: Warning, log: WarnedLog, messages: Messages): ActionsBlock {
  const { camperId, logKind, logDay } = log;
  const target: WarningTarget = { ...log, mark };
  const value = JSON.stringify(target);
  const fix = buildButton(
    openFormActions[logKind],
    messages.warningFix,
    JSON.stringify({ camperId, logKind, logDay }),
  );
  const mask = buildButton(warningActions.mask, messages.warningMask, value);
  const ignore = buildButton(warningActions.ignore, messages.warningIgnore, value);
  return {
    type: 'actions',
    block_id: `warning_${mark}`,
    elements: kind === 'finding' ? [fix, mask, ignore] : [fix, ignore],
  };
}
