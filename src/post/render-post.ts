import type { Calendar } from '../camp/calendar.ts';
import type { Camp, LogDate } from '../camp/camp.ts';
import type { Answers } from '../camp/daily-log.ts';
import type { Names } from '../text/read-rich-text.ts';
import { readRichText } from '../text/read-rich-text.ts';
import { isBlank } from '../text/render-plain.ts';
import type { RichText } from '../text/rich-text.ts';
import { checkFences } from './check-fences.ts';
import { readPost } from './check-post.ts';
import { fillFileName, fillTemplate } from './fill-template.ts';
import { markdownOf } from './imported-answer.ts';
import type { Template } from './parse-template.ts';
import type { PostProblem } from './post-problem.ts';
import { renderField } from './render-field.ts';
import { buildTemplateValues } from './template-values.ts';

/** One log and all that its post depends on. */
export interface PostInput {
  readonly camp: Camp;
  readonly calendar: Calendar;
  readonly template: Template;
  readonly logDay: LogDate;
  readonly submittedAt: Date;
  readonly answers: Answers;
  /** By field id: the keywords of a team, the camper's own among them, in place of the answer. */
  readonly pooled?: Readonly<Record<string, RichText>>;
  /** What mentioned ids are called. */
  readonly names?: Names;
  /** The camper's own tags, after the template's. */
  readonly tags?: readonly string[];
  readonly author?: string;
  /** What was fixed when the post was first made; a changed calendar does not change it. */
  readonly fixed?: { readonly fileName: string; readonly week: string; readonly day: string };
}

/** A post's file. With problems it is complete all the same. */
export interface Post {
  readonly fileName: string;
  readonly text: string;
  /** Null for a template without front matter. */
  readonly title: string | null;
  readonly week: string;
  readonly day: string;
  readonly problems: readonly PostProblem[];
}

/** The post of a log, read back before it is given. @throws NotALogDay, TemplateProblem */
export function renderPost(input: PostInput): Post {
  const { camp, template, answers, fixed } = input;
  const values = buildTemplateValues({ ...input, numbers: fixed });
  const style = { typography: camp.typography, math: template.parts.math };
  const kinds = new Map(template.fields.map(({ id, kind }) => [id, kind]));
  const text = fillTemplate(template, values, (id, headingLevel) => {
    const kind = kinds.get(id);
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
    if (kind === undefined) return '';
    const pooled = input.pooled?.[id];
    if (pooled !== undefined) return renderField(kind, pooled, { ...style, headingLevel });
    if (answer === undefined) return '';
    return (
      markdownOf(answer) ?? renderField(kind, readRichText(answer, input.names), { ...style, headingLevel })
    );
  });
  const fileName = fixed?.fileName ?? fillFileName(template, values);
  const checked =
    template.parts.head === null ? { data: null, problems: checkFences(text, 0) } : readPost(fileName, text);
  const title = checked.data?.title;
  return {
    fileName,
    text,
    title: typeof title === 'string' ? title : null,
    week: values.week,
    day: values.day,
    problems: [...checked.problems, ...lostAnswers(template, answers)],
  };
}

/** Answers that the template has no hole for: another template asked for them. */
function lostAnswers(template: Template, answers: Answers): readonly PostProblem[] {
  const ids = new Set(template.fields.map(({ id }) => id));
  return Object.entries(answers).flatMap(([id, answer]): readonly PostProblem[] =>
    ids.has(id) || isBlank(readRichText(answer))
      ? []
      : [
          {
            code: 'lost-answer',
            line: null,
            message: `the template "${template.name}" has no place for the answer "${id}", the post does not show it`,
            cure: `write {{ ${id} | prose }} under a heading of the template, or move the text to another field`,
          },
        ],
  );
}
