import { beforeEach, describe, expect, it } from 'vitest';
import { useBrowser, whyNoBrowser } from '../../support/browser.ts';
import { openComposer, type } from '../support/composer.ts';
import { list, plain, section } from '../support/rich.ts';

beforeEach(({ skip }) => skip(whyNoBrowser !== null, whyNoBrowser ?? ''));
const browser = useBrowser();

// In the composer Enter sends, so that Shift+Enter is the new line; forms have it on Enter.
const next = '{Shift+Enter}';

describe('typing in the editor', () => {
  it.each<[string, string, readonly object[]]>([
    ['lines', `한 줄${next}two${next}${next}넷`, [section(plain('한 줄\ntwo\n\n넷'))]],
    [
      'a nested list',
      `- 하나${next}{Tab}둘${next}{Tab}셋${next}{Shift+Tab}{Shift+Tab}넷`,
      [
        list('bullet', 0, ['하나']),
        list('bullet', 1, ['둘']),
        list('bullet', 2, ['셋']),
        list('bullet', 0, ['넷']),
      ],
    ],
    [
      'a numbered list that goes on',
      `1. one${next}{Tab}inner${next}{Shift+Tab}two`,
      [list('ordered', 0, ['one']), list('ordered', 1, ['inner']), list('ordered', 0, ['two'], 1)],
    ],
    [
      'a way out of a list by an empty entry',
      `* a${next}${next}after`,
      [list('bullet', 0, ['a']), section(plain('after'))],
    ],
    [
      'a way out of a list by Backspace',
      `- a${next}{Tab}{Backspace}{Backspace}b`,
      [list('bullet', 0, ['a']), section(plain('b'))],
    ],
    [
      'looks by their marks',
      '*bold* and _italic_, ~gone~ `code` end',
      [
        section(
          plain('bold', { bold: true }),
          plain(' and '),
          plain('italic', { italic: true }),
          plain(', '),
          plain('gone', { strike: true }),
          plain(' '),
          plain('code', { code: true }),
          plain(' end'),
        ),
      ],
    ],
    [
      'looks by keys',
      '{Control+b}{Control+i}both{Control+i}{Control+b} none',
      [section(plain('both', { bold: true, italic: true }), plain(' none'))],
    ],
    [
      'an address as a link, without the full stop',
      'see https://example.org/한글?a=1. ok',
      [section(plain('see '), { type: 'link', url: 'https://example.org/한글?a=1' }, plain('. ok'))],
    ],
    [
      'an address at the very end as a link',
      'https://example.org',
      [section({ type: 'link', url: 'https://example.org' })],
    ],
    [
      'a quote of two lines',
      `> a${next}b${next}${next}c`,
      [{ type: 'rich_text_quote', elements: [plain('a\nb')] }, section(plain('c'))],
    ],
    [
      'code over several lines, in which nothing means a look',
      '```*a*{Enter}  b{Enter}{Enter}after',
      [{ type: 'rich_text_preformatted', elements: [plain('*a*\n  b')], border: 0 }, section(plain('after'))],
    ],
    [
      'emoji as one piece, typed as themselves or by their names',
      'ok 🎉 :tada: :nothing: `a`🇰🇷',
      [
        section(
          plain('ok '),
          { type: 'emoji', name: 'tada', unicode: '1f389' },
          plain(' '),
          { type: 'emoji', name: 'tada', unicode: '1f389' },
          plain(' :nothing: '),
          plain('a', { code: true }),
          { type: 'emoji', name: 'flag-kr', unicode: '1f1f0-1f1f7' },
        ),
      ],
    ],
    [
      'a mention of a group',
      'hi @mentors there',
      [
        section(
          plain('hi '),
          { type: 'usergroup', usergroup_id: expect.stringMatching(/^S/) },
          plain(' there'),
        ),
      ],
    ],
    [
      'a mention of somebody, or of a group, that was offered for a few letters',
      'hi @do{Enter} @men{ArrowDown}{Tab}@here{Escape} there',
      [
        section(
          plain('hi '),
          { type: 'user', user_id: expect.stringMatching(/^U/) },
          plain('  '),
          { type: 'usergroup', usergroup_id: expect.stringMatching(/^S/) },
          plain(' @here there'),
        ),
      ],
    ],
    [
      'a mention of somebody',
      'hi @john there',
      [section(plain('hi '), { type: 'user', user_id: expect.stringMatching(/^U/) }, plain(' there'))],
    ],
  ])('gives %s', async (_what, typed, elements) => {
    const { page, send } = await openComposer(browser);
    await type(page, typed);
    expect(await send()).toEqual(elements);
  });

  it('turns chosen lines into a list, a quote, code and back by the buttons', async () => {
    const { page, send } = await openComposer(browser);
    await type(page, `a${next}b{Control+a}`);
    const press = (name: string) => page.locator('.composer').getByRole('button', { name }).click();
    await press('번호 목록');
    await press('글머리 목록');
    await press('인용');
    await press('인용');
    await press('코드 블록');
    await press('코드 블록');
    await press('번호 목록');
    expect(await send()).toEqual([list('ordered', 0, ['a', 'b'])]);
  });

  it('links the chosen words', async () => {
    const { page, send } = await openComposer(browser);
    await type(page, 'read this{Control+Shift+ArrowLeft}');
    await page.locator('.composer').getByRole('button', { name: '링크' }).click();
    await page.getByRole('textbox', { name: '링크 주소' }).fill('example.org/a');
    await page.keyboard.press('Enter');
    expect(await send()).toEqual([
      section(plain('read '), { type: 'link', url: 'https://example.org/a', text: 'this' }),
    ]);
  });
});
