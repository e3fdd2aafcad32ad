import { checkFences } from './check-fences.ts';
import { checkFileName } from './check-file-name.ts';
import { checkFrontMatter } from './check-front-matter.ts';
import { checkLiquid } from './check-liquid.ts';
import { splitPost } from './front-matter.ts';
import type { PostProblem } from './post-problem.ts';

/** The front matter of a post and everything that would go wrong with the post. */
export interface CheckedPost {
  /** Null when there is none or it cannot be read. */
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly problems: readonly PostProblem[];
}

/**
 * Everything that would go wrong with a post on a Jekyll blog with Chirpy, in the order of its lines.
 * `fileName` is without folders. Dates of the future are reported when `now` is given.
 */
export function checkPost(fileName: string, text: string, now?: Date): readonly PostProblem[] {
  return readPost(fileName, text, now).problems;
}

/** What `checkPost` reports, and the front matter's data. */
export function readPost(fileName: string, text: string, now?: Date): CheckedPost {
  const post = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const { frontMatter, body, linesBefore } = splitPost(post);
  if (frontMatter === null) {
    return {
      data: null,
      problems: [...checkFileName(fileName), noFrontMatter(post), ...checkFences(body, 0)],
    };
  }
  const { data, problems } = checkFrontMatter(frontMatter, now);
  const isLiquid = data?.render_with_liquid !== false;
  return {
    data,
    problems: [
      ...checkFileName(fileName),
      ...problems,
      ...(isLiquid ? checkLiquid(body, linesBefore) : []),
      ...checkFences(body, linesBefore),
    ],
  };
}

function noFrontMatter(post: string): PostProblem {
  const lines = post.split('\n');
  const opening = lines.findIndex((line) => /^-{3,}/.test(line));
  const isOpened = /^---[ \t]*$/.test(lines[0] ?? '');
  const [line, cure] = isOpened
    ? [1, 'end the front matter with a line of exactly ---']
    : opening > 0 && lines.slice(0, opening).every((row) => row.trim() === '')
      ? [1, 'delete what stands above the first line ---']
      : [1, 'begin the post with a line of exactly ---, then title and date, then --- again'];
  return {
    code: 'no-front-matter',
    line,
    message: 'Jekyll finds no front matter and shows it as text',
    cure,
  };
}
