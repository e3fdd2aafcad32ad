import { checkDate } from './check-date.ts';
import { checkTags } from './check-tags.ts';
import { readFrontMatter, UnreadableFrontMatter } from './front-matter.ts';
import type { PostProblem } from './post-problem.ts';

/** Control characters, all but tab, line ends and U+0085, and two that are no characters: Psych refuses them. */
const control = /(?![\t\n\r\u0085])\p{Cc}|[\ufffe\uffff]/u;
/** `1,000`, which Psych takes for a number. */
const numberWithCommas = /^title\s*:\s*[-+]?\d[\d,_]*(?:\.[\d,_]*)?\s*(?:#.*)?$/;
const halfCharacter = /"[^"]*\\u[dD][89a-fA-F]/;
/** `title: :x` and `[a, :x]`, which Psych refuses. */
const colonFirst = /^[\w-]+\s*:\s+(?::|\[(?:[^"']*,)?\s*:)/;
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
    if (!(error instanceof UnreadableFrontMatter)) throw error;
    const problem: PostProblem = {
      code: 'front-matter',
      line: error.line,
      message: `the front matter cannot be read (${error.message}), the post would lose its title, tags and date`,
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
      ...checkTitle(data.title, lines, lineOf('title')),
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
    if (halfCharacter.test(text))
      return fail('YAML knows no \\ud…, which stands for half a character', 'write the character itself');
    if (colonFirst.test(text)) return fail('a value cannot begin with a colon', 'put it into double quotes');
    if (/^\s*\t/.test(text))
      return fail('the line begins with a tab, which YAML does not allow', 'use blanks');
    return [];
  });
}

function checkTitle(title: unknown, lines: readonly string[], line: number | null): readonly PostProblem[] {
  const source = line === null ? '' : (lines[line - 2] ?? '');
  if (typeof title === 'string' && title.trim() !== '' && !numberWithCommas.test(source)) return [];
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
