import matter from 'gray-matter';
import { parse } from 'yaml';

/** A post cut at the end of its front matter, as Jekyll cuts it. */
export interface PostParts {
  /** The lines between the two `---`, without them; null when the post has no front matter. */
  readonly frontMatter: string | null;
  /** Everything above the body, to the letter; '' without front matter. */
  readonly head: string;
  readonly body: string;
  /** Lines above the body. */
  readonly linesBefore: number;
}

// Jekyll's own pattern: https://github.com/jekyll/jekyll/blob/v4.3.4/lib/jekyll/document.rb
const opening = /^---[ \t]*\n/;
const closing = /^(?:---|\.\.\.)[ \t]*$/m;

/** Cuts a post into front matter and body; text that does not begin with a line `---` has no front matter. */
export function splitPost(text: string): PostParts {
  const start = opening.exec(text);
  const rest = start === null ? '' : text.slice(start[0].length);
  const end = start === null ? null : closing.exec(rest);
  if (start === null || end === null) return { frontMatter: null, head: '', body: text, linesBefore: 0 };
  const frontMatter = rest.slice(0, end.index);
  const lineEnd = end.index + end[0].length;
  const bodyAt = start[0].length + (rest.charAt(lineEnd) === '\n' ? lineEnd + 1 : lineEnd);
  return {
    frontMatter,
    head: text.slice(0, bodyAt),
    body: text.slice(bodyAt),
    linesBefore: frontMatter.split('\n').length + 1,
  };
}

const closedEngine = {
  parse: (): never => {
    throw new Error('front matter is never run');
  },
};

const readOptions = {
  language: 'yaml',
  engines: {
    yaml: { parse: readYaml },
    // Left open, a text that begins with `---js` would be run.
    javascript: closedEngine,
    js: closedEngine,
    coffee: closedEngine,
    json: closedEngine,
  },
};

/**
 * The data of front matter, as YAML 1.1 reads it, which Jekyll's Psych does.
 * @throws YAMLParseError, whose `linePos` counts the line `---` as the first
 */
export function readFrontMatter(frontMatter: string): Readonly<Record<string, unknown>> {
  return matter(`---\n${frontMatter}${frontMatter.endsWith('\n') ? '' : '\n'}---\n`, readOptions).data;
}

function readYaml(yaml: string): object {
  const data: unknown = parse(yaml, { version: '1.1', prettyErrors: true, logLevel: 'error' });
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {};
}
