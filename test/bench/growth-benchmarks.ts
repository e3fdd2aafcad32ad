import { fillTemplate } from '../../src/post/fill-template.ts';
import { importPost } from '../../src/post/import-post.ts';
import { parseTemplate } from '../../src/post/parse-template.ts';
import { sectionsOf } from '../../src/post/template-sections.ts';
import { readMarkdown } from '../../src/text/read-markdown.ts';
import { renderMarkdown } from '../../src/text/render-markdown.ts';
import type { Benchmark } from './benchmark.ts';
import { leastTimes } from './measure.ts';

/** What once took a parser or a writer more time than its length, over and over. */
const nasty = [
  '**a ',
  '[',
  '$',
  '{{',
  '`',
  '<',
  '_a',
  '\\',
  '[a](',
  '| a | b |\n',
  'a\n===\n',
  '- a\n',
  '> ',
];

/** What ten times as much takes: the writer, the reader, and templates of many sections. */
export function growthBenchmarks(): readonly Benchmark[] {
  return [
    growth('the worst of texts to write', nasty, 3000, (text) => {
      renderMarkdown([{ type: 'paragraph', content: [{ type: 'text', text }] }]);
    }),
    growth('the worst of Markdown to read', nasty, 500, readMarkdown),
    sectionGrowth(),
  ];
}

/** The piece that grows fastest when it stands ten times as often. */
function growth(
  what: string,
  pieces: readonly string[],
  length: number,
  work: (text: string) => void,
): Benchmark {
  const ratios = pieces.map((piece) => {
    const once = piece.repeat(Math.ceil(length / piece.length));
    const ten = once.repeat(10);
    const [little, much] = leastTimes(
      () => work(once),
      () => work(ten),
    );
    return { piece, ratio: much / little };
  });
  const worst = ratios.reduce((a, b) => (b.ratio > a.ratio ? b : a));
  return {
    name: `times the time for ten times ${what}`,
    ratio: worst.ratio,
    wanted: (ratio) => ratio <= mostGrowth,
    note: `${JSON.stringify(worst.piece)}, of ${pieces.length} pieces; wanted ${mostGrowth} at most: the square would be 100`,
  };
}

/** Above ten, for caches end and garbage begins; the square would be a hundred. */
const mostGrowth = 25;

function sectionGrowth(): Benchmark {
  const [once, ten] = [100, 1000].map((count) => {
    const sections = Array.from(
      { length: count },
      (_, index) => `## Section ${index}\n{{ s${index} | bullets }}\n`,
    );
    return `---\ntitle: "{{ day }}"\ndate: {{ date }}\n---\n${sections.join('\n')}`;
  });
  const [little, much] = leastTimes(
    () => goRound(once ?? ''),
    () => goRound(ten ?? ''),
  );
  const ratio = much / little;
  return {
    name: 'times the time for ten times the sections, read, filled and imported',
    ratio,
    wanted: (each) => each <= 11,
    note: 'wanted 11 at most',
  };
}

function goRound(text: string): void {
  const template = parseTemplate('many', text);
  const post = fillTemplate(template, values, (id) => (id.endsWith('7') ? '' : '- a\n- b'));
  importPost('2022-02-14-d018-daily-log.md', post, sectionsOf(template));
}

const values = {
  week: '05',
  day: '018',
  date: '2022-02-14 22:40:00 +0900',
  log_day: '2022-02-14',
  next_heading: '내일 할 일',
  camp: '한강 스터디',
  stage: null,
  author: null,
  tags: [],
};
