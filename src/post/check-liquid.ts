import type { PostProblem } from './post-problem.ts';

// Jekyll's own tags, those of Liquid 4, which Jekyll 4 comes with, and of the plugins that Chirpy brings.
const blocks = [
  'if',
  'unless',
  'case',
  'for',
  'tablerow',
  'capture',
  'comment',
  'raw',
  'ifchanged',
  'highlight',
];
const single = [
  'assign',
  'break',
  'continue',
  'cycle',
  'decrement',
  'increment',
  'include',
  'include_cached',
  'include_relative',
  'link',
  'post_url',
  'feed_meta',
  'seo',
];
const branches: Readonly<Record<string, readonly string[]>> = {
  else: ['if', 'unless', 'case', 'for', 'ifchanged'],
  elsif: ['if', 'unless'],
  when: ['case'],
};
const tagPattern = /^\{%-?\s*(\w+)\s*([\s\S]*?)-?%\}$/;
const endRaw = /\{%-?\s*endraw\b/g;
const cure = 'write {\\{ or &#123;% to show Liquid, or put "render_with_liquid: false" into the front matter';
// What has to follow a tag's name, as Liquid's own patterns say.
const something = /[^\s,|'"]|"[^"]*"|'[^']*'/;
const markups: Readonly<Record<string, RegExp>> = {
  assign: /[\w\-.[\]()]\s*=/,
  capture: /[\w\-.[\]()'"]/,
  case: something,
  cycle: something,
  elsif: something,
  for: /^[\w-]+\s+in\s+\S/,
  highlight: /^[\w.+#-]+(?:\s+\w+(?:=(?:\w+|"(?:\d+\s)*\d+"))?)*\s*$/,
  if: something,
  tablerow: /\w\s+in\s+\S/,
  unless: something,
  when: something,
};

interface OpenBlock {
  readonly name: string;
  readonly at: number;
}

/**
 * What in a body would stop Jekyll: one Liquid error there leaves the whole blog unbuilt. `linesBefore` are the
 * lines above the body.
 */
export function checkLiquid(body: string, linesBefore: number): readonly PostProblem[] {
  const problems: PostProblem[] = [];
  const open: OpenBlock[] = [];
  const lineAt = createLineCounter(body, linesBefore);
  const report = (at: number, message: string): void => {
    problems.push({
      code: 'liquid',
      line: lineAt(at),
      message: `${message}, the whole blog would not build`,
      cure,
    });
  };
  for (const { at, text } of tokensOf(body)) {
    const [, tag, markup = ''] = tagPattern.exec(text) ?? [];
    const wrong = tag === undefined ? wrongToken(text) : wrongTag(tag, markup, open.at(-1)?.name ?? null);
    if (wrong !== null) report(at, wrong);
    else if (tag !== undefined && blocks.includes(tag)) open.push({ name: tag, at });
    else if (tag !== undefined && tag === `end${open.at(-1)?.name}`) open.pop();
  }
  const openLineAt = createLineCounter(body, linesBefore);
  const unclosed = open.map(
    ({ name, at }): PostProblem => ({
      code: 'liquid',
      line: openLineAt(at),
      message: `{% ${name} %} is never closed, the whole blog would not build`,
      cure: `write {% end${name} %} after it, or &#123;% ${name} %} to show it`,
    }),
  );
  return [...problems, ...unclosed];
}

/** Liquid's tokens that are no text, cut as its own tokenizer does; what stands in `raw` is none. */
function* tokensOf(body: string): Generator<{ readonly at: number; readonly text: string }> {
  const starts = /\{\{|\{%/g;
  const ends = { '{{': createFinder(body, '}'), '{%': createFinder(body, '%}') };
  for (let start = starts.exec(body); start !== null; start = starts.exec(body)) {
    const at = start.index;
    const isTag = start[0] === '{%';
    const found = ends[isTag ? '{%' : '{{'](at + 2);
    // `{{` ends at the first brace, which has to be two.
    const isShort = isTag || body.charAt((found ?? 0) + 1) === '}';
    const end = found === null ? at + 2 : found + (isShort ? 2 : 1);
    const text = body.slice(at, end);
    yield { at, text };
    starts.lastIndex = end;
    if (!isTag || tagPattern.exec(text)?.[1] !== 'raw') continue;
    endRaw.lastIndex = end;
    const close = endRaw.exec(body);
    if (close === null) return;
    starts.lastIndex = close.index;
  }
}

/** Finds the next place of a text, and never looks twice for what is not there. */
function createFinder(body: string, sought: string): (from: number) => number | null {
  let isGone = false;
  return (from) => {
    const at = isGone ? -1 : body.indexOf(sought, from);
    isGone = at === -1;
    return isGone ? null : at;
  };
}

function wrongToken(text: string): string | null {
  if (text === '{{' || text === '{%') return `"${text}" is never closed`;
  if (text.startsWith('{%')) return `"${shorten(text)}" is no tag`;
  return text.endsWith('}}') ? null : `"${shorten(text)}" is closed by one brace only`;
}

function wrongTag(tag: string, markup: string, inside: string | null): string | null {
  if (blocks.includes(tag) || single.includes(tag)) {
    return markups[tag]?.test(markup) === false ? `{% ${tag} %} says too little` : null;
  }
  // A comment minds what it knows only.
  if (tag === `end${inside}` || inside === 'comment') return null;
  if (tag.startsWith('end')) return `{% ${tag} %} closes nothing`;
  if (!(tag in branches)) return `Jekyll knows no tag "${tag}"`;
  if (inside === null || !branches[tag]?.includes(inside)) return `{% ${tag} %} stands in no block`;
  return markups[tag]?.test(markup) === false ? `{% ${tag} %} says too little` : null;
}

/** Lines of places that come in order. */
function createLineCounter(body: string, linesBefore: number): (at: number) => number {
  let line = linesBefore + 1;
  let counted = 0;
  return (at) => {
    for (; counted < at; counted++) if (body.charCodeAt(counted) === 10) line++;
    return line;
  };
}

function shorten(token: string): string {
  const line = token.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
