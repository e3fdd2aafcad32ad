import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  checkFiles,
  checkImports,
  findCycles,
  findUnusedPermissions,
  type Room,
  type Sources,
} from './support/check-architecture.ts';
import { readImports } from './support/read-imports.ts';

/** The rooms of the house, without those that put them together. */
const house = ['camp', 'text', 'post', 'store', 'flows', 'jobs', 'slack', 'web'] as const;
const settings = ['config.ts', 'logger.ts', 'clock.ts'] as const;

/** Who may import what: our own rooms, packages, modules of Node. What is not here is forbidden. */
const rooms: Readonly<Record<string, Room>> = {
  camp: { imports: [], packages: ['dayjs', '@hyunbinseo/holidays-kr', 'date-holidays'], node: [] },
  text: { imports: [], packages: ['mdast-util-from-markdown', 'mdast'], node: [] },
  post: {
    imports: ['camp', 'text'],
    packages: ['gray-matter', 'yaml', 'liquidjs'],
    node: ['fs'],
  },
  store: {
    imports: ['camp', 'text'],
    packages: ['drizzle-orm', 'pg', '@electric-sql/pglite'],
    node: 'any',
  },
  flows: { imports: ['camp', 'text', 'post', 'store'], packages: [], node: ['util', 'crypto'] },
  jobs: { imports: ['camp', 'store', 'flows'], packages: ['node-cron', 'pg-boss'], node: [] },
  slack: {
    imports: ['camp', 'text', 'flows'],
    packages: ['@slack/bolt', '@slack/web-api', '@slack/types', 'es-hangul'],
    node: 'any',
  },
  web: {
    imports: ['camp', 'post', 'flows'],
    packages: ['hono', '@hono/node-server'],
    node: 'any',
  },
  sandbox: {
    imports: [],
    packages: [
      'hono',
      '@hono/node-server',
      'ws',
      'vite',
      'preact',
      '@tiptap/core',
      '@tiptap/pm',
      '@emoji-mart/data',
      'mdast-util-from-markdown',
      'mdast',
    ],
    node: 'any',
  },
  'config.ts': { imports: [], packages: ['zod'], node: [] },
  'logger.ts': { imports: [], packages: ['pino'], node: [] },
  'clock.ts': { imports: [], packages: [], node: [] },
  'main.ts': { imports: [...house, ...settings], packages: [], node: [] },
  demo: { imports: [...house, ...settings, 'sandbox', 'main.ts'], packages: [], node: 'any' },
  cli: {
    imports: [...house, ...settings, 'sandbox', 'main.ts', 'demo'],
    packages: ['commander', 'zod'],
    node: 'any',
  },
  'cli.ts': {
    imports: [...house, ...settings, 'sandbox', 'main.ts', 'demo', 'cli'],
    packages: ['commander'],
    node: ['module'],
  },
};

function readSources(): Sources {
  const paths = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  return new Map(
    paths.filter((path) => /\.tsx?$/.test(path)).map((path) => [path, readFileSync(`src/${path}`, 'utf8')]),
  );
}

describe('the house', () => {
  const sources = readSources();

  it('is read', () => {
    expect(sources.size).toBeGreaterThan(20);
    expect([...sources.keys()]).toContain('camp/camp.ts');
  });

  it('imports only what the table allows', () => {
    expect(checkImports(sources, rooms)).toEqual([]);
  });

  it('keeps what the page is made of, which is no part of production, to the page', () => {
    const made = /^(?:vite|preact|@tiptap\/\w+|@emoji-mart\/data)(?:\/|$)/;
    const users = [...sources]
      .filter(([, source]) => readImports(source).some(({ from }) => from !== null && made.test(from)))
      .map(([path]) => path)
      .filter((path) => !path.startsWith('sandbox/page/client/'));
    expect(users).toEqual(['sandbox/page/bundle-client.ts']);
    // The page shows `markdown` blocks as Slack does; the sandbox's own rules need to read none.
    const readers = [...sources]
      .filter(([path]) => path.startsWith('sandbox/'))
      .filter(([, source]) => readImports(source).some(({ from }) => from?.startsWith('mdast')))
      .map(([path]) => path);
    expect(readers.every((path) => path.startsWith('sandbox/page/client/kit/'))).toBe(true);
    const server = [...sources].filter(([path]) => !path.startsWith('sandbox/page/client/'));
    const client = server.filter(([, source]) =>
      readImports(source).some(({ from }) => from?.includes('/client/')),
    );
    expect(client.map(([path]) => path)).toEqual([]);
  });

  it('needs everything that the table allows', () => {
    expect(findUnusedPermissions(sources, rooms)).toEqual([]);
  });

  it('has files that are named after what they give, short, and without default exports', () => {
    expect(checkFiles(sources)).toEqual([]);
  });

  it('has no circle of files or folders', () => {
    expect(findCycles(sources)).toEqual([]);
  });
});

