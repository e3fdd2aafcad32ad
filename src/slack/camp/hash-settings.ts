import type { CampSettings } from '../../flows/camp/camp-settings.ts';
import { hashOf } from '../hash-of.ts';

/** 16 letters that are others as soon as any setting is another. */
export function hashSettings(settings: CampSettings): string {
  const entries = Object.entries(settings).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return hashOf(entries).slice(0, 16);
}
