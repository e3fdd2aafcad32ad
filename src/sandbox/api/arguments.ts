import { type JsonObject, parseJson } from '../json-object.ts';
import { Refusal, refusalOf } from '../refusal.ts';

/** The arguments of a call, whichever way they came: a form's texts or JSON's values. */
export interface Arguments {
  readonly all: JsonObject;
  has(name: string): boolean;
  /** An argument's text; an empty string when it is missing. Numbers and booleans become text. */
  text(name: string): string;
  flag(name: string): boolean;
  /** A whole number, or `fallback` when missing; refuses with invalid_arguments what is no number. */
  integer(name: string, fallback: number): number;
  /** A value that a form carries as JSON text; undefined when missing or empty. Refuses with `error`. */
  json(name: string, error?: string): unknown;
}

/** Reads arguments of either form. */
export function readArguments(all: JsonObject): Arguments {
  const text = (name: string): string => {
    const value = all[name];
    if (value === undefined || value === null) return '';
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
  return {
    all,
    has: (name) => all[name] !== undefined && all[name] !== null && all[name] !== '',
    text,
    flag: (name) => ['true', '1'].includes(text(name)),
    integer: (name, fallback) => {
      if (text(name) === '') return fallback;
      const value = Number(text(name));
      if (!Number.isInteger(value))
        throw refusalOf('invalid_arguments', [`must provide an integer [json-pointer:/${name}]`]);
      return value;
    },
    json: (name, error = 'invalid_arguments') => {
      const value = all[name];
      if (value === undefined || value === null || value === '') return undefined;
      if (typeof value !== 'string') return value;
      try {
        return parseJson(value);
      } catch {
        throw new Refusal(error);
      }
    },
  };
}
