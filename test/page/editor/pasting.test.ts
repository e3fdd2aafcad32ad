import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { useBrowser, whyNoBrowser } from '../../support/browser.ts';
import { openComposer, type } from '../support/composer.ts';
import { list, plain, section } from '../support/rich.ts';

beforeEach(({ skip }) => skip(whyNoBrowser !== null, whyNoBrowser ?? ''));
const browser = useBrowser();

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
    const { page, send } = await openComposer(browser);
    await paste(page, html, 'plain');
    expect(await send()).toEqual(elements);
  });

  it('puts plain text line by line into what it is pasted into', async () => {
    const { page, send } = await openComposer(browser);
    await type(page, '- first ');
    await paste(page, '', 'a\nb\n');
    expect(await send()).toEqual([list('bullet', 0, ['first a', 'b'])]);
  });

  it('makes emoji of a pasted text one piece each, skin tones included', async () => {
    const { page, send } = await openComposer(browser);
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
    const { page, send } = await openComposer(browser);
    await type(page, 'here{Control+a}');
    await paste(page, '', 'https://a.b/c');
    expect(await send()).toEqual([section({ type: 'link', url: 'https://a.b/c', text: 'here' })]);
  });
});
