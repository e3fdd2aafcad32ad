import { readRichText } from './read-rich-text.ts';

/**
 * Eight characters that are others when a text of Slack's reads otherwise, whatever attributes Slack adds on the way
 * (FNV-1a of what is read, in base 36). Not for secrets.
 */
export function fingerprint(value: unknown): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(JSON.stringify(readRichText(value)))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(36).slice(-8);
}
