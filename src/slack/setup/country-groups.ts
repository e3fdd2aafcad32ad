import type { Language } from '../../camp/camp.ts';
import type { HolidayCountry } from '../../camp/holidays.ts';
import { buildGroups, buildOption, type OptionGroup } from '../inputs/option-groups.ts';
import type { Messages } from '../messages/ko.ts';

/** The value that stands for no country. */
export const noCountry = 'none';

/** The countries whose days off are known, by name in the person's language; none at all and Korea come first. */
export function buildCountryGroups(
  countries: readonly HolidayCountry[],
  language: Language,
  messages: Messages,
): readonly OptionGroup[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const nameOf = ({ code, name }: HolidayCountry) => names.of(code) ?? name;
  const korea = countries.filter(({ code }) => code === 'KR');
  const others = countries
    .filter(({ code }) => code !== 'KR')
    .map((country) => ({ code: country.code, name: nameOf(country) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  const first = [
    buildOption(messages.setupNoHolidays, noCountry),
    ...korea.map((country) => buildOption(nameOf(country), country.code)),
  ];
  return [
    ...buildGroups('★', first),
    ...buildGroups(
      messages.setupHolidays,
      others.map(({ name, code }) => buildOption(name, code)),
    ),
  ];
}

/** The country that a zone suggests: only where one zone is one country that most camps are in. */
export function countryOfZone(timeZone: string): string | null {
  return timeZone === 'Asia/Seoul' ? 'KR' : null;
}
