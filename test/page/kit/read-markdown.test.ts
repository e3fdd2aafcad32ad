import { describe, expect, it } from 'vitest';
import { type Markdown, readMarkdown } from '../../../src/sandbox/page/client/kit/read-markdown.ts';

/** What was read in short: `paragraph(text "a")`. */
function tell(node: Markdown): string {
  if ('children' in node) {
    const more = node.type === 'listItem' && typeof node.checked === 'boolean' ? `:${node.checked}` : '';
    return `${node.type}${more}(${(node.children as readonly Markdown[]).map(tell).join(', ')})`;
  }
  return 'value' in node ? `${node.type} ${JSON.stringify(node.value)}` : node.type;
}

const read = (text: string) => readMarkdown(text).map(tell);

describe('Markdown on the page', () => {
  it.each([
    ['**a** _b_', ['paragraph(strong(text "a"), text " ", emphasis(text "b"))']],
    ['*a*', ['paragraph(emphasis(text "a"))']],
    ['# a', ['heading(text "a")']],
    ['~~a~~ b', ['paragraph(delete(text "a"), text " b")']],
    ['~~**a** b~~', ['paragraph(delete(strong(text "a"), text " b"))']],
    ['**~~a~~**', ['paragraph(strong(delete(text "a")))']],
    ['a ~~ b ~~ c', ['paragraph(text "a ", text "~~", text " b ", text "~~", text " c")']],
    ['~~a', ['paragraph(text "~~", text "a")']],
    ['`~~a~~`', ['paragraph(inlineCode "~~a~~")']],
    [
      '- [ ] a\n- [x] b\n- c',
      [
        'list(listItem:false(paragraph(text "a")), listItem:true(paragraph(text "b")), listItem(paragraph(text "c")))',
      ],
    ],
    ['<b>a</b>', ['paragraph(html "<b>", text "a", html "</b>")']],
    ['<script>a</script>', ['html "<script>a</script>"']],
    ['![a](b.png)', ['paragraph(image)']],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('reads tables, and lets be what only looks like one', () => {
    expect(read('| a | ~~b~~ |\n|---|:-:|\n| `c` | d \\| e |\n| f |')).toEqual([
      'table(tableRow(tableCell(text "a"), tableCell(delete(text "b"))), ' +
        'tableRow(tableCell(inlineCode "c"), tableCell(text "d | e")), tableRow(tableCell(text "f"), tableCell()))',
    ]);
    expect(read('a | b\n--- | --- | ---')).toEqual(['paragraph(text "a | b\\n--- | --- | ---")']);
  });

  it('shows what is nested beyond all sense as it was written', () => {
    const told = read(`${'> '.repeat(60)}a`)[0] ?? '';
    expect(told.split('blockquote(')).toHaveLength(42);
    expect(told).toContain(`text "${'> '.repeat(19)}a"`);
  });
});
