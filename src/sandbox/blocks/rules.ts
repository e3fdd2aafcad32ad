import { isJsonObject } from '../json-object.ts';
import type { Limit } from '../limits.ts';

/** Takes note of a problem at a JSON pointer. */
export type Report = (message: string, pointer: string) => void;

/** Checks one value and reports what Slack would say about it. */
export type Rule = (value: unknown, pointer: string, report: Report) => void;

/** A field of an object: its rule, and whether it must be there. */
export interface Field {
  readonly rule: Rule;
  readonly required: boolean;
}

/** A field that must be there. */
export const required = (rule: Rule): Field => ({ rule, required: true });

/** A field that may be left out; null is not left out. */
export const optional = (rule: Rule): Field => ({ rule, required: false });

/** An object of exactly these fields; `also` looks at the object as a whole. */
export function object(fields: Readonly<Record<string, Field>>, also?: Rule): Rule {
  return (value, pointer, report) => {
    if (!isJsonObject(value)) return report('must provide an object', pointer);
    for (const [name, field] of Object.entries(fields)) {
      if (value[name] !== undefined) field.rule(value[name], `${pointer}/${name}`, report);
      else if (field.required) report(`missing required field: ${name}`, pointer);
    }
    for (const name of Object.keys(value)) {
      if (fields[name] === undefined) report(`invalid additional property: ${name}`, pointer);
    }
    also?.(value, pointer, report);
  };
}

/** One of several kinds of objects, told apart by their `type`. */
export function kinds(rules: Readonly<Record<string, Rule>>): Rule {
  return (value, pointer, report) => {
    if (!isJsonObject(value)) return report('must provide an object', pointer);
    if (value.type === undefined) return report('missing required field: type', pointer);
    const rule = typeof value.type === 'string' ? rules[value.type] : undefined;
    if (rule === undefined) return report(`unsupported type: ${value.type}`, `${pointer}/type`);
    rule(value, pointer, report);
  };
}

/** Text whose length keeps a limit. */
export function text(limit?: Limit): Rule {
  return (value, pointer, report) => {
    if (typeof value !== 'string') return report('must provide a string', pointer);
    if (limit !== undefined) checkLength(value.length, limit, 'characters', pointer, report);
  };
}

/** A list whose entries keep a rule and whose length keeps a limit. */
export function list(rule: Rule, limit?: Limit): Rule {
  return (value, pointer, report) => {
    if (!Array.isArray(value)) return report('must provide an array', pointer);
    if (limit !== undefined && value.length > limit.max) {
      report(`no more than ${limit.max} items allowed`, pointer);
    }
    if (limit?.min !== undefined && value.length < limit.min) {
      report(`no fewer than ${limit.min} items allowed`, pointer);
    }
    for (const [index, entry] of value.entries()) rule(entry, `${pointer}/${index}`, report);
  };
}

/** One of the given words. */
export function word(...allowed: readonly string[]): Rule {
  return (value, pointer, report) => {
    if (typeof value !== 'string') return report('must provide a string', pointer);
    if (!allowed.includes(value)) report('must be a valid enum value', pointer);
  };
}

/** A whole number within a limit. */
export function integer(limit?: Limit): Rule {
  return (value, pointer, report) => {
    if (typeof value !== 'number' || !Number.isInteger(value))
      return report('must provide an integer', pointer);
    if (limit?.min !== undefined && value < limit.min)
      report(`must be greater than ${limit.min - 1}`, pointer);
    if (limit !== undefined && value > limit.max) report(`must be less than ${limit.max + 1}`, pointer);
  };
}

/** True or false. */
export const flag: Rule = (value, pointer, report) => {
  if (typeof value !== 'boolean') report('must provide a boolean', pointer);
};

/** Text of a form, such as a date; `what` names it in the complaint. */
export function pattern(form: RegExp, what: string): Rule {
  return (value, pointer, report) => {
    if (typeof value !== 'string') return report('must provide a string', pointer);
    if (!form.test(value)) report(`must be a valid ${what}`, pointer);
  };
}

/** Anything at all: a field that Slack takes and does not look into. */
export const anything: Rule = () => {};

function checkLength(length: number, limit: Limit, unit: string, pointer: string, report: Report): void {
  if (length > limit.max) report(`must be less than ${limit.max + 1} ${unit}`, pointer);
  if (limit.min !== undefined && length < limit.min) {
    report(`must be more than ${limit.min - 1} ${unit}`, pointer);
  }
}
