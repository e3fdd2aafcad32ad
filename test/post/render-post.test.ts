import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/camp/calendar.ts';
import type { Camp } from '../../src/camp/camp.ts';
import { campDefaults } from '../../src/camp/camp.ts';
import type { Answer } from '../../src/camp/daily-log.ts';
import type { PostInput } from '../../src/post/render-post.ts';
import { renderPost } from '../../src/post/render-post.ts';
import { readTemplate } from '../../src/post/template.ts';

const camp: Camp = {
  ...campDefaults,
  name: '한강 스터디',
  startsOn: '2022-03-07',
  timeZone: 'Asia/Seoul',
  stages: [{ from: '2022-03-14', tag: 'basics' }],
  language: 'ko',
};

const template = readTemplate(
  'mine',
  '---\ntitle: "{{ camp }} {{ day }}"\ndate: {{ date }}\ntags: [log, {{ stage }}{% for tag in tags %}, {{ tag | yaml }}{% endfor %}]\nauthor: {{ author }}\n---\n## **Done**\n{{ done | checklist }}\n\n## Keywords\n{{ peer_session | keywords }}\n\n## Text of {{ camp }}\n{{ text | prose }}\n\n## {{ next_heading }}\n{{ to_dos | tasks }}\n',
);

function typed(...elements: readonly unknown[]): Answer {
  return { type: 'rich_text', elements };
}

function section(text: string, style?: object): object {
  return {
    type: 'rich_text_section',
    elements: [{ type: 'text', text, ...(style === undefined ? {} : { style }) }],
  };
}

function list(indent: number, ...items: readonly string[]): object {
  return {
    type: 'rich_text_list',
    style: 'bullet',
    indent,
    border: 0,
    elements: items.map((text) => section(text)),
  };
}

function render(changed: Partial<PostInput>) {
  const used = changed.camp ?? camp;
  return renderPost({
    camp: used,
    calendar: createCalendar(used, new Map()),
    template,
    logDay: '2022-03-14',
    submittedAt: new Date('2022-03-14T13:40:00Z'),
    answers: {},
    ...changed,
  });
}

const head =
  '---\ntitle: "한강 스터디 006"\ndate: 2022-03-14 22:40:00 +0900\ntags: [log, basics]\nauthor: \n---\n';

describe('rendering a post', () => {
  it('fills values, leaves out what is empty and says what the file is called', () => {
    expect(
      render({ answers: { text: typed(section('좋은 날')) }, author: 'mina', tags: [' a: b ', 'a: b', ''] }),
    ).toEqual({
      fileName: '2022-03-14-d006-daily-log.md',
      text: `${head.replace('basics', 'basics, "a: b"').replace('author: ', 'author: mina')}## Text of 한강 스터디\n좋은 날\n`,
      title: '한강 스터디 006',
      week: '02',
      day: '006',
      problems: [],
    });
  });

  it('gives a post without any answer', () => {
    expect(render({}).text).toBe(head);
  });

  it('makes boxes of bullets and of lines, on the first level only', () => {
    const answer = typed(section('first\nsecond'), list(0, 'third'), list(1, 'nested'), list(0, 'fourth'));
    expect(render({ answers: { done: answer, to_dos: answer } }).text).toBe(
      `${head}## **Done**\n- [x] first\n- [x] second\n- [x] third\n    - nested\n- [x] fourth\n\n## 내일 할 일\n- [ ] first\n- [ ] second\n- [ ] third\n    - nested\n- [ ] fourth\n`,
    );
  });

  it('makes headings of the bold lines among keywords', () => {
    const answer = typed(
      list(0, 'queue'),
      section('Next week', { bold: true }),
      list(0, 'lots'),
      section('plain\n'),
      section('Last', { bold: true }),
    );
    expect(render({ answers: { peer_session: answer } }).text).toBe(
      `${head}## Keywords\n- queue\n\n### **Next week**\n- lots\n- plain\n\n### **Last**\n`,
    );
  });

  it('never lets an answer act as Liquid or front matter', () => {
    const { text, problems } = render({
      answers: { text: typed(section('---\ntitle: x\n---\n{{ camp }} {% raw %} {{ done | checklist }}')) },
    });
    expect(text.startsWith(head)).toBe(true);
    expect(problems).toEqual([]);
    expect(text).not.toMatch(/\{\{|\{%/);
  });

  it('never lets a name of the camp act either', () => {
    const evil = { ...camp, name: '"{{ x }}" {% if %}: <b> #\n---' };
    const { title, text, problems } = render({ camp: evil, answers: { text: typed(section('x')) } });
    expect(title).toBe('"{{ x }}" {% if %}: &lt;b&gt; # --- 006');
    expect(text).toContain('\n## Text of "{\\{ x }}" &#123;% if %}: \\<b> # \\-\\-\\-\nx\n');
    expect(problems).toEqual([]);
  });

  it("names the day in the camp's zone, whenever it was submitted", () => {
    const { text, fileName } = render({
      camp: { ...camp, timeZone: 'America/St_Johns' },
      submittedAt: new Date('2022-03-15T04:10:00Z'),
      answers: { text: typed(section('x')) },
    });
    expect(fileName).toBe('2022-03-14-d006-daily-log.md');
    expect(text).toContain('\ndate: 2022-03-15 01:40:00 -0230\n');
  });

  it('keeps the name and the numbers that a post got when it was first made', () => {
    const fixed = { fileName: '2022-03-14-d005-daily-log.md', week: '02', day: '005' };
    expect(render({ fixed })).toMatchObject({ ...fixed, title: '한강 스터디 005' });
  });

  it('writes a day off without a dot in the file name', () => {
    expect(render({ logDay: '2022-03-13' })).toMatchObject({
      fileName: '2022-03-13-d005-5-daily-log.md',
      day: '005.5',
    });
  });

  it('says which answer the template has no place for', () => {
    expect(render({ answers: { assignment: typed(section('x')), empty: typed() } }).problems).toEqual([
      {
        code: 'lost-answer',
        line: null,
        message: 'the template "mine" has no place for the answer "assignment", the post does not show it',
        cure: 'write {{ assignment | prose }} under a heading of the template, or move the text to another field',
      },
    ]);
  });

  it('gives a post with problems all the same', () => {
    const { text, problems } = render({ tags: ['C#', 'c++'] });
    expect(text).toBe(head.replace('basics', 'basics, "C#", c++'));
    expect(problems).toEqual([
      { code: 'tags', line: 4, message: '"C#" and "c++" would share the page c', cure: 'keep one of them' },
    ]);
  });

  it('gives a post without front matter for blogs that take none', () => {
    const bare = readTemplate('bare', '{% # file: {{ log_day }}.md %}\n## Text\n{{ text | prose }}');
    expect(render({ template: bare, answers: { text: typed(section('x')) } })).toMatchObject({
      fileName: '2022-03-14.md',
      text: '## Text\nx',
      title: null,
      problems: [],
    });
  });
});
