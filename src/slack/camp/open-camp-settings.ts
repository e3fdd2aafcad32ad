import { countriesWithHolidays } from '../../camp/holidays.ts';
import { messagesIn } from '../messages/messages.ts';
import { type Opening, openView } from '../open-view.ts';
import { buildPlaceholder } from '../placeholder.ts';
import type { Asker, SlackDeps } from '../slack-deps.ts';
import { buildCampForm } from './build-camp-form.ts';
import { hashSettings } from './hash-settings.ts';

/** `/log camp`: opens the camp's settings for its staff; else says who may change them, and where. */
export async function openCampSettings(deps: SlackDeps, asker: Asker, triggerId: string): Promise<void> {
  const messages = async () => messagesIn(await asker.language());
  const opened = await openView(
    deps.clients,
    triggerId,
    findSettings(deps, asker),
    async () => buildPlaceholder(await messages()),
    async (error) =>
      (await messages()).apology(deps.recordFailure(error, { what: 'camp settings', user: asker.userId })),
  );
  if (opened.kind === 'shown') return;
  const text = opened.kind === 'untold' ? opened.text : (await messages()).openedTooLate;
  await deps.reply(asker, { text });
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
