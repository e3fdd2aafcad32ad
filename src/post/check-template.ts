import { checkFences } from './check-fences.ts';
import { readPost } from './check-post.ts';
import { fillFileName, fillTemplate } from './fill-template.ts';
import type { Template } from './parse-template.ts';
import { TemplateProblem } from './template-problem.ts';
import type { TemplateValues } from './template-values.ts';

const monday: TemplateValues = {
  week: '05',
  day: '018',
  date: '2022-02-14 22:40:00 +0900',
  log_day: '2022-02-14',
  next_heading: 'To do tomorrow',
  camp: 'Study "camp": <3rd> & more',
  stage: 'stage-1',
  author: "it's #1",
  tags: ['extra: tag'],
};
const tuesday: TemplateValues = {
  ...monday,
  day: '019',
  date: '2022-02-15 22:40:00 +0900',
  log_day: '2022-02-15',
};
const nextWeek: TemplateValues = {
  ...monday,
  week: '06',
  day: '023',
  date: '2022-02-21 22:40:00 +0900',
  log_day: '2022-02-21',
};
const bare: TemplateValues = { ...monday, stage: null, author: null, tags: [] };

/**
 * Makes sample posts of a template and reads them back.
 * @throws TemplateProblem when Jekyll would not take one, or two days would share an address
 */
export function checkTemplate(template: Template): void {
  const { settingLines } = template.parts;
  checkFileNames(template);
  for (const values of [monday, bare]) {
    const text = fillTemplate(template, values, () => '- sample');
    if (template.parts.head === null) {
      for (const { line, message, cure } of checkFences(text.replaceAll('\r\n', '\n'), 0)) {
        throw new TemplateProblem(
          'template-front-matter',
          template.name,
          (line ?? 0) + settingLines,
          message,
          cure,
        );
      }
      continue;
    }
    const { data, problems } = readPost(fillFileName(template, values), text);
    const [problem] = problems;
    if (problem !== undefined) {
      const line = problem.line === null ? 1 : problem.line + settingLines;
      const code = problem.code === 'file-name' ? 'template-file-name' : 'template-front-matter';
      throw new TemplateProblem(code, template.name, line, problem.message, problem.cure);
    }
    if (data?.date === undefined) {
      throw new TemplateProblem(
        'template-front-matter',
        template.name,
        settingLines + 1,
        'the front matter has no date',
        'write a line "date: {{ date }}"',
      );
    }
  }
}

/** True when the posts of two days, or of two weeks, never share an address on the blog. */
export function hasOwnAddress(template: Template, every: 'day' | 'week'): boolean {
  const other = every === 'day' ? tuesday : nextWeek;
  return addressOf(template, monday) !== addressOf(template, other);
}

/** Chirpy's address drops the date; blogs that take bare Markdown keep it. */
function addressOf(template: Template, values: TemplateValues): string {
  const file = fillFileName(template, values);
  return template.parts.head === null ? file : file.replace(/^\d+-\d+-\d+-/, '');
}

function checkFileNames(template: Template): void {
  const fail = (problem: string, cure: string): never => {
    throw new TemplateProblem('template-file-name', template.name, 1, problem, cure);
  };
  const name = fillFileName(template, monday);
  if (/[/\\\s]|^\./.test(name) || !name.endsWith('.md')) {
    fail(`"${name}" is no name for a post's file`, 'use letters, digits and hyphens, and end it with .md');
  }
  if (!hasOwnAddress(template, 'day') && !hasOwnAddress(template, 'week')) {
    fail(
      `every post would have the address of "${name}", for it does not count the date`,
      'put {{ day }} into the name, or {{ week }} for a weekly post',
    );
  }
}
