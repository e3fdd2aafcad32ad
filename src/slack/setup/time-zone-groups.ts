import { buildGroups, buildOption, type OptionGroup } from '../inputs/option-groups.ts';

/**
 * Every zone that the calendar knows, by region (`Asia`, `America 1/2` …). A zone that is only another name
 * (`Asia/Calcutta`) is added when it is the one asked for: Slack's menus open on an option they have.
 */
export function buildTimeZoneGroups(chosen: string): readonly OptionGroup[] {
  const regions = new Map<string, string[]>();
  for (const zone of new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', chosen])) {
    const region = zone.includes('/') ? zone.slice(0, zone.indexOf('/')) : 'UTC';
    regions.set(region, [...(regions.get(region) ?? []), zone]);
  }
  return [...regions]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([region, zones]) =>
      buildGroups(
        region,
        zones.sort().map((zone) => buildOption(zone.replaceAll('_', ' '), zone)),
      ),
    );
}
