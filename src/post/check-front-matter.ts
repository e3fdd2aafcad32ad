import { YAMLParseError } from 'yaml';
import { checkDate } from './check-date.ts';
import { checkTags } from './check-tags.ts';
import { readFrontMatter } from './front-matter.ts';
import type { PostProblem } from './post-problem.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what Psych refuses
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;
const foreignBreak = /[\u0085\u2028\u2029]/;

/** Front matter's data, or null when it cannot be read, and what is wrong with it. */
export interface CheckedFrontMatter {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly problems: readonly PostProblem[];
}

/** Reads front matter (the lines between the `---`) as Jekyll does and says what it would not take as meant. */
export function checkFrontMatter(frontMatter: string, now?: Date): CheckedFrontMatter {
  const lines = frontMatter.split('\n');
  const characters = checkCharacters(lines);
  let data: Readonly<Record<string, unknown>>;
  try {
    data = readFrontMatter(frontMatter);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const line = error.linePos?.[0].line ?? 1;
    const [message = ''] = error.message.split(/ at line \d+/);
    const problem: PostProblem = {
      code: 'front-matter',
      line,
      message: `the front matter cannot be read (${message}), the post would lose its title, tags and date`,
      cure: 'put the value on that line into double quotes, with \\" for a quote in it',
    };
    return { data: null, problems: characters.length > 0 ? characters : [problem] };
  }
  const lineOf = (key: string): number | null => {
    const index = lines.findIndex((line) => line.startsWith(key) && /^\s*:/.test(line.slice(key.length)));
    return index === -1 ? null : index + 2;
  };
  return {
    data,
    problems: [
      ...characters,
      ...checkTitle(data.title, lineOf('title')),
      ...checkDate(data.date, lines, lineOf('date'), now),
      ...checkTags(data, lineOf),
      ...checkPublished(data.published, lineOf('published')),
    ],
  };
}

function checkCharacters(lines: readonly string[]): readonly PostProblem[] {
  return lines.flatMap((text, index): readonly PostProblem[] => {
    const fail = (message: string, cure: string): readonly PostProblem[] => [
      { code: 'front-matter', line: index + 2, message, cure },
    ];
    if (control.test(text))
      return fail('there is a control character in the front matter', 'delete it: write the line anew');
    if (foreignBreak.test(text))
      return fail('there is an invisible line break in the front matter', 'delete it: write the line anew');
    if (/^\s*\t/.test(text))
      return fail('the line begins with a tab, which YAML does not allow', 'use blanks');
    return [];
  });
}

function checkTitle(title: unknown, line: number | null): readonly PostProblem[] {
  if (typeof title === 'string' && title.trim() !== '') return [];
  const message =
    title === undefined || title === null || title === ''
      ? 'there is no title, the blog would make one of the file name'
      : 'the title is no text';
  return [
    { code: 'title', line: line ?? 1, message, cure: 'write title: "…" with the text in double quotes' },
  ];
}

function checkPublished(published: unknown, line: number | null): readonly PostProblem[] {
  if (published !== false) return [];
  return [{ code: 'unpublished', line, message: 'Jekyll skips the post', cure: 'delete "published: false"' }];
}
