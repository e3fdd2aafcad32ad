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
  readonly line: number;
}

/**
 * What in a body would stop Jekyll: one Liquid error there leaves the whole blog unbuilt. `linesBefore` are the
 * lines above the body.
 */
export function checkLiquid(body: string, linesBefore: number): readonly PostProblem[] {
  const problems: PostProblem[] = [];
  const open: OpenBlock[] = [];
  let line = linesBefore + 1;
  let counted = 0;
  const lineAt = (at: number): number => {
    for (; counted < at; counted++) if (body.charCodeAt(counted) === 10) line++;
    return line;
  };
  const report = (at: number, message: string): void => {
    problems.push({
      code: 'liquid',
      line: lineAt(at),
      message: `${message}, the whole blog would not build`,
      cure: 'write {\\{ or &#123;% to show Liquid, or put "render_with_liquid: false" into the front matter',
    });
  };

  const starts = /\{\{|\{%/g;
  for (let start = starts.exec(body); start !== null; start = starts.exec(body)) {
    const at = start.index;
    const inside = open.at(-1);
    const isVerbatim = inside?.name === 'raw' || inside?.name === 'comment';
    const end = endOf(body, at, start[0]);
    if (end === null) {
      if (!isVerbatim) report(at, `"${start[0]}" is never closed`);
      continue;
    }
    const token = body.slice(at, end);
    const [, tag, markup = ''] = (start[0] === '{%' ? tagPattern.exec(token) : null) ?? [];
    if (isVerbatim) {
      if (tag === `end${inside.name}`) open.pop();
      else if (start[0] === '{{' || tag === undefined) starts.lastIndex = at + 2;
      if (tag === `end${inside.name}`) starts.lastIndex = end;
      continue;
    }
    starts.lastIndex = end;
    if (start[0] === '{{') {
      if (!token.endsWith('}}')) report(at, `"${shorten(token)}" is closed by one brace only`);
    } else if (tag === undefined) {
      report(at, `"${shorten(token)}" is no tag`);
    } else if (markups[tag]?.test(markup) === false) {
      report(at, `"${shorten(token)}" says too little`);
    } else if (blocks.includes(tag)) {
      open.push({ name: tag, line: lineAt(at) });
    } else if (tag.startsWith('end')) {
      if (inside !== undefined && tag === `end${inside.name}`) open.pop();
      else report(at, `{% ${tag} %} closes nothing`);
    } else if (tag in branches) {
      if (inside === undefined || !branches[tag]?.includes(inside.name))
        report(at, `{% ${tag} %} stands in no block`);
    } else if (!single.includes(tag)) {
      report(at, `Jekyll knows no tag "${tag}"`);
    }
  }
  for (const block of open) {
    problems.push({
      code: 'liquid',
      line: block.line,
      message: `{% ${block.name} %} is never closed, the whole blog would not build`,
      cure: `write {% end${block.name} %} after it, or &#123;% ${block.name} %} to show it`,
    });
  }
  return problems;
}

/** Where Liquid's own tokenizer ends a token: `{{` at the first brace, which has to be two. */
function endOf(body: string, at: number, start: string): number | null {
  if (start === '{%') {
    const end = body.indexOf('%}', at + 2);
    return end === -1 ? null : end + 2;
  }
  const end = body.indexOf('}', at + 2);
  if (end === -1) return null;
  return body.charAt(end + 1) === '}' ? end + 2 : end + 1;
}

function shorten(token: string): string {
  const line = token.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
