import type { Standing } from '../../flows/place/find-standing.ts';
import { cutText } from '../cut-text.ts';
import type { Messages } from '../messages/ko.ts';

/** Enough to recognise what was typed by. */
const typedLimit = 80;

/**
 * `/log help`: what Camplog is and every command that is of use to whoever asks where they are, a line each; all of
 * them while that is not known (null).
 */
export function buildHelp(standing: Standing | null, messages: Messages): string {
  const { isCamper = true, isStaff = true, isTeam = null } = standing ?? {};
  return [
    messages.helpTitle,
    ...(isTeam === false ? [messages.helpNoTeam] : []),
    ...(standing !== null && isTeam === null ? [messages.helpInDm] : []),
    ...(isCamper ? listForCampers(messages) : []),
    ...(isStaff || isTeam === false ? [messages.helpSetup] : []),
    ...(isStaff ? [messages.helpCamp] : []),
    messages.helpHelp,
  ].join('\n');
}

function listForCampers(messages: Messages): readonly string[] {
  return [
    messages.helpForm,
    messages.helpTalk,
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
  ];
}

/** What to say to a command that does not exist: what was typed, the nearest one that does, and where help is. */
export function buildUnknown(messages: Messages, typed: string, nearest: string | null): string {
  const unknown = messages.unknownCommand(cutText(typed, typedLimit));
  const hint = nearest === null ? '' : ` ${messages.nearestCommand(nearest)}`;
  return `${unknown}${hint}\n${messages.helpHelp}`;
}
