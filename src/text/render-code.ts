const openings = /\{\{|\{%/g;

/** Code whose `{{` and `{%` Liquid prints instead of reading: nothing else can be escaped in code. */
function defuseLiquid(code: string): string {
  return !code.includes('{') ? code : code.replace(openings, (opening) => `{{ "${opening}" }}`);
}

/**
 * A code span. Its fence is longer than any run of backticks inside; the text has no line ends. In a long text
 * two are the least: before a single one kramdown looks back over all of it.
 */
export function renderCodeSpan(code: string, isLong: boolean): string {
  const fence = '`'.repeat(Math.max(longestRun(code) + 1, isLong ? 2 : 1));
  const pad = /^`|`$/.test(code) ? ' ' : '';
  return `${fence}${pad}${defuseLiquid(code)}${pad}${fence}`;
}

/** A language's name as Rouge knows them; what else people write beside it (`js title="a"`) kramdown takes for text. */
const languageName = /^[\w+#.-]+(?!\S)/;

/**
 * The lines of a fenced block. A language that Rouge could not look up is left out, and so are blanks in
 * empty lines, from which kramdown would not take the indentation of a list.
 */
export function renderFence(text: string, language: string | undefined): readonly string[] {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  const name = languageName.exec(language ?? '')?.[0] ?? '';
  // Browsers drop an empty first line.
  const kept = text
    .replace(/\n$/, '')
    .replace(/^[ \t]+$/gm, '')
    .replace(/^\n/, ' \n');
  const lines = defuseLiquid(kept).split('\n');
  return [`${fence}${name}`, ...lines, fence];
}

function longestRun(text: string): number {
  if (!text.includes('`')) return 0;
  let longest = 0;
  for (const run of text.match(/`+/g) ?? []) longest = Math.max(longest, run.length);
  return longest;
}
