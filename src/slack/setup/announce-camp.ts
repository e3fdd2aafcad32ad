import { koreanYearsWithoutGazette } from '../../camp/holidays.ts';
import { addDays } from '../../camp/log-date.ts';
import type { SetupResult } from '../../flows/camp/set-up-camp.ts';
import { messagesIn } from '../messages/messages.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { announceTeam } from './announce-team.ts';
import type { ListedMembers } from './members-in-time.ts';
import type { SetupChoice } from './read-setup-form.ts';

type SetUp = Extract<SetupResult, { readonly ok: true }>;

/** A camp that has just been stored with its first team, and what of it is still to do. */
export interface NewCamp extends ListedMembers {
  readonly workspaceId: string;
  readonly userId: string;
  readonly channelId: string;
  readonly result: SetUp;
  readonly choice: SetupChoice;
}

/** So far ahead of its first day a new camp is looked at: its last day is not known yet. */
const foreseenDays = 182;

/** Tells the channel that its camp begins, and whoever set it up which holidays are not known yet. */
export async function announceCamp(deps: SlackDeps, camp: NewCamp): Promise<void> {
  const { choice, result, userId } = camp;
  const { language, holidays, startsOn } = choice;
  const { campName, campers, firstPromptAt: nextPromptAt, timeZone } = result;
  const greet = (count: string) => messagesIn(language).setupDone(campName, count);
  await announceTeam(deps, { ...camp, language, campers, greet, nextPromptAt, timeZone });
  const years =
    holidays === 'KR' ? await koreanYearsWithoutGazette(startsOn, addDays(startsOn, foreseenDays)) : [];
  if (years.length === 0) return;
  const text = messagesIn(await deps.people.languageOf(userId)).setupNoGazette(years.join(', '));
  await deps.reply({ userId, responseUrl: null }, { text });
}
