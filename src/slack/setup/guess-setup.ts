import { countriesWithHolidays } from '../../camp/holidays.ts';
import { languageOf } from '../../camp/people.ts';
import { isTimeZone } from '../../camp/wall-clock.ts';
import type { SlackDeps } from '../slack-deps.ts';
import type { SetupGuess } from './build-setup-form.ts';

/** What the setup window is opened with, from what Slack knows of whoever asked for it. */
export async function guessSetup(
  { people, now }: SlackDeps,
  userId: string,
  place: { readonly channelId: string; readonly channelName: string },
): Promise<SetupGuess> {
  const [member, countries] = await Promise.all([people.findMember(userId), countriesWithHolidays()]);
  const language = languageOf(member?.locale ?? null, 'en');
  const zone = member?.timeZone ?? 'UTC';
  const timeZone = isTimeZone(zone) ? zone : 'UTC';
  const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(now());
  return { ...place, language, today, timeZone, countries };
}
