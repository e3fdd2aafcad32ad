import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { useBrowser, whyNoBrowser } from '../../support/browser.ts';
import { eventually } from '../../support/eventually.ts';
import { openWorkspace } from '../support/open-workspace.ts';

beforeEach(({ skip }) => skip(whyNoBrowser !== null, whyNoBrowser ?? ''));
const browser = useBrowser();

/** Opens the composer of a channel; `send` sends what was typed and gives its rich text's elements. */
async function openComposer() {
  const { sandbox, mina, channel } = await openWorkspace();
  const page = await browser.open(sandbox.url);
  await page.locator('.composer .editor-text').click();
  const send = async () => {
    await page.getByRole('button', { name: '보내기' }).click();
    const said = await eventually(() => sandbox.as(mina).messages(channel).at(-1)?.blocks[0], 'the message');
    return said.elements;
  };
  return { page, send };
}

/** Types words and keys: `{Tab}` is a key, all else is text. */
async function type(page: Page, typed: string): Promise<void> {
  for (const part of typed.split(/(\{[\w+]+\})/)) {
    const key = /^\{(.+)\}$/.exec(part)?.[1];
    if (key === undefined) await page.keyboard.type(part);
    else await page.keyboard.press(key);
  }
}

const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });
const plain = (words: string, style?: object) => ({ type: 'text', text: words, ...(style ? { style } : {}) });
const list = (style: string, indent: number, words: readonly string[], offset?: number) => ({
  type: 'rich_text_list',
  elements: words.map((entry) => section(plain(entry))),
  style,
  indent,
  ...(offset === undefined ? {} : { offset }),
  border: 0,
});

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
      'a mention of somebody',
      'hi @john there',
      [section(plain('hi '), { type: 'user', user_id: expect.stringMatching(/^U/) }, plain(' there'))],
    ],
  ])('gives %s', async (_what, typed, elements) => {
    const { page, send } = await openComposer();
    await type(page, typed);
    expect(await send()).toEqual(elements);
  });

  it('turns chosen lines into a list, a quote, code and back by the buttons', async () => {
    const { page, send } = await openComposer();
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
    const { page, send } = await openComposer();
    await type(page, 'read this{Control+Shift+ArrowLeft}');
    await page.locator('.composer').getByRole('button', { name: '링크' }).click();
    await page.getByRole('textbox', { name: '링크 주소' }).fill('example.org/a');
    await page.keyboard.press('Enter');
    expect(await send()).toEqual([
      section(plain('read '), { type: 'link', url: 'https://example.org/a', text: 'this' }),
    ]);
  });
});

/** Pastes as a browser does: an event with both forms of what was copied. */
async function paste(page: Page, html: string, text = ''): Promise<void> {
  // As text, since the types of a browser are not at hand here.
  await page.evaluate(`(() => {
    const data = new DataTransfer();
    if (${JSON.stringify(html)} !== '') data.setData('text/html', ${JSON.stringify(html)});
    data.setData('text/plain', ${JSON.stringify(text)});
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.querySelector('.composer .editor-text').dispatchEvent(event);
  })()`);
}

describe('pasting into the editor', () => {
  it.each<[string, string, readonly object[]]>([
    [
      'nested lists',
      '<ul><li>a<ul><li><p>b</p></li></ul></li><li><b>c</b> d</li></ul><ol><li>e</li></ol>',
      [
        list('bullet', 0, ['a']),
        list('bullet', 1, ['b']),
        {
          ...list('bullet', 0, []),
          elements: [section(plain('c', { bold: true }), plain(' d'))],
        },
        list('ordered', 0, ['e']),
      ],
    ],
    [
      'lists that are nested without an entry of their own',
      '<ul><li>a</li><ul><li>b</li></ul></ul>',
      [list('bullet', 0, ['a']), list('bullet', 1, ['b'])],
    ],
    [
      'paragraphs, headings, quotes and code',
      '<h2>T</h2><p>a<br>b</p><blockquote><p>q</p></blockquote><pre><code>x\n y</code></pre>',
      [
        section(plain('T', { bold: true }), plain('\na\nb\n')),
        { type: 'rich_text_quote', elements: [plain('q')] },
        { type: 'rich_text_preformatted', elements: [plain('x\n y')], border: 0 },
      ],
    ],
    [
      'links, and no address that runs a program',
      '<p><a href="https://a.b/">there</a> <a href="javascript:alert(1)">here</a></p>',
      [section({ type: 'link', url: 'https://a.b/', text: 'there' }, plain(' here'))],
    ],
    [
      'nothing bold that Google Docs only wraps',
      '<b style="font-weight:normal"><p>a <span style="font-weight:700">b</span></p></b>',
      [section(plain('a '), plain('b', { bold: true }))],
    ],
  ])('keeps %s', async (_what, html, elements) => {
    const { page, send } = await openComposer();
    await paste(page, html, 'plain');
    expect(await send()).toEqual(elements);
  });

  it('puts plain text line by line into what it is pasted into', async () => {
    const { page, send } = await openComposer();
    await type(page, '- first ');
    await paste(page, '', 'a\nb\n');
    expect(await send()).toEqual([list('bullet', 0, ['first a', 'b'])]);
  });

  it('makes emoji of a pasted text one piece each, skin tones included', async () => {
    const { page, send } = await openComposer();
    await paste(page, '', '👍🏼❤️a');
    expect(await send()).toEqual([
      section(
        { type: 'emoji', name: '+1', unicode: '1f44d-1f3fc', skin_tone: 3 },
        { type: 'emoji', name: 'heart', unicode: '2764-fe0f' },
        plain('a'),
      ),
    ]);
  });

  it('makes a pasted address the link of the chosen words', async () => {
    const { page, send } = await openComposer();
    await type(page, 'here{Control+a}');
    await paste(page, '', 'https://a.b/c');
    expect(await send()).toEqual([section({ type: 'link', url: 'https://a.b/c', text: 'here' })]);
  });
});
