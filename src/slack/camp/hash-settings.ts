import { createHash } from 'node:crypto';
import type { CampSettings } from '../../flows/camp-settings.ts';

/** 16 letters that are others as soon as any setting is another. */
export function hashSettings(settings: CampSettings): string {
  const entries = Object.entries(settings).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(entries)).digest('base64url').slice(0, 16);
}
