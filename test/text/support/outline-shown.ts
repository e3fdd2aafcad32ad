import type { ShownBlock } from '../../support/jekyll/show-posts.ts';
import { outlineCode, outlineHeading, outlineRuns } from './outline-runs.ts';

/** What is shown, block by block, as `outlineTyped` writes what was typed. */
export function outlineShown(blocks: readonly ShownBlock[], exact: boolean): readonly string[] {
  return blocks.flatMap((block) => outlineBlock(block, exact));
}

function outlineBlock(block: ShownBlock, exact: boolean): readonly string[] {
  switch (block.type) {
    case 'paragraph':
      return outlineRuns(block.runs, exact).map((line, index) => `${index === 0 ? '¶' : '↵'} ${line}`);
    case 'heading':
      return [outlineHeading(block.level, outlineRuns(block.runs, exact).join(' '))];
    case 'quote':
      return outlineShown(block.blocks, exact).map((line) => `> ${line}`);
    case 'code':
      return [`\`\`\`${block.language}`, ...outlineCode(block.text), '```'];
    case 'list':
      return [
        block.ordered ? 'ol' : 'ul',
        ...block.items.flatMap((item, index) => {
          const box = item.checked === undefined ? '' : item.checked ? ' [x]' : ' [ ]';
          const mark = block.ordered ? `${block.start + index}.` : '•';
          return [`${mark}${box}`, ...outlineShown(item.blocks, exact).map((line) => `  ${line}`)];
        }),
      ];
    case 'other':
      return [`<${block.name}>`, ...outlineShown(block.blocks, exact).map((line) => `  ${line}`)];
    default:
      return [`(${block.type})`];
  }
}
