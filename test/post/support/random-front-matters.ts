import fc from 'fast-check';
import { frontMatterLiquid } from '../../../src/post/front-matter-liquid.ts';
import { placeValues } from '../../../src/post/place-values.ts';
import type { TemplateValues } from '../../../src/post/template-values.ts';
import { cleanLine, escapeForTheme } from '../../../src/post/yaml-scalar.ts';
import { yamlTraps } from './yaml-traps.ts';

/** What people chose for a post. */
export type Chosen = Readonly<Record<'camp' | 'author' | 'stage' | 'tag', string>>;

const values: TemplateValues = {
  week: '05',
  day: '018',
  date: '2022-02-14 22:40:00 +0900',
  log_day: '2022-02-14',
  next_heading: '내일 할 일',
  camp: '한강 스터디',
  stage: 'basics',
  author: 'mina',
  tags: [],
};

/** Front matter of a template with some of the values changed. */
export function fillFrontMatter(template: string, changed: Partial<TemplateValues> = {}): string {
  return placeValues(
    frontMatterLiquid.fill('t', frontMatterLiquid.read('t', template, 0), { ...values, ...changed }),
  );
}

const template = frontMatterLiquid.read(
  't',
  [
    'title: "{{ camp }} / {{ week }}"',
    'categories: [{{ camp | yaml }}, Daily & Log]',
    'tags: [daily, {{ stage }}{% for tag in tags %}, {{ tag | yaml }}{% endfor %}]     # lowercase',
    'list: [{{ tags }}]',
    "note: 'by {{ author }}'",
    'author: {{ author }} # {{ camp }}',
    'composed: The {{ author }} log',
    'made: {{ author | append: "" }}',
    '',
  ].join('\n'),
  0,
);

/** The front matter of a post for which that was chosen, without its `---` lines. */
export function frontMatterOf({ camp, author, stage, tag }: Chosen): string {
  return placeValues(frontMatterLiquid.fill('t', template, { ...values, camp, author, stage, tags: [tag] }));
}

/** The data that every reader of YAML shall find in it. */
export function dataOf(chosen: Chosen): object {
  const camp = cleanLine(chosen.camp);
  const author = cleanLine(chosen.author);
  const tag = cleanLine(chosen.tag);
  return {
    title: `${escapeForTheme(camp)} / 05`,
    categories: [escapeForTheme(camp), 'Daily & Log'],
    tags: ['daily', escapeForTheme(cleanLine(chosen.stage)), escapeForTheme(tag)],
    list: [tag],
    note: `by ${author}`,
    author,
    composed: `The ${author} log`,
    made: author,
  };
}

const text = yamlTraps.filter((made) => cleanLine(made).trim() !== '');

/** Anything that somebody may choose. */
export const anyChosen: fc.Arbitrary<Chosen> = fc.record({
  camp: text,
  author: text,
  stage: text,
  tag: text,
});
