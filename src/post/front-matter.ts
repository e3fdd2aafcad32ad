import matter from 'gray-matter';
import { parse, YAMLParseError } from 'yaml';
import { CamplogError } from '../camp/errors.ts';

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

/** Whether Chirpy reads `$…$` in the post as a formula. */
export function hasMath(frontMatter: string): boolean {
  return /^math[ \t]*:[ \t]*true\b/m.test(frontMatter);
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

/** Front matter that is no YAML. `line` counts the line `---` as the first. */
export class UnreadableFrontMatter extends CamplogError {
  readonly line: number;

  constructor(reason: string, line: number) {
    super('unreadable-front-matter', reason, { reason, line: String(line) });
    this.line = line;
  }
}

/** The data of front matter, as YAML 1.1 reads it, which Jekyll's Psych does. @throws UnreadableFrontMatter */
export function readFrontMatter(frontMatter: string): Readonly<Record<string, unknown>> {
  return matter(`---\n${frontMatter}${frontMatter.endsWith('\n') ? '' : '\n'}---\n`, readOptions).data;
}

function readYaml(yaml: string): object {
  let data: unknown;
  try {
    data = parse(yaml, { version: '1.1', prettyErrors: true, logLevel: 'error' });
  } catch (error) {
    // An alias without its anchor is no YAMLParseError.
    if (!(error instanceof Error)) throw error;
    const [reason = ''] = error.message.split(/ at line \d+/);
    const line = error instanceof YAMLParseError ? error.linePos?.[0].line : lineOfAlias(yaml);
    throw new UnreadableFrontMatter(reason, line ?? 1);
  }
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {};
}

function lineOfAlias(yaml: string): number {
  return yaml.split('\n').findIndex((line) => /(?:^|[\s[{,])\*\S/.test(line)) + 1;
}
