import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../src/post/template.ts';
import { TemplateProblem } from '../../src/post/template-problem.ts';

const head = '---\ntitle: "Day {{ day }}"\ndate: {{ date }}\n---\n';

function problemOf(text: string): string {
  try {
    readTemplate('mine', text);
  } catch (error) {
    if (error instanceof TemplateProblem) return error.message;
    throw error;
  }
  throw new Error('the template was taken');
}

describe('reading a template', () => {
  it('gives the fields of its form, in order', () => {
    const template = readTemplate(
      'mine',
      `${head}## **📝 What _I_ did** {#did}\n{{ done | checklist: required: true }}\n\n## Peers\n### [Keywords](https://a.b) \`of\` the day ##\n{{peer_session|keywords}}\n\n## 🚀 **{{ next_heading }}** ({{ log_day }})\n{{ to_dos | tasks, required: false }}\n\n## More\n{{ list | bullets }}\n\n### Snake_case *text*\n{{ text | prose }}\n`,
    );
    expect(template.fields).toEqual([
      { id: 'done', label: '📝 What I did', kind: 'checklist', required: true },
      { id: 'peer_session', label: 'Keywords of the day', kind: 'keywords', required: false },
      { id: 'to_dos', label: '🚀 {{ next_heading }} ({{ log_day }})', kind: 'tasks', required: false },
      { id: 'list', label: 'More', kind: 'bullets', required: false },
      { id: 'text', label: 'Snake_case text', kind: 'prose', required: false },
    ]);
  });

  it('takes the file name from a first line that no post shows', () => {
    const text = `{% # file: {{ log_day }}-w{{ week }}-weekly-log.md %}\n${head}## A\n{{ a | prose }}\n`;
    expect(readTemplate('mine', text).fileNamePattern).toBe('{{ log_day }}-w{{ week }}-weekly-log.md');
    expect(readTemplate('mine', `${head}## A\n{{ a | prose }}`).fileNamePattern).toBe(
      '{{ log_day }}-d{{ day }}-daily-log.md',
    );
  });

  it('takes a template without front matter', () => {
    expect(readTemplate('mine', '## A\n{{ a | prose }}\n').fields.map(({ id }) => id)).toEqual(['a']);
  });

  it('leaves holes alone that Liquid shows as they are', () => {
    const text = `${head}## A\n{{ a | prose }}\n\n{% raw %}\n{{ b | prose }}\n{% endraw %}\n{% comment %}\n{{ c | prose }}\n{% endcomment %}\n`;
    expect(readTemplate('mine', text).fields.map(({ id }) => id)).toEqual(['a']);
  });

  it.each([
    [
      '## A\n{{ a | checklst }}',
      'line 6: there is no kind "checklst"; write one of checklist, tasks, bullets, keywords, prose',
    ],
    [
      '## A\n{{ done | checklist\n\n## B\n{{ b | prose }}',
      'line 6: "{{ done | checklist" is not closed; write "{{ done | checklist }}"',
    ],
    [
      '## A\ndone | checklist }}',
      'line 6: "done | checklist }}" has no beginning; write "{{ done | checklist }}"',
    ],
    [
      '{{ done | checklist }}\n\n## A\n',
      'line 5: the hole "done" has no heading above it; write one, such as "## What I did": it is what the form asks',
    ],
    [
      '## A\n{{ a | prose }}\n\n## B\n{{ a | prose }}',
      'line 9: the field "a" is already on line 6; give each hole a name of its own',
    ],
    [
      '## A\n{{ Done! | prose }}',
      'line 6: "Done!" cannot name a field; use small letters, digits and _, a letter first, at most 50',
    ],
    [
      '## A\n{{ 한일 | prose }}',
      'line 6: "한일" cannot name a field; use small letters, digits and _, a letter first, at most 50',
    ],
    ['## A\n{{ week | prose }}', 'line 6: "week" is a value already; give the hole another name'],
    [
      '## A\n- {{ a | prose }}',
      'line 6: "- {{ a | prose }}" is more than a hole; put a hole on a line of its own: {{ done | checklist }} or {{ done | checklist: required: true }}',
    ],
    [
      '## A\nJust text.',
      'line 5: there is no hole for an answer; write {{ done | checklist }} on a line of its own under a heading',
    ],
    [
      '## A\n{{ a | prose }}\n\n{{ weak }}',
      'line 8: there is no value "weak"; write one of week, day, date, log_day, next_heading, camp, stage, author, tags',
    ],
    [
      '## A\n{{ a | prose }}\n{% include other.md %}',
      'line 7: the tag {% include %} cannot be used in a template; use one of assign, capture, case, comment, for, break, continue, if, unless, raw, or leave it to Jekyll: {% raw %}{% include … %}{% endraw %}',
    ],
    [
      '## A\n{{ a | prose }}\n{% if stage %}',
      'line 7: tag {% if stage %} not closed; mend the Liquid there, each {{ needs its }} and each {% its %}',
    ],
    [
      '## A\n{{ a | prose }}\n{% for i in (1..99999999) %}x{% endfor %}',
      'line 7: memory alloc limit exceeded; make the template smaller',
    ],
    [
      '## A\n{{ a | prose }}\n\n```\nopen',
      'line 8: the code block opened by ``` is never closed; write ``` on a line of its own where the code ends',
    ],
  ])('refuses a body that is broken: %j', (body, problem) => {
    expect(problemOf(head + body)).toBe(`template "mine", ${problem}`);
  });

  it.each([
    ['title: "Day {{ day }}"\n', 'line 1: the front matter has no date; write a line "date: {{ date }}"'],
    [
      'date: {{ date }}\n',
      'line 1: there is no title, the blog would make one of the file name; write title: "…" with the text in double quotes',
    ],
    [
      'title: [Day {{ day }}] log\ndate: {{ date }}\n',
      expect.stringMatching(/^line 2: the front matter cannot be read/),
    ],
    [
      'title: "Day {{ day }}"\ndate: {{ log_day }} 22:00\n',
      'line 3: the time has no zone, Jekyll takes it for UTC; write it like this: date: 2022-02-14 22:40:00 +0900',
    ],
    ['title: "Day {{ day }"\ndate: {{ date }}\n', expect.stringMatching(/^line 2: /)],
  ])('refuses front matter that Jekyll would not take: %j', (matter, problem) => {
    const message = problemOf(`---\n${matter}---\n## A\n{{ a | prose }}\n`);
    expect(message.replace('template "mine", ', '')).toEqual(problem);
  });

  it.each([
    [
      '{{ log_day }}-daily-log.md',
      'line 1: every post would have the address of "2022-02-14-daily-log.md", for it does not count the date; put {{ day }} into the name, or {{ week }} for a weekly post',
    ],
    [
      'posts/{{ log_day }}-d{{ day }}.md',
      'line 1: "posts/2022-02-14-d018.md" is no name for a post\'s file; use letters, digits and hyphens, and end it with .md',
    ],
    [
      'd{{ day }}.md',
      'line 1: Jekyll skips a file of this name; name it YYYY-MM-DD-title.md, such as 2022-02-14-d018-daily-log.md',
    ],
    [
      '{{ log_day }}-d{{ dya }}.md',
      'line 1: there is no value "dya"; write one of week, day, date, log_day, next_heading, camp, stage, author, tags',
    ],
  ])('refuses the file name %s', (pattern, problem) => {
    expect(problemOf(`{% # file: ${pattern} %}\n${head}## A\n{{ a | prose }}\n`)).toBe(
      `template "mine", ${problem}`,
    );
  });

  it('counts the line with the file name', () => {
    expect(
      problemOf(
        `{% # file: {{ log_day }}-d{{ day }}.md %}\n---\ntitle: a: b\ndate: {{ date }}\n---\n## A\n{{ a | prose }}\n`,
      ),
    ).toContain('line 3: ');
  });
});
