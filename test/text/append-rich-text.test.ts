import { describe, expect, it } from 'vitest';
import { appendRichText } from '../../src/text/append-rich-text.ts';
import { readRichText } from '../../src/text/read-rich-text.ts';
import { renderMarkdown } from '../../src/text/render-markdown.ts';
import { bullets, words } from '../support/typed.ts';

const code = {
  type: 'rich_text',
  elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'x = 1' }] }],
};

describe('one text below another', () => {
  it.each([
    ['nothing below a list', bullets('a', '  b'), null, '- a\n    - b'],
    ['a list below nothing', null, bullets('a'), '- a'],
    ['a list below a list', bullets('a', '  b'), bullets('c'), '- a\n    - b\n- c'],
    ['a paragraph below a paragraph', words('a'), words('b'), 'a\n\nb'],
    ['a list below a paragraph', words('a'), bullets('b'), 'a\n\n- b'],
    ['code below a list, beside it and not in its last point', bullets('a'), code, '- a\n\n```\nx = 1\n```'],
  ])('%s', (_name, base, added, markdown) => {
    expect(renderMarkdown(readRichText(appendRichText(base, added)))).toBe(markdown);
  });
});
