import { countriesWithHolidays } from '../../camp/holidays.ts';
import { messagesIn } from '../messages/messages.ts';
import { openForAsker } from '../open-for-asker.ts';
import type { Opening } from '../open-view.ts';
import type { Asker, SlackDeps } from '../slack-deps.ts';
import { buildCampForm } from './build-camp-form.ts';
import { hashSettings } from './hash-settings.ts';

/** `/log camp`: opens the camp's settings for its staff; else says who may change them, and where. */
export async function openCampSettings(deps: SlackDeps, asker: Asker, triggerId: string): Promise<void> {
  await openForAsker(deps, asker, triggerId, 'camp settings', findSettings(deps, asker));
}

async function findSettings(deps: SlackDeps, asker: Asker): Promise<Opening> {
  const { workspaceId, userId, channelId, responseUrl } = asker;
  const language = await asker.language();
  const messages = messagesIn(language);
  if (channelId === null) return { kind: 'reason', text: messages.campInDm };
  const isAdmin = await deps.people.isAdmin(userId);
  const found = await deps.flows.findCampSettings({ workspaceId, userId, channelId, isAdmin });
  if (found.kind !== 'settings') {
    return { kind: 'reason', text: found.kind === 'no-team' ? messages.noTeamHere : messages.campNotStaff };
  }
  const countries = await countriesWithHolidays();
  const memo = { channelId, language, responseUrl, settingsHash: hashSettings(found.settings) };
  return { kind: 'view', view: buildCampForm(found.settings, memo, countries, found.campId) };
}
