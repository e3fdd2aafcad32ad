import { readRichText } from '../../../src/text/read-rich-text.ts';
import { renderMarkdown } from '../../../src/text/render-markdown.ts';
import type { Block, List, RichText } from '../../../src/text/rich-text.ts';

/** A vector of traps.json, as far as it is read here. */
export interface Trap {
  readonly group: string;
  /** What was typed, put into a post as it is. */
  readonly naive: string;
  /** The outline that readers shall see: what was typed. */
  readonly wanted: string;
}

type SlackBlock = Record<string, unknown>;

/** The Markdown of what somebody typed: through Slack's rich text, boxes and headings as templates put them. */
export function renderTrap({ group, naive, wanted }: Trap): string {
  const parts: RichText[] = [[]];
  const add = (...blocks: readonly Block[]) => parts.push([...(parts.pop() ?? []), ...blocks]);
  const lines = wanted.split('\n');
  let typed: SlackBlock[] = [];
  const settle = () => {
    add(...readRichText({ type: 'rich_text', elements: typed }).map(withBoxes));
    typed = [];
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const item = /^( *)(•|1\.)(?: (.*))?$/.exec(line);
    const [, heading] = /^h2: (.*)$/.exec(line) ?? [];
    if (line === '(br)') {
      settle();
      parts.push([], []);
    } else if (heading !== undefined) {
      settle();
      add({ type: 'heading', level: 2, content: [{ type: 'text', text: heading }] });
    } else if (item && (item[2] === '•' || group === 'list')) {
      typed.push(list(item[2] === '1.', (item[1] ?? '').length / 2, inlines(item[3] ?? '', naive)));
    } else if (/^ *↵ /.test(line)) continueLast(typed, line.replace(/^ *↵ /, ''));
    else if (/^ *```/.test(line) && group === 'fence') {
      const end = lines.lastIndexOf(line.replace(/```.*/, '```'));
      typed.push(code(line, lines.slice(index + 1, end)));
      index = end;
    } else if (line.startsWith('  ')) continueLast(typed, `\n${line.trim()}`);
    else typed.push(section(`${line}\n`));
  }
  settle();
  const body = parts.map((part) =>
    renderMarkdown(part, { typography: group === 'typo' ? 'exact' : 'smart' }),
  );
  return body.map((part) => part || '<br>').join('\n\n');
}

/** `[x] 정리` in a checklist of a template is a box. */
function withBoxes(block: Block): Block {
  if (block.type !== 'list') return block;
  const items = block.items.map((item): List['items'][number] => {
    const [first, ...others] = item.content;
    const box = /^\[([ x])\] ?/.exec(first?.text ?? '');
    if (!first || !box) return item;
    const content = [{ ...first, text: first.text.slice(box[0].length) }, ...others];
    return { ...item, content, checked: box[1] === 'x' };
  });
  return { ...block, items };
}

function text(typed: string): SlackBlock {
  return { type: 'text', text: typed };
}

function section(typed: string): SlackBlock {
  return { type: 'rich_text_section', elements: [text(typed)] };
}

/** A vector with `[a](b)` in it whose `a` readers see is about a link; a bare address is one in Slack. */
function inlines(typed: string, naive: string): readonly SlackBlock[] {
  const [, label, target] = /\[(.+)\]\((.+)\)/.exec(naive) ?? [];
  if (label === typed) return [{ type: 'link', url: target, text: label }];
  if (/^http\S+$/.test(typed)) return [{ type: 'link', url: typed }];
  for (const [marked, style] of marks) {
    const [written, , inside = ''] = marked.exec(naive) ?? [];
    const at = typed.indexOf(inside);
    if (written === undefined || typed.includes(written) || at < 0) continue;
    const styled = { ...text(inside), style: { [style]: true } };
    return [text(typed.slice(0, at)), styled, text(typed.slice(at + inside.length))];
  }
  return [text(typed)];
}

/** Marks of a vector that its readers shall not see: in Slack they are a look. */
const marks = [
  [/(`+) ?(.+?) ?\1(?!.*`)/, 'code'],
  [/(\*\*|__) ?(.+?) ?\1/, 'bold'],
  [/(_)(.+?)\1/, 'italic'],
] as const;

function list(ordered: boolean, indent: number, typed: readonly SlackBlock[]): SlackBlock {
  const elements = [{ type: 'rich_text_section', elements: typed }];
  return { type: 'rich_text_list', style: ordered ? 'ordered' : 'bullet', indent, elements };
}

function code(fence: string, lines: readonly string[]): SlackBlock {
  const indent = fence.indexOf('`');
  const language = fence.slice(indent + 3);
  return {
    type: 'rich_text_preformatted',
    elements: [text(lines.map((line) => line.slice(indent)).join('\n'))],
    ...(language !== 'plaintext' && { language }),
  };
}

/** Another line of the last section or item. */
function continueLast(typed: readonly SlackBlock[], line: string): void {
  let last: unknown = typed.at(-1);
  while (isBlock(last) && Array.isArray(last.elements) && last.type !== 'text') {
    const inner: unknown = last.elements.at(-1);
    if (isBlock(inner) && inner.type === 'text') {
      inner.text = `${String(inner.text).replace(/\n$/, '')}\n${line}`;
      return;
    }
    last = inner;
  }
}

function isBlock(value: unknown): value is SlackBlock {
  return typeof value === 'object' && value !== null;
}
