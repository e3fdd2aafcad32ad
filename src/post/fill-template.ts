import { bodyLiquid } from './body-text.ts';
import { fileNameLiquid } from './file-name.ts';
import { fillBody } from './fill-body.ts';
import { frontMatterLiquid } from './front-matter-liquid.ts';
import type { Template } from './parse-template.ts';
import { placeValues } from './place-values.ts';
import type { TemplateValues } from './template-values.ts';

/**
 * The post of a template. `render` gives a field's Markdown, '' when it is empty; it is put in last, so that
 * nothing in it can act as Liquid or YAML of the template.
 * @throws TemplateProblem when a value the template asks for does not exist
 */
export function fillTemplate(
  template: Template,
  values: TemplateValues,
  render: (fieldId: string, headingLevel: number) => string,
): string {
  const { head, body, start, lineEnd } = template.parts;
  const top = head === null ? '' : placeValues(frontMatterLiquid.fill(template.name, head, values));
  const post = top + fillBody(bodyLiquid.fill(template.name, body, values), render);
  return start + (lineEnd === '\n' ? post : post.replaceAll('\n', lineEnd));
}

/** The file name of a template's post. */
export function fillFileName(template: Template, values: TemplateValues): string {
  return fileNameLiquid.fill(template.name, template.parts.fileName, values);
}
