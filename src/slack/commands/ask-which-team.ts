import type { KnownBlock } from '@slack/types';
import type { LogKind } from '../../camp/daily-log.ts';
import { cutText } from '../cut-text.ts';
import { buildPlain } from '../delivery/build-plain.ts';
import { buildOpenFormButton } from '../log-form/open-form-button.ts';
import { buildTalkButton } from '../log-form/write-buttons.ts';
import { messagesIn } from '../messages/messages.ts';
import type { Asker, SlackDeps } from '../slack-deps.ts';

/** Slack takes 75 characters on a button and 50 blocks in a message. */
const buttonLimit = 75;
const shownTeams = 40;

/**
 * Asks somebody in several teams which log they mean, where the place does not say it; true when it had to be asked.
 * `day` as it was typed, null for today; `way` is the kind of its
 * form, or the conversation.
 */
export async function askWhichTeam(
  { flows, reply }: SlackDeps,
  asker: Asker,
  day: string | null,
  way: LogKind | 'talk' = 'daily',
): Promise<boolean> {
  if (asker.channelId !== null) return false;
  const places = await flows.listPlaces(asker.workspaceId, asker.userId);
  if (places.length < 2) return false;
  const messages = messagesIn(await asker.language());
  const blocks: readonly KnownBlock[] = places
    .slice(0, shownTeams)
    .map(({ camperId, campName, teamName }) => {
      const text = cutText(messages.whichTeamButton(campName, teamName), buttonLimit);
      const target = { camperId, logDay: day ?? 'today' };
      return way === 'talk'
        ? buildTalkButton(text, target)
        : buildOpenFormButton(text, { ...target, logKind: way }, false);
    });
  await reply(asker, { text: messages.whichTeam, blocks: [buildPlain(messages.whichTeam), ...blocks] });
  return true;
}
