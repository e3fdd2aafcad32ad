import { checkTemplate } from './check-template.ts';
import type { Template } from './parse-template.ts';
import { parseTemplate } from './parse-template.ts';

export type { Template, TemplateField } from './parse-template.ts';

/**
 * Reads a template, a whole post with holes, and proves it by making sample posts of it.
 * @throws TemplateProblem naming the line and the cure
 */
export function readTemplate(name: string, text: string): Template {
  const template = parseTemplate(name, text);
  checkTemplate(template);
  return template;
}
