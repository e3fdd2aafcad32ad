import { beforeEach, describe, expect, it } from 'vitest';
import { keepScreenshot, useBrowser, whyNoBrowser } from '../support/browser.ts';
import { openWorkspace } from './support/open-workspace.ts';

beforeEach(({ skip }) => skip(whyNoBrowser !== null, whyNoBrowser ?? ''));
const browser = useBrowser();

describe('a message on the page', () => {
  it('shows every block, and what it does not know as what it is', async () => {
    const { sandbox, channel, call } = await openWorkspace();
    const text = (words: string) => ({ type: 'mrkdwn', text: words });
    const posted = await call('chat.postMessage', {
      channel,
      text: 'blocks',
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: 'A header' } },
        {
          type: 'section',
          text: text(
            '*bold* _italic_ ~gone~ `code` <https://example.org|a link> &lt;tag&gt; :tada:\n&gt; quoted',
          ),
          fields: [text('left'), text('right')],
        },
        { type: 'divider' },
        { type: 'context', elements: [text('small *print*')] },
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_list',
              style: 'ordered',
              indent: 0,
              offset: 2,
              elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'third' }] }],
            },
            {
              type: 'rich_text_list',
              style: 'bullet',
              indent: 1,
              elements: [
                { type: 'rich_text_section', elements: [{ type: 'emoji', name: 'wave', unicode: '1f44b' }] },
              ],
            },
            { type: 'rich_text_quote', elements: [{ type: 'text', text: 'a quote' }] },
            { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'a = 1\n  b' }] },
          ],
        },
        {
          type: 'actions',
          elements: [
            {
              type: 'button',
              action_id: 'press',
              text: { type: 'plain_text', text: 'Press' },
              style: 'primary',
            },
            {
              type: 'static_select',
              action_id: 'pick',
              placeholder: { type: 'plain_text', text: 'Pick' },
              option_groups: [
                {
                  label: { type: 'plain_text', text: 'Group' },
                  options: [{ text: { type: 'plain_text', text: 'One' }, value: '1' }],
                },
              ],
            },
          ],
        },
        { type: 'data_table', caption: 'numbers', rows: [] },
      ],
    });
    expect(posted).toMatchObject({ ok: true });
    const page = await browser.open(sandbox.url);
    const message = page.locator('.message', { hasText: 'A header' });
    await message.waitFor();
    await keepScreenshot(page, 'blocks');
    expect(await message.locator('.mrkdwn strong').allTextContents()).toEqual(['bold', 'print']);
    expect(await message.getByRole('link', { name: 'a link' }).getAttribute('href')).toBe(
      'https://example.org',
    );
    expect(await message.getByText('<tag> 🎉').count()).toBe(1);
    const entries = message.locator('.entries li');
    expect(await entries.first().getAttribute('data-mark')).toBe('3.');
    expect(await entries.last().getAttribute('data-mark')).toBe('◦');
    expect(await message.locator('.block-unknown summary').textContent()).toContain('data_table');
    expect(await message.getByRole('button', { name: 'Press' }).count()).toBe(1);
    expect(await message.locator('optgroup').getAttribute('label')).toBe('Group');
  });

  it('shows Markdown as Markdown, and of HTML, pictures and odd addresses the words alone', async () => {
    const { sandbox, channel, call } = await openWorkspace();
    const markdown = [
      '# 오늘 한 일',
      '**굵게** *기울임* ~~취소~~ `code` [a link](https://example.org) :tada:',
      '- one\n  - two\n- [x] three',
      '3. third',
      '> quoted',
      '| a | b |\n|---|---|\n| 1 | 2 |',
      '```js\na = 1\n```',
      '<img src=x onerror="document.title = 1"> ![a picture](https://example.org/a.png) [bad](javascript:alert)',
    ].join('\n\n');
    const blocks = [{ type: 'markdown', text: markdown }];
    expect(await call('chat.postMessage', { channel, text: 'm', blocks })).toMatchObject({ ok: true });
    const page = await browser.open(sandbox.url);
    const shown = page.locator('.message .markdown');
    await shown.waitFor();
    await keepScreenshot(page, 'markdown');
    const textsOf = (selector: string) => shown.locator(selector).allTextContents();
    expect(await textsOf('h3')).toEqual(['오늘 한 일']);
    expect(await textsOf('strong, em, s, p code')).toEqual(['굵게', '기울임', '취소', 'code']);
    expect(await textsOf('ul > li > ul > li')).toEqual(['two']);
    expect(await textsOf('.task')).toEqual(['☑ three']);
    expect(await shown.locator('ol').getAttribute('start')).toBe('3');
    expect(await textsOf('blockquote, th, td, pre')).toEqual(['quoted', 'a', 'b', '1', '2', 'a = 1']);
    expect(await page.locator('.markdown > p:last-child').allTextContents()).toEqual([
      '<img src=x onerror="document.title = 1"> a picture bad',
    ]);
    expect(await shown.getByRole('link').allTextContents()).toEqual(['a link', 'a picture']);
    expect(await shown.locator('img').count()).toBe(0);
  });
});
