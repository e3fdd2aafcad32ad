/** Cuts a text to at most `limit` UTF-16 units, never inside a code point, and marks the cut with an ellipsis. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let cut = '';
  for (const character of text) {
    if (cut.length + character.length > limit - 1) break;
    cut += character;
  }
  return `${cut}…`;
}
