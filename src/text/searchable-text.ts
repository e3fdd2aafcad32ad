/** A text to look for things in, and for each of its UTF-16 units where what it stands for is in the original. */
export interface SearchableText {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Characters that nobody sees, which would keep a word from being found: a post leaves some of them out. */
const invisible = /^(?:(?![\n\t])\p{Cc}|[\u00ad\u200b-\u200d\u2060\ufeff])+$/u;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A text in Unicode's composed form (NFC) without what is invisible; in small letters when `folded`. */
export function searchable(original: string, folded: boolean): SearchableText {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  for (const [start, piece] of piecesOf(original)) {
    if (invisible.test(piece)) continue;
    const composed = piece.normalize('NFC');
    const read = folded ? composed.toLowerCase() : composed;
    for (let unit = 0; unit < read.length; unit++) {
      from.push(start);
      to.push(start + piece.length);
    }
    text += read;
  }
  return { text, from, to };
}

/** What is composed already needs no look at what belongs together, which takes long. */
function* piecesOf(original: string): Generator<readonly [start: number, piece: string]> {
  if (original.normalize('NFC') !== original) {
    for (const { index, segment } of graphemes.segment(original)) yield [index, segment];
    return;
  }
  let start = 0;
  for (const character of original) {
    yield [start, character];
    start += character.length;
  }
}
