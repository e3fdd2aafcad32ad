import { hasOwnAddress } from '../../post/check-template.ts';
import { readTemplate, type Template } from '../../post/template.ts';
import { TemplateProblem, type TemplateProblemCode } from '../../post/template-problem.ts';
import type { StoredCamp } from '../../store/camps.ts';
import type { Store } from '../../store/store.ts';
import { findTemplate } from './camp-template.ts';

/** What Slack takes in one window (250 kB), with room for what else stands there. */
const maxLength = 50_000;

/** What is wrong with a template; `line` counts from 1, `text` is what stands there. */
export interface TextProblem {
  readonly kind: 'bad-text';
  readonly line: number;
  readonly text: string;
  readonly cause: TemplateProblemCode | 'not-daily' | 'not-weekly' | 'shared-name';
}

/** What posts a template is for. */
export interface TemplateUse {
  readonly daily: boolean;
  readonly weekly: boolean;
  /** How the files of the camp's posts of the other kind are called, as their templates say it. */
  readonly taken: readonly string[];
}

/** What a camp uses a template for. */
export async function useOf(store: Store, camp: StoredCamp, name: string): Promise<TemplateUse> {
  const ofDays = [camp.template, ...camp.stages.flatMap(({ template = [] }) => template)];
  const daily = ofDays.includes(name);
  const weekly = camp.weeklyTemplate === name;
  const others = [...(daily ? [camp.weeklyTemplate] : []), ...(weekly ? ofDays : [])];
  const taken = new Set<string>();
  for (const other of others.filter((each) => each !== name)) {
    taken.add((await findTemplate(store, camp, other)).fileNamePattern);
  }
  return { daily, weekly, taken: [...taken] };
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
  if (text.length > maxLength) return locate(text, 1, 'template-too-big');
  return tryTemplateText(text, (template) => {
    if (use.daily && !hasOwnAddress(template, 'day')) return locate(text, 1, 'not-daily');
    if (use.weekly && !hasOwnAddress(template, 'week')) return locate(text, 1, 'not-weekly');
    return use.taken.includes(template.fileNamePattern) ? locate(text, 1, 'shared-name') : null;
  });
}

function locate(text: string, line: number, cause: TextProblem['cause']): TextProblem {
  return { kind: 'bad-text', line, text: text.split(/\r?\n/)[line - 1] ?? '', cause };
}
