import { describe, expect, it } from 'vitest';
import { buildSlackRichText } from '../../src/text/build-slack-rich-text.ts';
import { readRichText } from '../../src/text/read-rich-text.ts';
import { code, list, quoted, richText, section, text } from './support/slack.ts';
import { h, li, link, ol, p, pre, quote, run, task, ul } from './support/typed.ts';

describe('giving a text back to Slack’s editor', () => {
  it('keeps paragraphs in one section', () => {
    expect(buildSlackRichText([p('가'), h(2, '나'), p(run('다', 'bold')), ul('라')])).toEqual(
      richText(section('가', '\n\n', '나', '\n\n', text('다', { bold: true })), list('bullet', 0, ['라'])),
    );
  });

  it('writes nested lists flat, and goes on with numbers by an offset', () => {
    expect(buildSlackRichText([ol(3, li('가', ul('나')), '다')])).toEqual(
      richText(
        list('ordered', 0, ['가'], { offset: 2 }),
        list('bullet', 1, ['나']),
        list('ordered', 0, ['다'], { offset: 3 }),
      ),
    );
  });

  it('never indents deeper than Slack allows', () => {
    const deep = Array.from({ length: 11 }).reduce<ReturnType<typeof ul>>(
      (inner) => ul(li('가', inner)),
      ul('가'),
    );
    const indents = buildSlackRichText([deep]).elements.map(
      (each) => JSON.stringify(each).match(/"indent":(\d+)/)?.[1],
    );
    expect(indents).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '8', '8', '8']);
  });

  it('never leads where no post would', () => {
    const typed = [p('가 ', link('javascript:alert(1)', '눌러'), ' 나', link('https://x.kr', '다'))];
    expect(buildSlackRichText(typed)).toEqual(
      richText(section('가 눌러 나', { type: 'link', url: 'https://x.kr', text: '다' })),
    );
    expect(buildSlackRichText([ul(li(link('data:text/html,x', '눌러')))])).toEqual(
      richText(list('bullet', 0, ['눌러'])),
    );
  });

  it('keeps apart what would be read as one', () => {
    const apart = [ul('가'), ul('나'), pre('x')];
    expect(buildSlackRichText(apart)).toEqual(
      richText(list('bullet', 0, ['가']), section('\n'), list('bullet', 0, ['나']), section('\n'), code('x')),
    );
    expect(readRichText(buildSlackRichText(apart))).toEqual(apart);
  });

  it('writes code with its language, quotes and links', () => {
    expect(
      buildSlackRichText([pre('x', 'js'), pre(''), quote('가'), p(link('http://x'), link('http://y', '나'))]),
    ).toEqual(
      richText(
        code('x', { language: 'js' }),
        code(' '),
        quoted('가'),
        section({ type: 'link', url: 'http://x' }, { type: 'link', url: 'http://y', text: '나' }),
      ),
    );
  });

  it('mentions nobody', () => {
    const mentions = richText(
      section({ type: 'user', user_id: 'U1' }, { type: 'broadcast', range: 'channel' }),
    );
    expect(buildSlackRichText(readRichText(mentions, { U1: '이하나' }))).toEqual(
      richText(section('@이하나@channel')),
    );
  });

  it('leaves boxes to the template', () => {
    expect(buildSlackRichText([ul(task(true, '가'))])).toEqual(richText(list('bullet', 0, ['가'])));
  });
});
