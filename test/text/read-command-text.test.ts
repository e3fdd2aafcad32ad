import { describe, expect, it } from 'vitest';
import { readCommandText } from '../../src/text/read-command-text.ts';

const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });
const text = (value: string) => ({ type: 'text', text: value });

describe('what is typed after a slash command', () => {
  it('is an item a line, or a paragraph a line', () => {
    expect(readCommandText('  강의 3강 \n\n과제', 'items')).toEqual({
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_list',
          style: 'bullet',
          indent: 0,
          elements: [section(text('강의 3강')), section(text('과제'))],
        },
      ],
    });
    expect(readCommandText('a\r\nb', 'paragraphs').elements).toEqual([
      section(text('a')),
      section(text('b')),
    ]);
    expect(readCommandText(' \n ', 'items')).toEqual({ type: 'rich_text', elements: [] });
  });

  it.each([
    ['<@U1|mina>님', [{ type: 'user', user_id: 'U1' }, text('님')]],
    [
      '<#C1|sea> <!subteam^S1|@crew>',
      [{ type: 'channel', channel_id: 'C1' }, text(' '), { type: 'usergroup', usergroup_id: 'S1' }],
    ],
    ['<!channel>', [{ type: 'broadcast', range: 'channel' }]],
    ['<https://a.kr/?x=1&amp;y=2>', [{ type: 'link', url: 'https://a.kr/?x=1&y=2' }]],
    ['<https://a.kr|a &amp; b>', [{ type: 'link', url: 'https://a.kr', text: 'a & b' }]],
    ['&lt;@U1&gt; &amp;lt; *굵게* “따옴표”', [text('<@U1> &lt; *굵게* “따옴표”')]],
    ['a <b> c', [text('a <b> c')]],
  ])('reads what Slack escapes and nothing else: %s', (typed, elements) => {
    expect(readCommandText(typed, 'paragraphs').elements).toEqual([section(...elements)]);
  });
});
