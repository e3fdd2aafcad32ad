import { describe, expect, it } from 'vitest';
import { fillBody } from '../../src/post/fill-body.ts';
import { takeHoles } from '../../src/post/template-hole.ts';

function fill(body: string, answers: Readonly<Record<string, string>>): string {
  return fillBody(takeHoles('t', body, 0).text, (id) => answers[id] ?? '');
}

const sections = '## A\n{{ a | prose }}\n\n<br>\n\n## B\n{{ b | prose }}\n\n<br>\n\n## C\n{{ c | prose }}';

describe('filling a body', () => {
  it('puts each answer where its hole is and keeps everything else', () => {
    expect(fill(`${sections}\n`, { a: '- 1\n- 2', b: 'two', c: 'three' })).toBe(
      '## A\n- 1\n- 2\n\n<br>\n\n## B\ntwo\n\n<br>\n\n## C\nthree\n',
    );
  });

  it.each([
    [{ a: '1', b: '2' }, '## A\n1\n\n<br>\n\n## B\n2'],
    [{ a: '1', c: '3' }, '## A\n1\n\n<br>\n\n## C\n3'],
    [{ b: '2', c: '3' }, '## B\n2\n\n<br>\n\n## C\n3'],
    [{ b: '2' }, '## B\n2'],
  ])('leaves out empty sections with their separators: %j', (answers, post) => {
    expect(fill(sections, answers)).toBe(post);
    expect(fill(`${sections}\n`, answers)).toBe(`${post}\n`);
  });

  it('leaves nothing of a body without answers', () => {
    expect(fill(sections, {})).toBe('');
    expect(fill(`${sections}\n`, {})).toBe('');
  });

  it('keeps rules and blank lines as separators', () => {
    const body = '## A\n{{ a | prose }}\n\n---\n\n## B\n{{ b | prose }}\n\n## C\n{{ c | prose }}\n\n***\n';
    expect(fill(body, { a: '1', c: '3' })).toBe('## A\n1\n\n## C\n3\n\n***\n');
    expect(fill(body, { b: '2' })).toBe('## B\n2\n\n***\n');
  });

  const nested =
    '## A\n### A1\n{{ a1 | prose }}\n\n### A2\n{{ a2 | prose }}\n\n<br>\n\n## B\n{{ b | prose }}\n';
  it.each([
    [{ a1: '1', a2: '2', b: '3' }, '## A\n### A1\n1\n\n### A2\n2\n\n<br>\n\n## B\n3\n'],
    [{ a1: '1', b: '3' }, '## A\n### A1\n1\n\n<br>\n\n## B\n3\n'],
    [{ a2: '2', b: '3' }, '## A\n### A2\n2\n\n<br>\n\n## B\n3\n'],
    [{ b: '3' }, '## B\n3\n'],
    [{ a1: '1' }, '## A\n### A1\n1\n'],
  ])('leaves out sub-headings with nothing under them: %j', (answers, post) => {
    expect(fill(nested, answers)).toBe(post);
  });

  it('keeps the text of the template that belongs to no answer', () => {
    const body =
      'Hello!\n\n## A\nWhat I did:\n\n{{ a | prose }}\n\n## Always\nA word of the camp.\n\n---\n\nBye.\n';
    expect(fill(body, {})).toBe('Hello!\n\n## Always\nA word of the camp.\n\n---\n\nBye.\n');
    expect(fill(body, { a: '1' })).toBe(
      'Hello!\n\n## A\nWhat I did:\n\n1\n\n## Always\nA word of the camp.\n\n---\n\nBye.\n',
    );
  });

  it('keeps what stands under a last rule when the section above it goes', () => {
    expect(fill('## A\n{{ a | prose }}\n\n---\n\nBye.\n', {})).toBe('Bye.\n');
    expect(fill('## A\n{{ a | prose }}\n\n---\n\nBye.\n', { a: '1' })).toBe('## A\n1\n\n---\n\nBye.\n');
  });

  it('keeps blank lines around an answer where the text beside it would take it in', () => {
    const body = '## A\nIntro:\n{{ a | prose }}\nOutro\n## B\n{{ b | prose }}\n## C\n{{ c | prose }}\n<br>\n';
    expect(fill(body, { a: '- 1', b: '- 2', c: '- 3' })).toBe(
      '## A\nIntro:\n\n- 1\n\nOutro\n## B\n- 2\n\n## C\n- 3\n\n<br>\n',
    );
    expect(fill('## A\n{{ a | prose }}\n## B\n{{ b | prose }}\n', { a: 'one', b: 'two' })).toBe(
      '## A\none\n## B\ntwo\n',
    );
  });

  it('lets an answer that begins with a heading stand without the sub-heading above it', () => {
    const body = '## A\n### Keywords\n{{ a | keywords }}\n';
    expect(fill(body, { a: '### **Mine**\n- 1' })).toBe('## A\n### **Mine**\n- 1\n');
    expect(fill('## A\n{{ a | keywords }}\n', { a: '### **Mine**\n- 1' })).toBe('## A\n### **Mine**\n- 1\n');
  });

  it.each([
    ['## A\n{{ a | keywords }}', 3],
    ['## A\n### B\n{{ a | keywords }}', 3],
    ['# Title\n\n## A\n### B\n{{ a | keywords }}', 3],
    ['# A\n{{ a | keywords }}\n\n# B\n', 2],
    ['###### A\n{{ a | keywords }}', 6],
  ])('tells how deep a heading of an answer lies: %j', (body, level) => {
    const levels: number[] = [];
    fillBody(takeHoles('t', body, 0).text, (_, headingLevel) => {
      levels.push(headingLevel);
      return 'x';
    });
    expect(levels).toEqual([level]);
  });

  it('takes no line of a code block for a heading', () => {
    expect(fill('## A\n```\n# no heading\n```\n\n{{ a | prose }}\n', { a: '1' })).toBe(
      '## A\n```\n# no heading\n```\n\n1\n',
    );
  });

  it('never reads an answer as part of the template', () => {
    const answer = '## B\n\ufdd3b\ufdd4\n{{ b | prose }}\n\n<br>\n\n{% raw %}';
    expect(fill(sections, { a: answer, c: '3' })).toBe(`## A\n${answer}\n\n<br>\n\n## C\n3`);
  });
});
