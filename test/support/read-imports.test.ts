import { describe, expect, it } from 'vitest';
import { maskSource, readImports } from './read-imports.ts';

const fromOf = (source: string) => readImports(source).map(({ from }) => from);

describe('reading the imports of a source', () => {
  it.each([
    [`import a from 'x';`, ['x']],
    [`import * as a from "x";`, ['x']],
    [`import a, { type B, c as d } from 'x';`, ['x']],
    [`import {\n  a,\n  b, // from 'no'\n} from 'x';`, ['x']],
    [`import type { A } from 'x';`, ['x']],
    [`import 'x';`, ['x']],
    [`import data from './data.json' with { type: 'json' };`, ['./data.json']],
    [
      `export { a } from 'x';\nexport * from 'y';\nexport * as z from 'z';\nexport type { B } from 'b';`,
      ['x', 'y', 'z', 'b'],
    ],
    [`const a = await import('x');`, ['x']],
    [`const a = import('x', { with: {} });`, ['x']],
    [`type A = typeof import('x');`, ['x']],
    [`const a = require('x');`, ['x']],
    [`const a = import(name);`, [null]],
    [`const a = import(\`./\${name}.ts\`);`, [null]],
    [`const a = \`\${await import("x")} and \${\`\${require("y")}\`}\`;`, ['x', 'y']],
    [`export const from = 'x';\nexport type A = 'y';\nexport function f() {\n  return 'z';\n}`, []],
    [`// import 'x'\n/* import 'y' */\nconst a = "import 'z'";`, []],
    [`const a = \`import 'x'; \${b} import 'y'\`;`, []],
    [`const a = /['"\`/*]/.test(b); import 'x';`, ['x']],
    [`const a = b / c; const d = 'import "x"'; const e = f / g;`, []],
    [`const a = 'it\\'s'; import 'x';`, ['x']],
    [`const url = import.meta.url;`, []],
  ])('%j', (source, expected) => {
    expect(fromOf(source)).toEqual(expected);
  });

  it('knows the line of each', () => {
    expect(readImports(`/* one\n two */\nimport a from 'x';\nconst t = \`\n\n\`;\nimport('y');`)).toEqual([
      { line: 3, from: 'x' },
      { line: 7, from: 'y' },
    ]);
  });

  it('masks comments, strings, templates and regular expressions', () => {
    expect(maskSource(`const a = 'x' + \`b\${c}d\`; // e\nconst f = /g'/u;`)).toEqual({
      code: `const a = "0" + "1"+{c}+"2"; \nconst f = 0u;`,
      strings: ['x', 'b', 'd'],
    });
  });
});
