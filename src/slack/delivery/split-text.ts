/**
 * Slack caps a message's blocks together near 13,000 characters (`msg_blocks_too_long`, undocumented), counted here
 * as JSON, which is never less than what Slack counts. The rest of 10,000 is for what stands around a piece.
 */
export const pieceLimit = 6_000;

/**
 * A text in pieces that each fit one message: whole lines as far as possible, a longer line between two
 * characters. The pieces joined by their line breaks, which stay at the end of a piece, give the text again.
 */
export function splitText(text: string, limit = pieceLimit): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let size = 0;
  const flush = () => {
    if (piece !== '') pieces.push(piece);
    piece = '';
    size = 0;
  };
  for (const line of text.split(/(?<=\n)/)) {
    const lineSize = jsonSize(line);
    if (size + lineSize > limit) flush();
    if (lineSize <= limit) {
      piece += line;
      size += lineSize;
      continue;
    }
    for (const character of line) {
      const characterSize = jsonSize(character);
      if (size + characterSize > limit) flush();
      piece += character;
      size += characterSize;
    }
  }
  flush();
  return pieces;
}

/** How much of a message something takes, counted as above; a text without its quotes. */
export function jsonSize(value: unknown): number {
  return JSON.stringify(value).length - 2;
}
