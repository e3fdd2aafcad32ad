import type { KnownBlock, ModalView, SectionBlock } from '@slack/types';
import type { Language } from '../../camp/camp.ts';
import type { Roster, RosterEntry } from '../../flows/staff/list-roster.ts';
import { cutText } from '../cut-text.ts';
import { buildPlain } from '../delivery/build-plain.ts';
import { escapeMrkdwn } from '../escape-mrkdwn.ts';
import { buildButton } from '../inputs/build-button.ts';
import type { Messages } from '../messages/ko.ts';
import { messagesIn } from '../messages/messages.ts';
import { sayDate, sayDay, sayTime } from '../messages/say-date.ts';
import { staffActions } from './build-staff-buttons.ts';
import { fillSections } from './fill-sections.ts';

const nameLimit = 80;
/** Slack takes 100 blocks a window. */
const blockLimit = 100;

/**
 * The window with a camp's campers, a line each, by team: how often they wrote, never what. Who is missed stands below
 * their team with a button, or with who let them know. `notice` says what a button has just done.
 */
export function buildRoster(roster: Roster, language: Language, notice: string | null = null): ModalView {
  const messages = messagesIn(language);
  const teams = Map.groupBy(roster.campers, ({ team }) => team);
  const describeAll = (campers: readonly RosterEntry[]) => campers.map((each) => describe(each, language));
  const count = [...teams].flatMap(([team, campers]) => fillSections([`#${team}`, ...describeAll(campers)]));
  // Beyond what a window holds they are lines like the others.
  const missed = roster.campers.filter(isMissed).slice(0, blockLimit - count.length - 1);
  const blocks: KnownBlock[] = [...teams].flatMap(([team, campers]) => [
    ...fillSections([`#${team}`, ...describeAll(campers.filter((each) => !missed.includes(each)))]).map(
      buildPlain,
    ),
    ...campers.filter((each) => missed.includes(each)).map((each) => buildMissed(each, roster, language)),
  ]);
  if (blocks.length === 0) blocks.push(buildPlain(messages.rosterEmpty));
  return {
    type: 'modal',
    title: { type: 'plain_text', text: messages.staffRoster },
    close: { type: 'plain_text', text: messages.formClose },
    blocks: notice === null ? blocks : [buildPlain(notice), ...blocks],
  };
}

function isMissed({ isSilent, isToNudge, nudge }: RosterEntry): boolean {
  return isToNudge || (isSilent && nudge !== null);
}

function buildMissed(camper: RosterEntry, { campId, timeZone }: Roster, language: Language): SectionBlock {
  const messages = messagesIn(language);
  const { camperId, nudge, isToNudge } = camper;
  const line = describe(camper, language);
  const button = buildButton(staffActions.nudge, messages.rosterNudge, `${campId} ${camperId}`);
  const blockId = { block_id: `nudge_${camperId}`, ...(isToNudge && { accessory: button }) };
  if (nudge === null) return { ...buildPlain(line), ...blockId };
  const text = `${escapeMrkdwn(line)}\n${describeNudge(nudge, timeZone, language, messages)}`;
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true }, ...blockId };
}

function describeNudge(
  { by, at, isHeld }: NonNullable<RosterEntry['nudge']>,
  timeZone: string,
  language: Language,
  messages: Messages,
): string {
  const when = `${sayDay(at, timeZone, language)} ${sayTime(at, timeZone)}`;
  const say = isHeld ? messages.rosterNudgeHeld : messages.rosterNudged;
  return say(`<@${by}>`, when);
}

function describe(camper: RosterEntry, language: Language): string {
  const messages = messagesIn(language);
  const { written, asked, lastLogDay, late, isAway, isSilent } = camper;
  return [
    cutText(camper.name, nameLimit),
    messages.rosterWritten(String(written), String(asked)),
    lastLogDay === null ? messages.rosterNever : messages.rosterLast(sayDate(lastLogDay, language)),
    ...(late === 0 ? [] : [messages.rosterLate(String(late))]),
    ...(isAway ? [messages.rosterAway] : []),
    ...(isSilent ? [messages.rosterSilent] : []),
  ].join(' · ');
}
