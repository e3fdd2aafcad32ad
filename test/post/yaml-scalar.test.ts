import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cleanLine, escapeForTheme, quoteYaml } from '../../src/post/yaml-scalar.ts';
import { hasPsych, readWithPsych } from './support/psych.ts';
import { yamlTraps } from './support/yaml-traps.ts';

describe('quoting a text for YAML', () => {
  it.each([
    ['peer-session', 'peer-session'],
    ['부스트캠프', '부스트캠프'],
    ['모두의 연구소 3기', '모두의 연구소 3기'],
    ['C++', 'C++'],
    ['C#', '"C#"'],
    ['', '""'],
    ['yes', '"yes"'],
    ['Null', '"Null"'],
    ['007', '"007"'],
    ['1,000', '"1,000"'],
    ['2022-02-14', '"2022-02-14"'],
    ['a: b', '"a: b"'],
    ['가 # 나', '"가 # 나"'],
    ['say "hi" \\o/', '"say \\"hi\\" \\\\o/"'],
    ['two\nlines', 'two lines'],
    ['a\tb\u2028c\u0000d', 'a b cd'],
    [' blank ', '" blank "'],
    ['\ud83d half', '"\ufffd half"'],
  ])('writes %j as %s', (text, yaml) => {
    expect(quoteYaml(text)).toBe(yaml);
  });

  it('gives the text back in a block, a flow list and a flow map, in YAML 1.1 and 1.2', () => {
    fc.assert(
      fc.property(yamlTraps, (text) => {
        const yaml = quoteYaml(text);
        for (const version of ['1.1', '1.2'] as const) {
          expect(parse(`a: ${yaml}     # note\nb: [${yaml}, x]\nc: {k: ${yaml}}`, { version })).toEqual({
            a: cleanLine(text),
            b: [cleanLine(text), 'x'],
            c: { k: cleanLine(text) },
          });
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.skipIf(!hasPsych)('gives the text back in Psych', () => {
    const texts = fc.sample(yamlTraps, { numRuns: 3000, seed: 20220214 });
    const read = readWithPsych(
      texts.map((text) => `a: ${quoteYaml(text)}     # note\nb: [${quoteYaml(text)}, x]\n`),
    );
    expect(read).toEqual(texts.map((text) => ['data', { a: cleanLine(text), b: [cleanLine(text), 'x'] }]));
  });
});

describe('a text for the theme', () => {
  it('cannot be markup', () => {
    expect(escapeForTheme('<b>R&D</b> &lt;')).toBe('&lt;b&gt;R&amp;D&lt;/b&gt; &amp;lt;');
  });
});
