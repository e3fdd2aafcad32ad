import { describe, expect, it } from 'vitest';
import { countCharacters, isBlank, renderPlain } from '../../src/text/render-plain.ts';
import { h, li, link, ol, p, pre, quote, run, task, ul } from './support/typed.ts';

describe('plain text', () => {
  it('is a line a paragraph or item, nested ones indented', () => {
    expect(
      renderPlain([
        h(2, '제목'),
        p('가\n', run('나', 'bold')),
        ul(task(true, '한 일', ol(9, '다', li('라', pre('x\ny')))), task(false, '할 일')),
        quote('마'),
        p(link('http://x', '바')),
      ]),
    ).toBe(
      [
        '제목',
        '가',
        '나',
        '- [x] 한 일',
        '  9. 다',
        '  10. 라',
        '    x',
        '    y',
        '- [ ] 할 일',
        '마',
        '바',
      ].join('\n'),
    );
  });

  it('escapes nothing', () => {
    expect(renderPlain([p('*가* {{ 나 }} | <b>')])).toBe('*가* {{ 나 }} | <b>');
  });
});

describe('a blank text', () => {
  it.each([[[]], [[p(' \n'), ul(li([]), li(' ', ul(' ')))]], [[pre('\n'), quote(' '), h(1, '')]]])(
    'shows nothing: %j',
    (text) => {
      expect(isBlank(text)).toBe(true);
    },
  );

  it.each([[[p('가')]], [[ul(li([], pre('x')))]], [[quote(link('http://x', '.'))]]])('is not: %j', (text) => {
    expect(isBlank(text)).toBe(false);
  });
});

describe('the length of a text', () => {
  it('counts code points and no notation', () => {
    expect(
      countCharacters([
        p('가나', run('다', 'bold')),
        ul(li('👩‍💻', pre('x\n'))),
        quote(link('http://x', '라')),
      ]),
    ).toBe(9);
    expect(countCharacters([])).toBe(0);
  });
});
