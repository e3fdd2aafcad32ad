import type { ModalView } from '@slack/types';
import type { Language } from '../../camp/camp.ts';
import type { Roster, RosterEntry } from '../../flows/list-roster.ts';
import { cutText } from '../cut-text.ts';
import { buildPlain } from '../delivery/build-plain.ts';
import { messagesIn } from '../messages/messages.ts';
import { sayDate } from '../messages/say-date.ts';
import { fillSections } from './fill-sections.ts';

const nameLimit = 80;

/** The window with a camp's campers, a line each, by team: how often they wrote, never what. */
export function buildRoster(roster: Roster, language: Language): ModalView {
  const messages = messagesIn(language);
  const teams = Map.groupBy(roster.campers, ({ team }) => team);
  const texts = [...teams].flatMap(([team, campers]) =>
    fillSections([`#${team}`, ...campers.map((camper) => describe(camper, language))]),
  );
  return {
    type: 'modal',
    title: { type: 'plain_text', text: messages.staffRoster },
    close: { type: 'plain_text', text: messages.formClose },
    blocks: (texts.length === 0 ? [messages.rosterEmpty] : texts).map(buildPlain),
  };
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
