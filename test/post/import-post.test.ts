import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/camp/calendar.ts';
import { campDefaults } from '../../src/camp/camp.ts';
import { importPost } from '../../src/post/import-post.ts';
import { parseTemplate } from '../../src/post/parse-template.ts';
import { renderPost } from '../../src/post/render-post.ts';
import { readTemplate } from '../../src/post/template.ts';
import { sectionsOf } from '../../src/post/template-sections.ts';

const template = readTemplate(
  'mine',
  '---\ntitle: "Day {{ day }}"\ndate: {{ date }}\n---\n## **📝 Done**\n{{ done | checklist }}\n\n## Peers\n### Keywords\n{{ peer_session | keywords }}\n\n## Week\n### Good\n{{ good | bullets }}\n\n### Bad\n{{ bad | bullets }}\n\n## 🚀 {{ next_heading }}\n{{ to_dos | tasks }}\n',
);
const known = sectionsOf(template);
const name = '2022-03-18-d009-daily-log.md';
const head =
  '---\ntitle: "[Week 02 / Day 009] log"\ndate: 2022-03-18 22:40:00 +0900\ntags: [week02, day]\n---\n';

function imported(body: string, top = head, fileName = name) {
  return importPost(fileName, top + body, known).post;
}

function again(text: string, fileName = name): string {
  const { post } = importPost(fileName, text, known);
  const camp = { ...campDefaults, ...post.camp };
  return renderPost({
    camp,
    calendar: createCalendar(camp, new Map()),
    template: parseTemplate('again', post.template),
    logDay: post.logDay,
    submittedAt: new Date(post.submittedAt),
    answers: post.answers,
    fixed: post.fixed,
  }).text;
}

