/** Fifty quotes or lists that begin within each other in one line. */
const deepStart = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){50}/m;
/** Fifty that do so by their indentation. */
const deepIndent = /^[ \t]{200,}(?:[-+*>]|\d{1,9}[.)])[ \t]/m;
const underline = /^ {0,3}(?:=+|-+)[ \t]*$/gm;
const mostUnderlines = 300;
/** Opened within each other, and all of them, between two blank lines. */
const deepestBrackets = 300;
const mostBrackets = 4000;

/**
 * True for Markdown that nobody writes, which takes micromark the square of its length to read or more: nested
 * without end, thousands of brackets in a paragraph, hundreds of headings by underlines.
 */
export function isTangled(markdown: string): boolean {
  if (deepStart.test(markdown) || deepIndent.test(markdown) || hasManyBrackets(markdown)) return true;
  return (markdown.match(underline)?.length ?? 0) > mostUnderlines;
}

function hasManyBrackets(markdown: string): boolean {
  let open = 0;
  let count = 0;
  for (let at = 0; at < markdown.length; at++) {
    const code = markdown.charCodeAt(at);
    if (code === 92) at++;
    if (code === 10 && markdown.charCodeAt(at + 1) === 10) open = count = 0;
    if (code !== 91 && code !== 93) continue;
    open = code === 91 ? open + 1 : Math.max(0, open - 1);
    if (++count > mostBrackets || open > deepestBrackets) return true;
  }
  return false;
}
