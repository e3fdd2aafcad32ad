import { type FieldKind, fieldKinds } from './field-kinds.ts';
import type { TemplateProblemCode } from './template-problem.ts';
import { TemplateProblem } from './template-problem.ts';
import { valueNames } from './template-values.ts';

/** A place in a template's body for one answer: `{{ done | checklist: required: true }}`, alone on its line. */
export interface Hole {
  readonly id: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  /** Line of the template, from 1. */
  readonly line: number;
}

// Unicode keeps these two out of texts; Liquid leaves them alone.
const holeStart = '\ufdd3';
const holeEnd = '\ufdd4';
const markedHole = /^\ufdd3(.*)\ufdd4$/u;

const hole = /^\{\{-?\s*([^\s|}]+)\s*\|\s*([\w-]+)\s*[:,]?\s*(?:required\s*:\s*(true|false))?\s*-?\}\}$/;
const fieldName = /^[a-z][a-z0-9_]{0,49}$/;
const kindPattern = fieldKinds.join('|');
const kindInOutput = new RegExp(`\\{\\{[^}]*\\|\\s*(?:${kindPattern})\\b`);
const lostStart = new RegExp(`\\|\\s*(?:${kindPattern})\\b[^{}]*\\}\\}`);

/**
 * Takes the holes out of a template's body and leaves marks that `holeOf` knows, so that the rest is plain Liquid.
 * @throws TemplateProblem for a hole that is broken, shares its line or has no proper or no unique name
 */
export function takeHoles(
  template: string,
  body: string,
  linesBefore: number,
): { readonly text: string; readonly holes: readonly Hole[] } {
  const holes = new Map<string, Hole>();
  let verbatim: string | null = null;
  const lines = body.split('\n').map((text, index) => {
    const opened = /\{%-?\s*(raw|comment)\s*-?%\}/.exec(text)?.[1];
    if (verbatim === null && opened !== undefined) verbatim = opened;
    if (verbatim !== null) {
      if (new RegExp(`\\{%-?\\s*end${verbatim}\\s*-?%\\}`).test(text)) verbatim = null;
      return text;
    }
    const line = linesBefore + index + 1;
    const found = readHole(template, text, line);
    if (found === null) return text;
    const twin = holes.get(found.id);
    if (twin !== undefined) {
      throw new TemplateProblem(
        'template-duplicate-field',
        template,
        line,
        `the field "${found.id}" is already on line ${twin.line}`,
        'give each hole a name of its own',
      );
    }
    holes.set(found.id, found);
    return `${holeStart}${found.id}${holeEnd}`;
  });
  return { text: lines.join('\n'), holes: [...holes.values()] };
}

/** The field whose answer belongs on this line of the filled body, or null for the template's own text. */
export function holeOf(line: string): string | null {
  return markedHole.exec(line.trim())?.[1] ?? null;
}

function readHole(template: string, text: string, line: number): Hole | null {
  const fail = (code: TemplateProblemCode, problem: string, cure: string): never => {
    throw new TemplateProblem(code, template, line, problem, cure);
  };
  const unclosed = /\{\{(?:(?!\}\}).)*$/.exec(text)?.[0] ?? null;
  if (unclosed !== null) {
    fail('template-unclosed-hole', `"${unclosed.trim()}" is not closed`, `write "${unclosed.trim()} }}"`);
  }
  if (lostStart.test(text) && !text.includes('{{')) {
    fail('template-unclosed-hole', `"${text.trim()}" has no beginning`, `write "{{ ${text.trim()}"`);
  }
  const match = hole.exec(text.trim());
  if (match === null) {
    if (kindInOutput.test(text)) {
      fail(
        'template-hole-not-alone',
        `"${text.trim()}" is more than a hole`,
        'put a hole on a line of its own: {{ done | checklist }} or {{ done | checklist: required: true }}',
      );
    }
    return null;
  }
  const [, id = '', kind = '', required] = match;
  if (!isFieldKind(kind)) {
    // `{{ camp | upcase }}` on a line of its own is no hole, just a value.
    if (valueNames.includes(id.split('.')[0] ?? id) || !fieldName.test(id)) return null;
    return fail(
      'template-unknown-kind',
      `there is no kind "${kind}"`,
      `write one of ${fieldKinds.join(', ')}`,
    );
  }
  if (!fieldName.test(id)) {
    fail(
      'template-field-name',
      `"${id}" cannot name a field`,
      'use small letters, digits and _, a letter first, at most 50',
    );
  }
  if (valueNames.includes(id)) {
    fail('template-field-name', `"${id}" is a value already`, 'give the hole another name');
  }
  return { id, kind, required: required === 'true', line };
}

function isFieldKind(kind: string): kind is FieldKind {
  return fieldKinds.some((known) => known === kind);
}
