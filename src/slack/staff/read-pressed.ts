import type { BlockAction, ButtonAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Language } from '../../camp/camp.ts';
import type { NoCamp, StaffAsker } from '../../flows/place/find-staff-camp.ts';
import { messagesIn } from '../messages/messages.ts';
import { buildNotice } from '../open-view.ts';
import { readPresser } from '../read-presser.ts';
import type { SlackDeps } from '../slack-deps.ts';

/** What a button of the staff's windows is pressed with. */
export interface Pressed {
  readonly asker: StaffAsker;
  readonly language: Language;
  /** What stands after the camp's id in the button's value; null for nothing. */
  readonly rest: string | null;
}

/** Who pressed, for which camp, and in which language to answer. */
export async function readPressed(
  deps: SlackDeps,
  body: BlockAction,
  action: ButtonAction,
  teamId: string | undefined,
): Promise<Pressed> {
  const { workspaceId, userId } = readPresser(body, teamId);
  const [campId = '', rest = null] = (action.value ?? '').split(' ');
  const [isAdmin, language] = await Promise.all([
    deps.people.isAdmin(userId),
    deps.people.languageOf(userId),
  ]);
  return { asker: { workspaceId, userId, channelId: null, campId, isAdmin }, language, rest };
}

/** The window for somebody whose rights are gone since the settings were opened. */
export function buildRefusal({ kind }: NoCamp, language: Language): ModalView {
  const messages = messagesIn(language);
  return buildStaffNotice(kind === 'no-team' ? messages.noTeamHere : messages.campNotStaff, language);
}

/** A window over the settings with one thing to read. */
export function buildStaffNotice(text: string, language: Language): ModalView {
  const messages = messagesIn(language);
  const title = { type: 'plain_text', text: messages.campTitle } as const;
  return buildNotice({ title, close: { type: 'plain_text', text: messages.formClose } }, text);
}
