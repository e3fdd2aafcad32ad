import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { hasPsych, readWithPsych } from './support/psych.ts';
import { anyChosen, dataOf, fillFrontMatter as fill, frontMatterOf } from './support/random-front-matters.ts';

const runs = Number(process.env.CAMPLOG_RUNS ?? 2000);

describe('values in front matter', () => {
  it('leave the template to the letter', () => {
    const template =
      '---\ntitle: "[Week {{ week }} / Day {{ day }}] 기록"\ndate: {{ date }}\nimage: \n  path: /a/b.png   # c: [d\n---\n';
    expect(fill(template)).toBe(
      '---\ntitle: "[Week 05 / Day 018] 기록"\ndate: 2022-02-14 22:40:00 +0900\nimage: \n  path: /a/b.png   # c: [d\n---\n',
    );
  });

  it.each([
    ['a double-quoted text', 'title: "{{ camp }} 기록"', 'title: "\\"A\\" \\\\ b: #c 기록"'],
    ['a single-quoted text', "name: '{{ author }} log'", "name: 'it''s: [x] log'"],
    ['a whole value', 'name: {{ author }}', `name: "it's: [x]"`],
    ['a part of a value', 'name: Log of {{ author }}   # note', `name: "Log of it's: [x]"   # note`],
    ['a list', 'list: [a, {{ author }}, b]', `list: [a, "it's: [x]", b]`],
    ['a list of lines', 'list:\n  - {{ author }}', `list:\n  - "it's: [x]"`],
    ['a comment', 'a: b # {{ camp }}', 'a: b # "A" \\ b: #c'],
    ['a text of several lines', 'a: |\n  {{ camp }}\nb: c', 'a: |\n  "A" \\ b: #c\nb: c'],
    ['the filter yaml', 'a: {{ camp | yaml }}', 'a: "\\"A\\" \\\\ b: #c"'],
    ['the filter yaml in quotes', 'a: "{{ author | yaml }}"', `a: "it's: [x]"`],
    ['a captured text', '{% capture t %}{{ author }}!{% endcapture %}a: {{ t }}', `a: "it's: [x]!"`],
  ])('are themselves in %s', (_, template, expected) => {
    expect(fill(template, { camp: '"A" \\ b: #c', author: "it's: [x]" })).toBe(expected);
  });

  it('are text even when they look like another type', () => {
    expect(fill('a: {{ camp }}\nb: [{{ stage }}]', { camp: 'true', stage: '2022-02-14T00:00:00Z' })).toBe(
      'a: "true"\nb: ["2022-02-14T00:00:00Z"]',
    );
  });

  it('are text even when a filter made another text of them', () => {
    expect(
      fill('a: {{ author | upcase }}\nb: {{ camp | slice: 0, 3 }}', { author: 'yes', camp: '1e345' }),
    ).toBe('a: "YES"\nb: "1e3"');
  });

  it('are text even when the calendar made the same', () => {
    expect(fill('a: {{ author }}', { author: '2022-02-14' })).toBe('a: "2022-02-14"');
  });

  it('stay numbers and dates when the calendar made them', () => {
    expect(fill('a: {{ log_day }}\nb: {{ log_day | date: "%Y" }}\nc: {{ week | plus: 0 }}')).toBe(
      'a: 2022-02-14\nb: 2022\nc: 5',
    );
  });

  it('find their key in quotes too', () => {
    expect(fill(`"title": {{ camp }}`, { camp: '<b>' })).toBe('"title": "&lt;b&gt;"');
  });

  it('take their comma along when they are empty', () => {
    const template =
      'tags: [log, {{ stage }}{% for tag in tags %}, {{ tag | yaml }}{% endfor %}]\nb: [{{ stage }}, c]';
    expect(fill(template, { stage: null, tags: ['peer-session', 'C#'] })).toBe(
      'tags: [log, peer-session, "C#"]\nb: [c]',
    );
    expect(fill(template, { stage: null })).toBe('tags: [log]\nb: [c]');
    expect(fill('a: [b, "{{ stage }}"]', { stage: null })).toBe('a: [b, ""]');
  });

  it('cannot be markup of the theme in title, tags and categories', () => {
    expect(
      fill('title: "{{ camp }}"\ncategories: [{{ camp }}]\ntags:\n  - {{ camp }}\nauthor: {{ camp }}', {
        camp: 'R&D <b>',
      }),
    ).toBe(
      'title: "R&amp;D &lt;b&gt;"\ncategories: ["R&amp;D &lt;b&gt;"]\ntags:\n  - "R&amp;D &lt;b&gt;"\nauthor: "R&D <b>"',
    );
  });

  it('never act, whatever was typed', () => {
    fc.assert(
      fc.property(anyChosen, (chosen) => {
        for (const version of ['1.1', '1.2'] as const) {
          expect(parse(frontMatterOf(chosen), { version })).toEqual(dataOf(chosen));
        }
      }),
      { numRuns: runs },
    );
  });

  it.skipIf(!hasPsych)('never act in Psych', () => {
    const rows = fc.sample(anyChosen, { numRuns: runs, seed: 7 });
    expect(readWithPsych(rows.map(frontMatterOf))).toEqual(rows.map((row) => ['data', dataOf(row)]));
  });
});
