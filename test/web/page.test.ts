import { describe, expect, it } from 'vitest';
import { renderPage } from '../../src/web/page.ts';

describe('a page', () => {
  it('escapes whatever stands in it', async () => {
    const page = String(
      await renderPage({ language: 'ko', heading: '</title><b>', sentence: '<img src=x> & "you"' }),
    );
    expect(page).toContain('<title>&lt;/title&gt;&lt;b&gt;</title>');
    expect(page).toContain('<p>&lt;img src=x&gt; &amp; &quot;you&quot;</p>');
  });
});
