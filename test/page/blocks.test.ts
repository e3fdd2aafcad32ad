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
});
