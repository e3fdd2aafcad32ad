import { cutText } from '../cut-text.ts';
import type { Messages } from '../messages/ko.ts';

/** Enough to recognise what was typed by. */
const typedLimit = 80;

/** `/log help`: what Camplog is and every command, a line each. */
export function buildHelp(messages: Messages): string {
  return [
    messages.helpTitle,
    messages.helpForm,
    messages.helpCapture,
    messages.helpPool,
    messages.helpWeek,
    messages.helpPreview,
    messages.helpDownload,
    messages.helpVersions,
    messages.helpStatus,
    messages.helpLeave,
    messages.helpPause,
    messages.helpSettings,
    messages.helpSetup,
    messages.helpCamp,
    messages.helpHelp,
  ].join('\n');
}

/** What to say to a command that does not exist: what was typed, the nearest one that does, and where help is. */
export function buildUnknown(messages: Messages, typed: string, nearest: string | null): string {
  const unknown = messages.unknownCommand(cutText(typed, typedLimit));
  return nearest === null
    ? `${unknown}\n${buildHelp(messages)}`
    : `${unknown} ${messages.nearestCommand(nearest)}\n${messages.helpHelp}`;
}
