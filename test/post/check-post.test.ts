import { describe, expect, it } from 'vitest';
import { checkPost } from '../../src/post/check-post.ts';

const name = '2022-02-14-d018-daily-log.md';
const head =
  '---\ntitle: "[Week 05 / Day 018] 기록"\ndate: 2022-02-14 22:40:00 +0900\ntags: [daily-log, week05]\n---\n';

function found(text: string, fileName = name, now?: Date): readonly string[] {
  return checkPost(fileName, text, now).map(
    ({ line, message, cure }) => `${line ?? '-'}: ${message}; ${cure}`,
  );
}

describe('the last look at a post', () => {
  it('lets a good post pass', () => {
    const body =
      '## 오늘\n- [x] 강의\n\n```js\nlet a = `{`;\n```\n\n{\\{ x }} `{{ "{{" }} x }}` {% raw %}{{ y {% if %}{% endraw %}\n';
    expect(found(head + body)).toEqual([]);
    expect(found(`\ufeff${head}${body}`.replaceAll('\n', '\r\n'))).toEqual([]);
  });

  it.each([
    ['2022-02-14-d018.txt', '-: Jekyll does not read .txt as Markdown; end the name with .md'],
    [
      'd018-daily-log.md',
      '-: Jekyll skips a file of this name; name it YYYY-MM-DD-title.md, such as 2022-02-14-d018-daily-log.md',
    ],
    [
      '2022-02-30-d018.md',
      '-: there is no day 2022-02-30, the whole blog would not build; begin the name with a real date, YYYY-MM-DD',
    ],
    [
      '2022-13-45-d018.md',
      '-: there is no day 2022-13-45, the whole blog would not build; begin the name with a real date, YYYY-MM-DD',
    ],
    [
      '2022-02-14-🎉.md',
      '-: the name gives the post no address of its own; put letters or digits after the date',
    ],
  ])('refuses the file name %s', (fileName, problem) => {
    expect(found(`${head}x\n`, fileName)).toEqual([problem]);
  });

  it.each([
    [
      '\n---\ntitle: a\n---\nx',
      '1: Jekyll finds no front matter and shows it as text; delete what stands above the first line ---',
    ],
    [
      '---js\n({ title: process.exit() })\n---\nx',
      '1: Jekyll finds no front matter and shows it as text; begin the post with a line of exactly ---, then title and date, then --- again',
    ],
    [
      '---\ntitle: a\n----\nx',
      '1: Jekyll finds no front matter and shows it as text; end the front matter with a line of exactly ---',
    ],
    [
      '## 오늘\n',
      '1: Jekyll finds no front matter and shows it as text; begin the post with a line of exactly ---, then title and date, then --- again',
    ],
  ])('refuses a post without readable front matter: %j', (text, problem) => {
    expect(found(text)).toEqual([problem]);
  });

  const date = 'date: 2022-02-14 22:40:00 +0900';
  const dateCure = 'write it like this: date: 2022-02-14 22:40:00 +0900';
  const quoteCure = 'put the value on that line into double quotes, with \\" for a quote in it';
  it.each([
    [
      'title: [Week 05 / Day 018] 기록',
      date,
      [
        expect.stringMatching(
          /^2: the front matter cannot be read \(.+\), the post would lose its title, tags and date; put the value/,
        ),
      ],
    ],
    [
      'title: a: b',
      date,
      [
        `2: the front matter cannot be read (Nested mappings are not allowed in compact mappings), the post would lose its title, tags and date; ${quoteCure}`,
      ],
    ],
    ['title: @mina', date, [expect.stringMatching(/^2: the front matter cannot be read/)]],
    ['title: 007', date, ['2: the title is no text; write title: "…" with the text in double quotes']],
    ['title: yes', date, ['2: the title is no text; write title: "…" with the text in double quotes']],
    [
      'title:',
      date,
      [
        '2: there is no title, the blog would make one of the file name; write title: "…" with the text in double quotes',
      ],
    ],
    [
      'title: "a\u0007b"',
      date,
      ['2: there is a control character in the front matter; delete it: write the line anew'],
    ],
    [
      'title: 가\u2028layout: none',
      date,
      ['2: there is an invisible line break in the front matter; delete it: write the line anew'],
    ],
    ['title: a', 'date:', [`3: the date is empty, the whole blog would not build; ${dateCure}`]],
    [
      'title: a',
      'date: tomorrow',
      [`3: the date cannot be read, the whole blog would not build; ${dateCure}`],
    ],
    [
      'title: a',
      'date: 2022-02-14 22:40:00',
      [`3: the time has no zone, Jekyll takes it for UTC; ${dateCure}`],
    ],
    ['title: a', 'date: 2022-02-30 22:40:00 +0900', [`3: there is no day 2022-02-30; ${dateCure}`]],
    ['title: a', 'date: 2022-02-14 24:00:00 +0900', [`3: there is no time 24:00:00; ${dateCure}`]],
    ['title: a', 'date: 2022-02-14', []],
    ['title: a', 'date: "2022-02-14 22:40:00"', []],
    ['title: a', 'date: 2022-02-14T22:40:00+09:00', []],
    ['title: a', `${date}\npublished: false`, ['4: Jekyll skips the post; delete "published: false"']],
    ['title: a', `${date}\ntags: [a, , b]`, [expect.stringMatching(/^4: the front matter cannot be read/)]],
    ['title: a', `${date}\ntags: [C#, c++]`, ['4: "C#" and "c++" would share the page c; keep one of them']],
    [
      'title: a',
      `${date}\ntags: [a, "🎉"]`,
      ['4: "🎉" has no letter or digit, its page would take the place of the list; use a word'],
    ],
    ['title: a', `${date}\ntags: [가: 나]`, ['4: one of the tags is no text; put it into double quotes']],
  ])('finds what is wrong in front matter: %j, %j', (title, rest, problems) => {
    expect(found(`---\n${title}\n${rest}\n---\nx\n`)).toEqual(problems);
  });

  it('reports a date of the future when it knows the time', () => {
    const now = new Date('2022-02-14T13:39:00Z');
    expect(found(`${head}x\n`, name, now)).toEqual([
      `3: the date is in the future, Jekyll skips the post until then; ${dateCure}`,
    ]);
    expect(found(`${head}x\n`, name, new Date('2022-02-14T13:40:00Z'))).toEqual([]);
  });

  it.each([
    ['{{ 열기만', '6: "{{" is never closed'],
    ['a\n{{ x }', '7: "{{ x }" is closed by one brace only'],
    ['{% if x %} 문법', '6: {% if %} is never closed'],
    ['{% endraw %}', '6: {% endraw %} closes nothing'],
    ['{%%}', '6: "{%%}" is no tag'],
    ['`{% y %}`', '6: Jekyll knows no tag "y"'],
    ['{% else %}', '6: {% else %} stands in no block'],
    ['{% raw %}{{ x }}', '6: {% raw %} is never closed'],
    ['{% if a %}{% for x in y %}{% endif %}', '6: {% endif %} closes nothing'],
  ])('finds Liquid that stops the blog: %j', (body, problem) => {
    expect(found(`${head}${body}\n`)[0]).toContain(`${problem}, the whole blog would not build; `);
  });

  it('lets Liquid be where the post switches it off', () => {
    expect(found(`${head.replace('tags', 'render_with_liquid: false\ntags')}{% y %}\n`)).toEqual([]);
  });

  it('finds a code block that is never closed', () => {
    expect(found(`${head}a\n\n\`\`\`js\nlet a;\n`)).toEqual([
      '8: the code block opened by ``` is never closed; write ``` on a line of its own where the code ends',
    ]);
  });
});
