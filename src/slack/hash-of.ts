import { createHash } from 'node:crypto';

/** What tells whether two values still say the same (SHA-256 of their JSON, 43 letters in base64url). */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
