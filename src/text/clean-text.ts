// Characters that nobody sees and that YAML, XML or a terminal stumble over. Tab and line end stay.
const invisible = /(?![\n\t])\p{Cc}|\ufeff/gu;
const lineEnds = /\r\n?|[\u0085\u2028\u2029]/g;

/** Text with one kind of line end, without invisible control characters and lone surrogates. */
export function cleanText(text: string): string {
  return text.replace(lineEnds, '\n').replace(invisible, '').toWellFormed();
}
