import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { answers } from '../../src/demo/story.ts';
import { readRichText } from '../../src/text/read-rich-text.ts';
import { renderMarkdown } from '../../src/text/render-markdown.ts';
import type { RichText } from '../../src/text/rich-text.ts';
import { leastTime } from './measure.ts';

/** One comparison within one run; `ratio` is what its name says. */
export interface Benchmark {
  readonly name: string;
  readonly ratio: number;
  readonly wanted: (ratio: number) => boolean;
  readonly note: string;
}

/** A day's text, about as long as a full post. */
function readDay(days: number): RichText {
  const day = Object.values(answers).flatMap((answer) => readRichText(answer));
  return Array.from({ length: days * 3 }, () => day).flat();
}

/** How fast rich text becomes Markdown, beside the general library and beside itself on more text. */
export function textBenchmarks(): readonly Benchmark[] {
  const day = readDay(1);
  const tenDays = readDay(10);
  const tree = fromMarkdown(renderMarkdown(day));
  const extensions = [gfmToMarkdown()];
  const ours = leastTime(() => renderMarkdown(day));
  const theirs = leastTime(() => toMarkdown(tree, { extensions }), 30, 5);
  const ten = leastTime(() => renderMarkdown(tenDays), 30, 5);
  const length = renderMarkdown(day).length;
  return [
    {
      name: 'times as fast as mdast-util-to-markdown with mdast-util-gfm, on one post',
      ratio: theirs / ours,
      wanted: (ratio) => ratio >= 15,
      note: `${ours.toFixed(0)} µs to ${theirs.toFixed(0)} µs for ${length} characters; wanted 15, aimed at 25`,
    },
    {
      name: 'times the time for ten times the text',
      ratio: ten / ours,
      wanted: (ratio) => ratio <= 11,
      note: 'wanted 11 at most',
    },
  ];
}
