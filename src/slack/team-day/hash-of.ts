import { createHash } from 'node:crypto';

/** What tells whether messages still say the same (SHA-256 of their JSON, in hex). */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
