import { describe, expect, it } from 'vitest';
import { mentionedIds, readRichText } from '../../src/text/read-rich-text.ts';
import type { Block, Inline } from '../../src/text/rich-text.ts';
import { code, list, quoted, richText, section, text } from './support/slack.ts';
import { li, link, ol, p, pre, quote, run, ul } from './support/typed.ts';

function read(...elements: readonly unknown[]): readonly Block[] {
  return readRichText(richText(...elements));
}

/** What the inline elements of a section read as. */
function inlines(...elements: Parameters<typeof section>): readonly Inline[] {
  const [block] = read(section(...elements));
  return block?.type === 'paragraph' ? block.content : [];
}

describe('reading what Slack’s editor gave', () => {
  it('finds paragraphs between the line ends of sections', () => {
    expect(read(section('가\n나\n\n다\n\n\n'), section('라'))).toEqual([p('가\n나'), p('다'), p('라')]);
    expect(read(section('\n'), section(' '), section())).toEqual([]);
  });

  it('keeps looks, and joins runs that look alike', () => {
    const bold = { bold: true };
    expect(
      inlines(text('가', bold), text('나', { bold: true, italic: false }), text('다', { strike: true })),
    ).toEqual([run('가나', 'bold'), run('다', 'strike')]);
    expect(inlines(text('가', { underline: true, highlight: true, unlink: true }))).toEqual([run('가')]);
    expect(inlines(text('x', { code: true, bold: true }))).toEqual([run('x', 'bold', 'code')]);
  });

  it('lets a look go on in the next paragraph', () => {
    expect(read(section(text('가\n\n나', { bold: true })))).toEqual([
      p(run('가', 'bold')),
      p(run('나', 'bold')),
    ]);
  });

  it('reads links with and without a text', () => {
    expect(inlines({ type: 'link', url: 'http://x' })).toEqual([link('http://x')]);
    expect(inlines({ type: 'link', url: 'http://x', text: '가', style: { bold: true } })).toEqual([
      { ...link('http://x', '가'), style: { bold: true } },
    ]);
    expect(inlines({ type: 'link', text: '가' })).toEqual([run('가')]);
  });

  it('ends the line after a link without changing the link', () => {
    const url = { type: 'link', url: 'http://x' };
    expect(inlines(url, '\n가')).toEqual([link('http://x'), run('\n가')]);
    expect(read(quoted(url, '\n\n', url))).toEqual([quote(link('http://x'), '\n\n', link('http://x'))]);
  });

  it.each<[string, object, string]>([
    ['its characters', { name: 'heart', unicode: '2764-fe0f' }, '❤️'],
    ['joined ones', { name: 'woman-technologist', unicode: '1f469-200d-1f4bb' }, '👩‍💻'],
    ['the skin tone that the name has', { name: 'wave', unicode: '1f44b-1f3fd' }, '👋🏽'],
    ['the skin tone beside it', { name: 'wave', unicode: '1f44b', skin_tone: 4 }, '👋🏽'],
    ['its name where the workspace made it', { name: 'camp_logo' }, ':camp_logo:'],
    ['its name where the code is none', { name: 'x', unicode: 'zz' }, ':x:'],
    ['its name where the code is too large', { name: 'x', unicode: '110000' }, ':x:'],
  ])('reads an emoji as %s', (_, emoji, expected) => {
    expect(inlines({ type: 'emoji', ...emoji })).toEqual([run(expected)]);
  });

  it('names who and what is mentioned, and keeps the id where no name is known', () => {
    const mentions = richText(
      section(
        { type: 'user', user_id: 'U1' },
        ' ',
        { type: 'user', user_id: 'U2' },
        ' ',
        { type: 'channel', channel_id: 'C1' },
        ' ',
        { type: 'usergroup', usergroup_id: 'S1' },
        ' ',
        { type: 'team', team_id: 'T1' },
        ' ',
        { type: 'broadcast', range: 'here' },
      ),
    );
    const names = { U1: '이하나', C1: 'team-3', S1: '멘토', T1: '캠프' };
    expect(readRichText(mentions, names)).toEqual([p('@이하나 @U2 #team-3 @멘토 @캠프 @here')]);
    expect(mentionedIds(mentions)).toEqual({ users: ['U1', 'U2'], channels: ['C1'], usergroups: ['S1'] });
    expect(readRichText(richText(section({ type: 'user', user_id: 'constructor' })))).toEqual([
      p('@constructor'),
    ]);
  });

  it('reads dates and colours as text', () => {
    const timestamp = 1_645_000_000;
    expect(inlines({ type: 'date', timestamp, format: '{date}', fallback: '2월 16일' })).toEqual([
      run('2월 16일'),
    ]);
    expect(inlines({ type: 'date', timestamp: String(timestamp), format: '{date}' })).toEqual([
      run('2022-02-16'),
    ]);
    expect(inlines({ type: 'date', timestamp: '내일' })).toEqual([run('내일')]);
    expect(inlines({ type: 'color', value: '#ff0000' })).toEqual([run('#ff0000')]);
  });

  it('reads quotes and code', () => {
    expect(read(quoted('가\n\n', text('나', { bold: true }), '\n'), code('x\n  y'))).toEqual([
      quote('가\n\n', run('나', 'bold')),
      pre('x\n  y'),
    ]);
    const elements = [text('see '), { type: 'link', url: 'http://x' }];
    expect(read({ type: 'rich_text_preformatted', language: 'python', elements })).toEqual([
      pre('see http://x', 'python'),
    ]);
    expect(read(quoted('\n'))).toEqual([]);
  });

  it('gives the text that unknown elements carry', () => {
    expect(
      inlines(
        { type: 'canvas', title: '회의록' },
        ' ',
        { type: 'tag', elements: [text('안'), { type: 'box', elements: [{ type: 'emoji', name: 'a' }] }] },
        ' ',
        { type: 'workflow_mention', text: { type: 'plain_text', text: '출석' } },
        { type: 'nothing' },
      ),
    ).toEqual([run('회의록 안:a: 출석')]);
    expect(read({ type: 'rich_text_table', elements: [section('가'), section('나')] })).toEqual([p('가나')]);
  });

  it.each([null, undefined, 3, 'text', [], {}, { elements: 'x' }, { elements: [null, 3, [section('가')]] }])(
    'reads %j as nothing',
    (value) => {
      expect(readRichText(value)).toEqual([]);
    },
  );

  it('has one kind of line end and no invisible controls', () => {
    expect(read(section('가\r\n나\u2028다\u2029\u0085라'))).toEqual([p('가\n나\n다'), p('라')]);
    expect(inlines('가\u0000\u0007\ufeff나\t\ud800다')).toEqual([run('가나\t\ufffd다')]);
    expect(inlines('👩‍💻\u200f\u202e')).toEqual([run('👩‍💻\u200f\u202e')]);
  });
});

