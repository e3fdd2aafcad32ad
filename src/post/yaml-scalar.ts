/** Words that YAML 1.1 (Psych, SafeYAML) or 1.2 reads as something other than text. */
const reserved = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

/** A letter first, then only what no YAML reader gives a meaning, single blanks in between. */
const plain = /^\p{L}[\p{L}\p{M}\p{N}_+/.()-]*(?: [\p{L}\p{M}\p{N}_+/.()-]+)*$/u;

const dropped = new RegExp(
  '[' +
    '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f' + // controls: Psych refuses them
    '\\ufeff\\ufdd0-\\ufdef\\ufffe\\uffff' + // byte order mark and characters that are none
    ']',
  'gu',
);

/** Line breaks of YAML 1.1 and the tab, which end or break a value of one line. */
const breaks = /\r\n|[\n\r\t\u0085\u2028\u2029]/gu;

/**
 * Text for one line of front matter: breaks and tabs become blanks, control characters go, half characters become
 * U+FFFD.
 */
export function cleanLine(text: string): string {
  return text.toWellFormed().replace(breaks, ' ').replace(dropped, '');
}

/** True when every YAML reader takes the bare text, in a block or a flow list, for exactly that text. */
function isPlainText(text: string): boolean {
  return plain.test(text) && !reserved.test(text);
}

/** A text as a YAML value: bare where every reader agrees on it, else in double quotes, always one line. */
export function quoteYaml(text: string): string {
  const line = cleanLine(text);
  return isPlainText(line) ? line : `"${escapeDoubleQuoted(line)}"`;
}

/** A text for the inside of a double-quoted YAML value. */
export function escapeDoubleQuoted(text: string): string {
  return cleanLine(text).replace(/["\\]/g, '\\$&');
}

/** A text for the inside of a single-quoted YAML value. */
export function escapeSingleQuoted(text: string): string {
  return cleanLine(text).replaceAll("'", "''");
}

/**
 * Chirpy puts title, tags and categories into its pages as they are; this makes them text there.
 * @see https://github.com/cotes2020/jekyll-theme-chirpy
 */
export function escapeForTheme(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
