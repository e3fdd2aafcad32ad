/**
 * The part of an address that Jekyll makes of a text: small letters and digits with hyphens between.
 * Texts with the same slug share a page; an empty slug takes the place of the page that lists them.
 * @see https://jekyllrb.com/docs/liquid/filters/#options-for-the-slugify-filter
 */
export function slugOf(text: string): string {
  return text
    .replace(/[^\p{M}\p{L}\p{Nd}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
}
