import type { Template as LiquidNodes } from 'liquidjs';
import { Liquid, LiquidError } from 'liquidjs';
import { fieldKinds } from './field-kinds.ts';
import type { TemplateProblemCode } from './template-problem.ts';
import { TemplateProblem } from './template-problem.ts';
import { valueNames } from './template-values.ts';

/** A piece of a template, read once and filled often. */
export interface LiquidText {
  readonly nodes: readonly LiquidNodes[];
  /** Lines of the template above the piece, for naming the right one. */
  readonly linesBefore: number;
}

export type LiquidScope = Readonly<Record<string, unknown>>;

/** Reads and fills template text; every value passes through the escape before it is put in. */
export interface LiquidEngine {
  /** @throws TemplateProblem naming the template and the line */
  read(template: string, text: string, linesBefore: number): LiquidText;
  /** @throws TemplateProblem when a value is unknown or a limit is passed */
  fill(template: string, text: LiquidText, scope: LiquidScope): string;
}

// What only computes stays; what reads files, keeps counters or writes markup goes.
const allowedTags = [
  'assign',
  'capture',
  'case',
  'comment',
  'for',
  'break',
  'continue',
  'if',
  'unless',
  'raw',
  '#',
];
const parseLimit = 200_000;
const memoryLimit = 2_000_000;
const renderLimitMs = 2_000;

/**
 * Liquid without files, with limits. `escapeValue` makes any value's text harmless where it is put;
 * `filters` are the ones beside Liquid's own, their results are put in unescaped.
 */
export function createLiquidEngine(
  escapeValue: (value: unknown, scope: LiquidScope) => string,
  filters: Readonly<Record<string, (value: unknown) => string>> = {},
): LiquidEngine {
  const liquid = new Liquid({
    templates: {},
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    timezoneOffset: 0,
    locale: 'en-US',
    parseLimit,
    memoryLimit,
    renderLimit: renderLimitMs,
    // Called as a filter is, with the context as `this`.
    outputEscape: function (
      this: { readonly context: { readonly environments: LiquidScope } },
      value: unknown,
    ) {
      return escapeValue(value, this.context.environments);
    } as (value: unknown) => string,
  });
  for (const tag of Object.keys(liquid.tags)) {
    if (!allowedTags.includes(tag)) delete liquid.tags[tag];
  }
  // Liquid's own filters of this kind (raw, json) would lead a value past the escape.
  for (const [name, filter] of Object.entries(liquid.filters)) {
    if (typeof filter !== 'function' && filter.raw) delete liquid.filters[name];
  }
  for (const [name, handler] of Object.entries(filters)) {
    liquid.registerFilter(name, { raw: true, handler });
  }
  closeClock(liquid);

  return {
    read(template, text, linesBefore) {
      try {
        return { nodes: liquid.parse(text), linesBefore };
      } catch (error) {
        throw problemOf(error, template, linesBefore);
      }
    },
    fill(template, text, scope) {
      try {
        return String(liquid.renderSync([...text.nodes], scope));
      } catch (error) {
        throw problemOf(error, template, text.linesBefore);
      }
    },
  };
}

/** `'now' | date` would make a post depend on when it is made. */
function closeClock(liquid: Liquid): void {
  const date = liquid.filters.date;
  if (typeof date !== 'function') return;
  liquid.registerFilter('date', function (this: unknown, value: unknown, ...rest: unknown[]) {
    if (value === 'now' || value === 'today') {
      throw new Error('a post knows no "now", write {{ log_day | date: "%Y" }}');
    }
    return Reflect.apply(date, this, [value, ...rest]);
  });
}

function problemOf(error: unknown, template: string, linesBefore: number): unknown {
  if (!LiquidError.is(error)) return limitProblem(error, template);
  const [row = 1] = error.token.getPosition();
  const line = row + linesBefore;
  const [message = ''] = error.message.split(/, line:\d+/);
  const [code, problem, cure] = explain(message);
  return new TemplateProblem(code, template, line, problem, cure);
}

function limitProblem(error: unknown, template: string): unknown {
  if (!(error instanceof Error) || !/limit exceeded/.test(error.message)) return error;
  return new TemplateProblem('template-too-big', template, 1, error.message, 'make the template smaller');
}

function explain(message: string): readonly [TemplateProblemCode, string, string] {
  const tag = /^tag "(.*)" not found$/.exec(message)?.[1];
  if (tag !== undefined) {
    return [
      'template-tag',
      `the tag {% ${tag} %} cannot be used in a template`,
      `use one of ${allowedTags.slice(0, -1).join(', ')}, or leave it to Jekyll: {% raw %}{% ${tag} … %}{% endraw %}`,
    ];
  }
  const value = /^undefined variable: (.*)$/.exec(message)?.[1];
  if (value !== undefined) {
    return [
      'template-unknown-value',
      `there is no value "${value}"`,
      `write one of ${valueNames.join(', ')}`,
    ];
  }
  const filter = /^undefined filter: (.*)$/.exec(message)?.[1];
  if (filter !== undefined && fieldKinds.some((kind) => kind === filter)) {
    return [
      'template-hole-not-alone',
      `a hole (| ${filter}) cannot stand here`,
      'put it into the body, on a line of its own under a heading',
    ];
  }
  if (filter !== undefined) {
    return [
      'template-unknown-kind',
      `there is no filter "${filter}"`,
      'write one of checklist, tasks, bullets, keywords, prose for a hole, or a filter of Liquid',
    ];
  }
  if (/limit exceeded/.test(message)) return ['template-too-big', message, 'make the template smaller'];
  return ['template-liquid', message, 'mend the Liquid there, each {{ needs its }} and each {% its %}'];
}
