import type { Block, Inline, ListItem, RichText } from './rich-text.ts';

/** What was written as plain text: a line a paragraph or item, nested items indented by two blanks. */
export function renderPlain(text: RichText): string {
  return text.flatMap((block) => linesOf(block)).join('\n');
}

/** True when nothing of a text would be seen. */
export function isBlank(text: RichText): boolean {
  return text.every(isBlankBlock);
}

/** How many characters (code points) somebody wrote, notation not counted. */
export function countCharacters(text: RichText): number {
  let count = 0;
  for (const run of runsOf(text)) for (const _character of run) count++;
  return count;
}

function isBlankBlock(block: Block): boolean {
  if (block.type === 'preformatted') return block.text.trim() === '';
  if (block.type === 'list') {
    return block.items.every((item) => isBlankContent(item.content) && isBlank(item.children));
  }
  return isBlankContent(block.content);
}

function isBlankContent(content: readonly Inline[]): boolean {
  return content.every((inline) => inline.text.trim() === '');
}

function* runsOf(text: RichText): Generator<string> {
  for (const block of text) {
    if (block.type === 'preformatted') yield block.text;
    else if (block.type === 'list') {
      for (const item of block.items) {
        for (const inline of item.content) yield inline.text;
        yield* runsOf(item.children);
      }
    } else for (const inline of block.content) yield inline.text;
  }
}

function linesOf(block: Block): readonly string[] {
  if (block.type === 'preformatted') return block.text.split('\n');
  if (block.type !== 'list') return shownText(block.content).split('\n');
  return block.items.flatMap((item, index) =>
    itemLines(item, block.ordered ? `${block.start + index}. ` : '- '),
  );
}

function itemLines(item: ListItem, marker: string): readonly string[] {
  const box = item.checked === undefined ? '' : item.checked ? '[x] ' : '[ ] ';
  const own = `${marker}${box}${shownText(item.content)}`.split('\n');
  return [...own, ...item.children.flatMap(linesOf).map((line) => `  ${line}`)];
}

function shownText(content: readonly Inline[]): string {
  return content.map((inline) => inline.text).join('');
}