describe('the watch over the house', () => {
  const files = (sources: Record<string, string>) => new Map(Object.entries(sources));
  const empty = { 'store/logs.ts': '', 'camp/camp.ts': '', 'cli.ts': '', 'demo/demo.ts': '' };

  it.each([
    ['camp/a.ts', `import { b } from '../store/logs.ts';`, 'camp/a.ts:1: camp may not import store'],
    ['camp/a.ts', `\nimport type { B } from '../store/logs.ts';`, 'camp/a.ts:2: camp may not import store'],
    ['camp/a.ts', `export * from '../store/logs.ts';`, 'camp/a.ts:1: camp may not import store'],
    ['camp/a.ts', `await import('../store/logs.ts');`, 'camp/a.ts:1: camp may not import store'],
    ['camp/a.ts', `await import(name);`, 'camp/a.ts:1: camp may not import a computed name'],
    ['camp/a.ts', `import 'node:fs';`, 'camp/a.ts:1: camp may not import node:fs'],
    ['web/a.ts', `import 'crypto';`, 'web/a.ts:1: web may not import crypto without node:'],
    ['slack/log/a.ts', `import '../../store/logs.ts';`, 'slack/log/a.ts:1: slack may not import store'],
    ['flows/a.ts', `import { eq } from 'drizzle-orm';`, 'flows/a.ts:1: flows may not import drizzle-orm'],
    [
      'flows/a.ts',
      `import { pg } from 'drizzle-orm/pg-core';`,
      'flows/a.ts:1: flows may not import drizzle-orm',
    ],
    ['web/a.ts', `import { App } from '@slack/bolt';`, 'web/a.ts:1: web may not import @slack/bolt'],
    [
      'web/a.ts',
      `import '../../test/x.ts';`,
      'web/a.ts:1: web may not import ../../test/x.ts, which is outside src',
    ],
    ['camp/a.ts', `import './gone.ts';`, 'camp/a.ts:1: camp may not import ./gone.ts, which does not exist'],
    ['demo/a.ts', `import '../cli.ts';`, 'demo/a.ts:1: demo may not import cli.ts'],
    ['main.ts', `import './demo/demo.ts';`, 'main.ts:1: main.ts may not import demo'],
    ['config.ts', `import './camp/camp.ts';`, 'config.ts:1: config.ts may not import camp'],
    ['attic/a.ts', ``, 'attic/a.ts: there is no row for "attic" in the import table'],
  ])('sees in %s: %s', (path, source, problem) => {
    expect(checkImports(files({ ...empty, [path]: source }), rooms)).toEqual([problem]);
  });

  it('lets pass what the table allows', () => {
    const sources = files({
      ...empty,
      'web/a.ts': `import { Hono } from 'hono';\nimport { html } from 'hono/html';\nimport '../camp/camp.ts';`,
      'flows/a.ts': `import '../camp/camp.ts';\nimport '../store/logs.ts';`,
      'cli.ts': `import './demo/demo.ts';`,
    });
    expect(checkImports(sources, rooms)).toEqual([]);
  });

  it('sees what the table allows in vain', () => {
    const table = { camp: { imports: [], packages: ['dayjs', 'zod'], node: ['fs'] } };
    const sources = files({ 'camp/a.ts': `import utc from 'dayjs/plugin/utc.js';` });
    expect(findUnusedPermissions(sources, table)).toEqual(['camp: zod', 'camp: node:fs']);
  });

  it.each([
    ['camp/dayOff.ts', '', 'camp/dayOff.ts: the name is not kebab-case'],
    ['slack/logForm/a.ts', '', 'slack/logForm/a.ts: the name is not kebab-case'],
    ['camp/index.ts', '', 'camp/index.ts: the name does not say what is inside'],
    ['camp/utils.ts', '', 'camp/utils.ts: the name does not say what is inside'],
    ['slack/helpers/a.ts', '', 'slack/helpers/a.ts: the name does not say what is inside'],
    ['camp/types.ts', '', 'camp/types.ts: the name does not say what is inside'],
    ['camp/constants.ts', '', 'camp/constants.ts: the name does not say what is inside'],
    ['camp/a.ts', 'x();\n'.repeat(201), 'camp/a.ts: 201 lines are more than 200'],
    ['camp/a.ts', 'export default 1;', 'camp/a.ts: a default export'],
    ['camp/a.ts', 'export { a as default };', 'camp/a.ts: a default export'],
    ['camp/a.ts', 'export class Calendar {\n}', 'camp/a.ts: a class that is no error'],
  ])('sees in %s: %.30s', (path, source, problem) => {
    expect(checkFiles(files({ [path]: source }))).toEqual([problem]);
  });

  it('lets pass what the style allows', () => {
    const source = `${'x();\n'.repeat(199)}export class Gone extends Error {} // export default\n`;
    expect(checkFiles(files({ 'camp/day-off.ts': source, 'camp/index-of.ts': '' }))).toEqual([]);
  });

  it.each([
    [
      { 'camp/a.ts': `import './b.ts';`, 'camp/b.ts': `import type { A } from './a.ts';` },
      'camp/a.ts → camp/b.ts → camp/a.ts',
    ],
    [{ 'camp/a.ts': `import '../text/b.ts';`, 'text/c.ts': `import '../camp/d.ts';` }, 'camp → text → camp'],
    [
      { 'slack/form/a.ts': `import '../home/b.ts';`, 'slack/home/c.ts': `import '../form/d.ts';` },
      'slack/form → slack/home → slack/form',
    ],
  ])('sees a circle: %j', (sources, circle) => {
    expect(findCycles(files(sources))).toEqual([circle]);
  });

  it('sees no circle where two ways meet', () => {
    const sources = {
      'camp/a.ts': `import './b.ts';\nimport './c.ts';`,
      'camp/b.ts': `import './c.ts';`,
      'camp/c.ts': '',
    };
    expect(findCycles(files(sources))).toEqual([]);
  });
});
