import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { answers } from '../../src/demo/story.ts';
import { readMarkdown } from '../../src/text/read-markdown.ts';
import { readRichText } from '../../src/text/read-rich-text.ts';
import { renderMarkdown } from '../../src/text/render-markdown.ts';
import type { RichText } from '../../src/text/rich-text.ts';
import type { Benchmark } from './benchmark.ts';
import { leastTimes } from './measure.ts';

/** A day's text, about as long as a full post. */
function readDay(days: number): RichText {
  const day = Object.values(answers).flatMap((answer) => readRichText(answer));
  return Array.from({ length: days * 3 }, () => day).flat();
}

/** How fast rich text becomes Markdown and back, beside the general libraries and beside itself on more text. */
export function textBenchmarks(): readonly Benchmark[] {
  const day = readDay(1);
  const tenDays = readDay(10);
  const tree = fromMarkdown(renderMarkdown(day));
  const extensions = [gfmToMarkdown()];
  const markdown = renderMarkdown(day);
  const [ours, theirs] = leastTimes(
    () => renderMarkdown(day),
    () => toMarkdown(tree, { extensions }),
  );
  const [one, ten] = leastTimes(
    () => renderMarkdown(day),
    () => renderMarkdown(tenDays),
  );
  const [read, parsed] = leastTimes(
    () => readMarkdown(markdown),
    () => fromMarkdown(markdown),
  );
  return [
    {
      name: 'times as fast as mdast-util-to-markdown with mdast-util-gfm, on one post',
      ratio: theirs / ours,
      wanted: (ratio) => ratio >= 15,
      note: `${ours.toFixed(0)} µs to ${theirs.toFixed(0)} µs for ${markdown.length} characters; wanted 15, aimed at 25`,
    },
    {
      name: 'times the time for ten times the text',
      ratio: ten / one,
      wanted: (ratio) => ratio <= 11,
      note: 'wanted 11 at most',
    },
    {
      name: 'times as fast to read as mdast-util-from-markdown alone, one post',
      ratio: parsed / read,
      wanted: (ratio) => ratio >= 0.8,
      note: `${read.toFixed(0)} µs to ${parsed.toFixed(0)} µs; wanted 0.8`,
    },
  ];
}
