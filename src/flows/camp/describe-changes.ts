import type { StoredChange } from '../../store/changes.ts';
import type { CampSettings } from './camp-settings.ts';

/** Enough to recognise a setting by. */
const shortLimit = 80;

/** The settings that differ, one change each. */
export function describeChanges(
  before: CampSettings,
  after: CampSettings,
  who: { readonly by: string; readonly at: Date },
): readonly Omit<StoredChange, 'id'>[] {
  const names = Object.keys(after) as (keyof CampSettings)[];
  return names
    .filter((name) => before[name] !== after[name])
    .map((name) => ({ ...who, what: name, ...shorten(name, before[name], after[name]) }));
}

function shorten(name: keyof CampSettings, before: string | null, after: string | null) {
  // The words are what nobody should read where they are not needed.
  if (name === 'confidentialWords') return { before: '', after: '' };
  return { before: cut(before), after: cut(after) };
}

/** In one line, which shows the lines that differ too little to be worth more. */
function cut(text: string | null): string {
  const line = [...(text ?? '').replaceAll('\n', ', ')];
  return line.length > shortLimit ? `${line.slice(0, shortLimit - 1).join('')}…` : line.join('');
}
