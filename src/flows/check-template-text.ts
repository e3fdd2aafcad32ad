import { hasOwnAddress } from '../post/check-template.ts';
import { readTemplate, type Template } from '../post/template.ts';
import { TemplateProblem, type TemplateProblemCode } from '../post/template-problem.ts';
import type { StoredCamp } from '../store/camps.ts';

/** What is wrong with a template; `line` counts from 1, `text` is what stands there. */
export interface TextProblem {
  readonly kind: 'bad-text';
  readonly line: number;
  readonly text: string;
  readonly cause: TemplateProblemCode | 'not-daily' | 'not-weekly';
}

/** What posts a template is for. */
export interface TemplateUse {
  readonly daily: boolean;
  readonly weekly: boolean;
}

/** What a camp uses a template for. */
export function useOf(camp: StoredCamp, name: string): TemplateUse {
  const daily = camp.template === name || camp.stages.some(({ template }) => template === name);
  return { daily, weekly: camp.weeklyTemplate === name };
}

/** Reads the text of a template and does something with it, or says what is wrong with it. */
export function tryTemplateText<T>(text: string, work: (template: Template) => T): T | TextProblem {
  try {
    return work(readTemplate('new', text));
  } catch (error) {
    if (!(error instanceof TemplateProblem)) throw error;
    return locate(text, error.line, error.code);
  }
}

/** What keeps a text from being the template that it is to be; null when nothing does. */
export function findTextProblem(text: string, use: TemplateUse): TextProblem | null {
  return tryTemplateText(text, (template) => {
    if (use.daily && !hasOwnAddress(template, 'day')) return locate(text, 1, 'not-daily');
    if (use.weekly && !hasOwnAddress(template, 'week')) return locate(text, 1, 'not-weekly');
    return null;
  });
}

function locate(text: string, line: number, cause: TextProblem['cause']): TextProblem {
  return { kind: 'bad-text', line, text: text.split(/\r?\n/)[line - 1] ?? '', cause };
}