describe('importing a post', () => {
  it('makes values of the numbers and the date in the front matter', () => {
    const post = imported('## Done\n- [x] a\n');
    expect(post.template).toBe(
      '---\ntitle: "[Week {{ week }} / Day {{ day }}] log"\ndate: {{ date }}\ntags: [week{{ week }}, day]\n---\n## Done\n{{ done | checklist }}\n',
    );
    expect(post).toMatchObject({
      camp: { name: 'imported', startsOn: '2022-03-07', timeZone: 'Asia/Seoul', language: 'en' },
      submittedAt: '2022-03-18T22:40:00+09:00',
      logDay: '2022-03-18',
      fixed: { fileName: name, week: '02', day: '009' },
    });
  });

  it('reads a day off from a file name', () => {
    const post = imported(
      '## Done\nx\n',
      '---\ntitle: a\ncategories: "My Camp"\n---\n',
      '2022-03-19-d009-5-daily-log.md',
    );
    expect(post.fixed.day).toBe('009.5');
    expect(post.camp.name).toBe('My Camp');
    expect(post.submittedAt).toBe('2022-03-19T12:00:00Z');
  });

  it('finds fields by their headings, whatever emoji or emphasis they wear', () => {
    const post = imported(
      '## 🎉 done\n- a\n\n## Peers\n### **Keywords**\n- b\n\n### **Later**\n- c\n\n## *Week*\n### Good\n- d\n\n### Bad\n- e\n\n## 주말동안 할 일\n- [ ] f\n',
    );
    expect(post.template.split('---\n')[2]).toBe(
      '## 🎉 done\n{{ done | bullets }}\n\n## Peers\n### **Keywords**\n{{ peer_session | keywords }}\n\n## *Week*\n### Good\n{{ good | bullets }}\n\n### Bad\n{{ bad | bullets }}\n\n## 주말동안 할 일\n{{ to_dos | tasks }}\n',
    );
    expect(Object.values(post.answers).some((answer) => answer.markdown !== undefined)).toBe(false);
  });

  it('takes sub-headings that the template does not know into the answer', () => {
    const post = imported('## Peers\n### **Topic**\n- a\n\n### **Keywords**\n- b\n\n### **Empty**\n');
    expect(post.template.split('---\n')[2]).toBe('## Peers\n{{ peer_session | keywords }}\n');
    expect(post.answers.peer_session?.markdown).toBeUndefined();
  });

  it('makes named sections of headings that no field has', () => {
    const post = imported(
      '## Done\nx\n\n## Office **hour**\n- y\n\n## Done\nz\n\n## Nothing\n\n## Week\nintro\n\n### Bad\n- e\n',
    );
    expect(post.extraSections).toEqual({ extra_1: 'Office hour', extra_2: 'Done', extra_3: 'Week' });
    expect(Object.keys(post.answers)).toEqual(['done', 'extra_1', 'extra_2', 'extra_3', 'bad']);
  });

  it('never names two fields alike', () => {
    const post = imported('## Week\n### Good\n- a\n\n### Bad\n- b\n\n### Good\n- c\n\n## Week\n- d\n');
    expect(Object.keys(post.answers)).toEqual(['good', 'bad', 'extra_1']);
    const twice = importPost(name, `${head}## X\nx\n\n## Y\ny\n`, [
      { keys: ['x'], fields: [{ id: 'extra_1', kind: 'prose', keys: [] }] },
    ]);
    expect(Object.keys(twice.post.answers)).toEqual(['extra_1', 'extra_2']);
  });

  it('keeps Markdown that rich text does not give back', () => {
    const post = imported('## Done\n- [x]  a\n- [x]  b\n');
    expect(post.answers.done).toEqual({
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_list',
          style: 'bullet',
          indent: 0,
          border: 0,
          elements: [
            { type: 'rich_text_section', elements: [{ type: 'text', text: ' a' }] },
            { type: 'rich_text_section', elements: [{ type: 'text', text: ' b' }] },
          ],
        },
      ],
      markdown: '- [x]  a\n- [x]  b',
    });
  });

  it('has formulas in one dollar as text and in two as they were written', () => {
    const one = imported('## Done\nthe loss $\\hat{y}\\_1$ falls\n').answers.done;
    expect(one).toEqual({
      type: 'rich_text',
      elements: [
        { type: 'rich_text_section', elements: [{ type: 'text', text: 'the loss $\\hat{y}_1$ falls' }] },
      ],
    });
    const two = 'the loss $$ \\hat{y}_1 | x $$ falls';
    expect(imported(`## Done\n${two}\n`).answers.done).toMatchObject({ markdown: two });
    const both = `${head}## Done\n${two}, \\$$a$$\n\n\\$$b$$\n\n## Peers\n$a$\n`;
    expect(again(both)).toBe(both);
  });

  it('keeps the ends of lines and the mark at the beginning', () => {
    const text = `\ufeff${head}## Done\n- [x] a\n\nb\n`.replaceAll('\n', '\r\n');
    expect(again(text)).toBe(text);
  });

  it('leaves Liquid in a post to Jekyll', () => {
    const text = `${head.replace('log"', '{{ x }}"')}{% include a.md %}\n\n## Done {{ y }}\n{{ z }}\n`;
    expect(again(text)).toBe(text);
  });

  const line = fc.oneof(
    fc.constantFrom(
      '## Done',
      '## Peers',
      '### Keywords',
      '### **b**',
      '## 내일 할 일',
      '## Other',
      '## Week',
      '### Good',
      '### Bad',
      '# One',
      '#### Deep',
      '',
      '',
      '',
      '<br>',
      '---',
      '***',
      '- a',
      '- [x] b',
      '- [ ]  c',
      '    - d',
      '  - e',
      '1. f',
      '2) g',
      '* h',
      '> i',
      '```',
      '~~~',
      'plain',
      'trailing ',
      'two  ',
      '**bold**',
      'a | b',
      '| - | - |',
      '$x$ and $5',
      '![a](b)',
      '<div>',
      '</div>',
      '<!-- c -->',
      '{{ l }}',
      '{% raw %}',
      '{% endif %}',
      '{: .x}',
      '[r]: x',
      '[^1]',
      ': def',
      '===',
      '\t- t',
      '    code',
      '\\',
      '{{ a | prose }}',
      '&nbsp;',
      '한글 문장이다.',
    ),
    fc.string({ maxLength: 8 }).map((made) => made.replace(/[\n\r]/g, '')),
  );

  it('gives any post with text under a heading back to the byte', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), fc.boolean(), (lines, ends) => {
        const text = `${head}## Done\nfirst\n${lines.join('\n')}${ends ? '\n' : ''}`;
        expect(again(text)).toBe(text);
      }),
      { numRuns: Number(process.env.CAMPLOG_RUNS ?? 2000) },
    );
  });
});
