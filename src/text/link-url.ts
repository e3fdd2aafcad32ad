import type { Link } from './rich-text.ts';

/** Schemes that run something in the reader's browser instead of leading anywhere. */
const dangerous = /^(?:javascript|vbscript|data):/;

/** Characters that would end the address, open a table, a tag or a title, or that Liquid would read. */
const odd = /[\s()|{}<>"'\\`^[\]]/g;
const entity = /&(?=(?:#\d+|#x[\da-f]+|[a-z][\da-z]*);)/gi;

/** Most addresses are harmless as they are. */
const plain = /^https?:\/\/[\w./?=#%~@,;:+-]*$/;

/** An address as it stands in a Markdown link; null for one that no post should lead to. */
export function renderUrl(url: string): string | null {
  if (plain.test(url)) return url;
  const bare = url.replace(/[\s\p{Cc}]/gu, '').toLowerCase();
  if (bare === '' || dangerous.test(bare)) return null;
  return url.trim().replace(odd, encodeURIComponentFully).replace(entity, '&amp;');
}

/** True for a link that shows where it leads, whatever blanks were cut off its text. */
export function showsAddress({ url, text }: Link): boolean {
  return text === url || text.trim() === url.trim();
}

/** `encodeURIComponent` leaves `( ) '` alone. */
function encodeURIComponentFully(character: string): string {
  const code = character.charCodeAt(0);
  return code > 127 ? encodeURIComponent(character) : `%${code.toString(16).toUpperCase().padStart(2, '0')}`;
}
