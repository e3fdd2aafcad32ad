import { describe, expect, it } from 'vitest';
import { showPosts, whyNoJekyll } from './show-posts.ts';

const why = whyNoJekyll();

describe.skipIf(why !== null)(`what Jekyll shows${why ? `, skipped: ${why}` : ''}`, () => {
  const textOf = async (body: string, math = false) => (await showPosts([{ body, math }]))[0]?.text;

  it('is an outline of lists, boxes, breaks, quotes, code and headings', async () => {
    const body = [
      '## 제목',
      '- [x] 하나  ',
      '  둘',
      '    1. 셋',
      '',
      '       ```js',
      '       넷',
      '       ```',
      '',
      '<br>',
      '',
      '> 다섯',
    ].join('\n');
    expect(await textOf(body)).toBe(
      [
        'h2: 제목',
        '• [x] 하나',
        '  ↵ 둘',
        '  1. 셋',
        '    ```js',
        '    넷',
        '    ```',
        '(gap)',
        '> 다섯',
      ].join('\n'),
    );
  });

  it('names what our posts never make', async () => {
    expect(await textOf('가 | 나')).toContain('<table>');
  });

  it('takes for maths what MathJax would, and only where it runs', async () => {
    expect(await textOf('$5에서 $10, <span>$</span>3, `$4$`', true)).toBe('$5에서$10, $3, $4$');
    expect(await textOf('$5에서 $10')).toBe('$5에서 $10');
    expect(await textOf('가 $5  \n나 $6', true)).toBe('가 $5\n↵ \n↵ 나$6');
    expect(await textOf('$a$ 가  \n**$b$** $5  \n다', true)).toBe('$a$ 가\n↵ $b$ $5\n↵ 다');
  });

  it('tells the one post that would stop the blog from the others', async () => {
    const shown = await showPosts([
      { body: '가' },
      { body: '{% if %}' },
      { text: '---\ndate: 없음\n---\n나', name: '2022-02-14-a.md' },
      { text: '---\ndate: 3000-01-01\n---\n다', name: '2022-02-14-b.md' },
      { body: '라' },
    ]);
    expect(shown.map(({ error, text }) => error?.split(/[ :]/)[0] ?? text)).toEqual([
      '가',
      'Liquid',
      'Jekyll',
      'skipped',
      '라',
    ]);
  });

  it('passes warnings on', async () => {
    const [shown] = await showPosts([{ body: '[^1]' }]);
    expect(shown?.warnings.join()).toContain("Footnote definition for '1' not found");
  });
});
