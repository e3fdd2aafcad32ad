import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/text/render-markdown.ts';
import type { Inline } from '../../src/text/rich-text.ts';
import { wrapLine } from '../../src/text/wrap-line.ts';
import { showPosts, whyNoJekyll } from '../support/jekyll/show-posts.ts';
import { li, p, run, ul } from './support/typed.ts';

const why = whyNoJekyll();

describe('a very long line', () => {
  it('is cut at blanks about every 500 characters, and no other one is', () => {
    const line = '가나다라마바사 '.repeat(300).trim();
    expect(wrapLine(line).map((part) => part.length)).toEqual([503, 503, 503, 503, 383]);
    expect(wrapLine(line).join(' ')).toBe(line);
    expect(wrapLine(line.slice(0, 2000))).toHaveLength(1);
  });

  it('stays whole where a cut would change it: in code, before what begins a block, behind a backslash', () => {
    for (const kept of ['- ', '1. ', '# ', '> ', ': ', '+ ', '= ', '\\ ', '  ', '{: ']) {
      expect(wrapLine(`가${kept}`.repeat(2000)).join('')).not.toMatch(/^[-+\d#>:={\s]/m);
    }
    expect(wrapLine(`\`${'a '.repeat(2000)}\``)).toHaveLength(1);
    expect(wrapLine(`\`\` ${'a ` '.repeat(2000)}\`\``)).toHaveLength(1);
    expect(wrapLine(`\\\`${'a '.repeat(2000)}\\\``).length).toBeGreaterThan(5);
  });

  it('ends within a comment where there is no blank', () => {
    const lines = renderMarkdown([p('가*'.repeat(1000))]).split('\n');
    expect(lines.map((line) => line.length)).toEqual([2006, 1001]);
    expect(lines[0]).toMatch(/^가\\\*.*\\\*가<!--$/);
    expect(lines[1]).toMatch(/^-->\\\*가.*\\\*$/);
  });

  it('goes on where its item’s text stands', () => {
    const words = '말 '.repeat(1200).trim();
    const lines = renderMarkdown([ul(li('가', ul(words)))]).split('\n');
    expect(lines.slice(0, 3).map((line) => line.slice(0, 8))).toEqual(['- 가', '    - 말 ', '      말 ']);
  });
});

describe.skipIf(why !== null)(`a very long text${why ? ` (skipped: ${why})` : ''}`, () => {
  const times = (text: string) => text.repeat(Math.ceil(30_000 / text.length));
  const texts: Readonly<Record<string, readonly Inline[]>> = {
    words: [run(times('가나 다라 '))],
    'unclosed marks': [run(times('**a '))],
    underscores: [run(times('가_나'))],
    brackets: [run(times('[가] '))],
    dollars: [run(times('$$ '))],
    'dollars without blanks': [run('$'.repeat(10_000))],
    backslashes: [run('\\'.repeat(10_000))],
    primes: [run(times("$f'(x)$,"))],
    dots: [run(times('...'))],
    'looks without blanks': Array.from({ length: 5000 }, (_, at) =>
      at % 2 ? run('가*', 'bold') : run('다'),
    ),
    backticks: [run(times('a ` '))],
    looks: Array.from({ length: 5000 }, (_, at) => (at % 2 ? run('가 나 ', 'bold') : run('다 '))),
    code: Array.from({ length: 5000 }, (_, at) => (at % 2 ? run('가 나', 'code') : run(' 다 '))),
  };

  // Unprotected, the underscores take twenty seconds, the unclosed marks longer than anybody waits.
  it.each(Object.keys(texts))('of %s takes Jekyll a moment and shows every character', async (name) => {
    const content = texts[name] ?? [];
    const [shown] = await showPosts([{ body: renderMarkdown([p(...content)]), math: true }]);
    const [block] = shown?.blocks ?? [];
    const runs = block?.type === 'paragraph' ? block.runs : [];
    const seen = runs.map(({ text, maths }) => (maths ? `$${text}$` : text.replaceAll('…', '...'))).join('');
    const typed = content.map(({ text }) => text).join('');
    expect(seen.replace(/\s+/g, ' ').trim()).toBe(typed.replace(/\s+/g, ' ').trim());
    expect(shown?.seconds).toBeLessThan(8);
  });
});
