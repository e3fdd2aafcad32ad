/**
 * A table as CSV, by RFC 4180, with the mark by which Excel knows UTF-8. A cell that a spreadsheet would run as a
 * formula gets an apostrophe before it.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function renderCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(renderCell).join(',')}\r\n`).join('')}`;
}

function renderCell(text: string): string {
  // Full-width signs are read as formulas too, in Japanese and Chinese locales; tab and line break hide one.
  const harmless = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
