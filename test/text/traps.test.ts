import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Shown, showPosts, whyNoJekyll } from '../support/jekyll/show-posts.ts';
import { renderTrap, type Trap } from './support/read-trap.ts';

/** 88 vectors of what kramdown and Liquid do to text; they come with the workplace, not with the project. */
const path = fileURLToPath(new URL('../../../shared/jekyll/traps.json', import.meta.url));
const why = existsSync(path) ? whyNoJekyll() : 'there is no ../shared/jekyll/traps.json';
const traps: readonly Trap[] = why === null ? JSON.parse(readFileSync(path, 'utf8')) : [];

describe.skipIf(why !== null)(`every known trap${why === null ? '' : ` (skipped: ${why})`}`, () => {
  let shown: readonly Shown[] = [];
  const markdown = traps.map(renderTrap);

  beforeAll(async () => {
    shown = await showPosts(markdown.map((body) => ({ body, math: true })));
    const rows = traps.map(({ group, naive }, index) => ({
      group,
      typed: naive,
      written: markdown[index],
      pass: seen(shown[index], group) === wanted(traps[index]),
    }));
    console.table(rows);
  });

  it('is one of 88', () => {
    expect(traps).toHaveLength(88);
  });

  it.each(traps.map((trap, index) => ({ ...trap, index })))('$group: $naive', ({ index, group }) => {
    expect(seen(shown[index], group)).toBe(wanted(traps[index]));
  });
});

function seen(shown: Shown | undefined, group: string): string {
  const text = shown?.error ?? shown?.text ?? '';
  // Curled quotes and joined dots are kramdown's typography: welcome, unless a camp wants them exact.
  if (['typo', 'link'].includes(group)) return text;
  return text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replaceAll('…', '...');
}

/** In our notation a template's line of its own is `(gap)`, and an item without text has a no-break space. */
function wanted(trap: Trap | undefined): string {
  return (trap?.wanted ?? '')
    .replaceAll('(br)', '(gap)')
    .replace('•  \n', '• \u00a0\n')
    .replace(/^(• \[x\]) $/, '$1 \u00a0');
}