describe('rebuilding Slack’s flat lists', () => {
  it('nests by indent', () => {
    expect(
      read(
        list('bullet', 0, ['가']),
        list('bullet', 1, ['나']),
        list('bullet', 2, ['다']),
        list('bullet', 0, ['라']),
      ),
    ).toEqual([ul(li('가', ul(li('나', ul('다')))), '라')]);
  });

  it('closes up levels that were skipped', () => {
    expect(read(list('bullet', 2, ['가']), list('bullet', 5, ['나']), list('bullet', 1, ['다']))).toEqual([
      ul(li('가', ul('나')), '다'),
    ]);
    expect(
      read(
        list('bullet', 0, ['가']),
        list('bullet', 3, ['나']),
        list('bullet', 1, ['다']),
        list('bullet', 3, ['라']),
      ),
    ).toEqual([ul(li('가', ul('나', li('다', ul('라')))))]);
  });

  it('tells a change of style at the same indent', () => {
    expect(read(list('bullet', 0, ['가']), list('ordered', 0, ['나']))).toEqual([ul('가'), ol(1, '나')]);
    expect(read(list('bullet', 0, ['가']), list('ordered', 1, ['나']), list('bullet', 1, ['다']))).toEqual([
      ul(li('가', ol(1, '나'), ul('다'))),
    ]);
  });

  it('goes on with a numbered list where its offset says so', () => {
    expect(
      read(list('ordered', 0, ['가']), list('bullet', 1, ['나']), list('ordered', 0, ['다'], { offset: 1 })),
    ).toEqual([ol(1, li('가', ul('나')), '다')]);
    expect(read(list('ordered', 0, ['가']), list('ordered', 0, ['나']))).toEqual([ol(1, '가'), ol(1, '나')]);
    expect(read(list('ordered', 0, ['가'], { offset: 4 }))).toEqual([ol(5, '가')]);
  });

  it('gives code that touches a list to its last item', () => {
    expect(
      read(list('bullet', 0, ['가']), list('bullet', 1, ['나']), code('x'), list('bullet', 0, ['다'])),
    ).toEqual([ul(li('가', ul(li('나', pre('x')))), '다')]);
    expect(
      read(
        list('ordered', 0, ['가']),
        code('x'),
        list('bullet', 1, ['나']),
        list('ordered', 0, ['다'], { offset: 1 }),
      ),
    ).toEqual([ol(1, li('가', pre('x'), ul('나')), '다')]);
  });

  it('leaves code at the margin that stands apart from lists', () => {
    expect(read(list('bullet', 0, ['가']), section('\n'), code('x'))).toEqual([ul('가'), pre('x')]);
    expect(read(code('x'), list('bullet', 0, ['가']))).toEqual([pre('x'), ul('가')]);
  });

  it('separates lists with text between them', () => {
    expect(read(list('bullet', 0, ['가']), section('\n'), list('bullet', 0, ['나']))).toEqual([
      ul('가'),
      ul('나'),
    ]);
    expect(read(list('bullet', 0, ['가']), section('나'), list('bullet', 1, ['다']))).toEqual([
      ul('가'),
      p('나'),
      ul('다'),
    ]);
  });

  it('is not misled by objects that are no values', () => {
    const odd = { toString: 3, valueOf: 3 };
    expect(read({ type: 'rich_text_list', indent: odd, offset: odd, elements: [section('가')] })).toEqual([
      ul('가'),
    ]);
    expect(inlines({ type: 'date', timestamp: odd }, '가')).toEqual([run('가')]);
  });

  it('bears odd values', () => {
    const odd = {
      style: 7,
      indent: 'x',
      offset: -3,
      elements: [section('가'), null, { type: 'other', elements: [] }],
    };
    expect(read({ type: 'rich_text_list', ...odd })).toEqual([ul('가', li([]))]);
    expect(read({ type: 'rich_text_list' })).toEqual([ul(li([]))]);
    expect(read(list('bullet', 1e9, ['가']), list('bullet', 1e9, ['나']))).toEqual([ul('가', '나')]);
  });
});
