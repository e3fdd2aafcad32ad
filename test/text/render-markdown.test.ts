import { beforeAll, describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/text/render-markdown.ts';
import { type Shown, showPosts, whyNoJekyll } from '../support/jekyll/show-posts.ts';
import { outlineShown } from './support/outline-shown.ts';
import { outlineTyped } from './support/outline-typed.ts';
import { p, run } from './support/typed.ts';
import { blockVectors } from './vectors/block-vectors.ts';
import { inlineVectors } from './vectors/inline-vectors.ts';
import { notationVectors } from './vectors/notation-vectors.ts';

const vectors = [...notationVectors, ...inlineVectors, ...blockVectors];
const why = whyNoJekyll();

describe('Markdown of what was typed', () => {
  it.each(vectors)('$group: $markdown', ({ typed, markdown, options }) => {
    expect(renderMarkdown(typed, options)).toBe(markdown);
  });

  it.each([
    '오늘은 강의를 듣고, 팀원들과 이야기를 나누었다!! (무려 한 시간 반) 내일도 기대된다..',
    'I tried the loss in 2 ways: it took 3-4 hours; see CI/CD, Q&A, snake_case and 50% (ex. a car).',
    '"정말?" 하고 물었다. 그래서 - 잠깐 쉬고 - 다시 했다~ [AI] 1, 2강 #태그 @이름 a/b c+d e=f',
  ])('leaves a plain sentence as it is: %s', (sentence) => {
    expect(renderMarkdown([p(sentence)])).toBe(sentence);
  });

  it('is empty where nothing is seen', () => {
    expect(renderMarkdown([])).toBe('');
    expect(renderMarkdown([p(' '), p(run('\n', 'bold'))])).toBe('');
    expect(renderMarkdown([p('가'), p(' '), p('나')])).toBe('가\n\n나');
  });
});

describe.skipIf(why !== null)(
  `The real Jekyll shows what was typed${why ? ` (skipped: ${why})` : ''}`,
  () => {
    let shown: readonly Shown[] = [];

    beforeAll(async () => {
      shown = await showPosts(
        vectors.map(({ markdown, options }) => ({ body: markdown, math: options.math ?? true })),
      );
    });

    it.each(vectors.map((vector, index) => ({ ...vector, index })))('$group: $markdown', (vector) => {
      const exact = vector.options.typography === 'exact';
      const { error = 'no answer', blocks = [], warnings = [] } = shown[vector.index] ?? {};
      expect(error).toBeNull();
      // Bare brackets are shown as typed; kramdown only remarks on them.
      expect(warnings.filter((warning) => !warning.includes('No link definition for link ID'))).toEqual([]);
      expect(outlineShown(blocks, exact)).toEqual(
        outlineTyped(vector.typed, { exact, math: vector.options.math ?? true }),
      );
    });

    it.each(['**가 ', '*', '_a ', '[a ', '`', '~~', '<b ', '{{ ', '$a '])(
      'at once where %j stands 600 times and is never closed',
      async (mark) => {
        const [post] = await showPosts([{ body: renderMarkdown([p(mark.repeat(600))]), math: true }]);
        expect(post?.error).toBeNull();
        // Unprotected, some of them take kramdown minutes.
        expect(post?.seconds).toBeLessThan(10);
      },
    );
  },
);
