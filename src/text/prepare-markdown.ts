const fence = /^[ \t>]*(?:(?:[-*+]|\d+\.)[ \t]+)*(`{3,}|~{3,})/;
const parenthesis = /^((?:[ \t>]|[-*+][ \t]|\d{1,9}\.[ \t])*\d{1,9})\)(?=[ \t]|$)/;
const startAttribute = /^[ \t]*\{:start="\d+"\}[ \t]*$/;

/**
 * Markdown without what CommonMark reads differently from kramdown at the start of a line: `1)` begins no list,
 * and the attribute that tells a list its first number is not needed. The lines stay where they are.
 */
export function prepareMarkdown(markdown: string): string {
  let open: string | null = null;
  return markdown
    .split('\n')
    .map((line) => {
      const mark = fence.exec(line)?.[1];
      if (open !== null) {
        if (mark?.startsWith(open) && line.trim().replace(/^>\s*/, '') === mark) open = null;
        return line;
      }
      if (mark !== undefined) open = mark;
      return startAttribute.test(line) ? '' : line.replace(parenthesis, '$1\\)');
    })
    .join('\n');
}
