import { readFileSync } from 'node:fs';
import type { Language } from '../camp/camp.ts';
import { CamplogError } from '../camp/errors.ts';
import type { Template } from './template.ts';
import { readTemplate } from './template.ts';

/** The templates that come with Camplog; each exists in every language, with the same fields. */
export const shippedTemplateNames = [
  'chirpy-daily',
  'chirpy-project',
  'chirpy-weekly',
  'velog-daily',
] as const;
export type ShippedTemplateName = (typeof shippedTemplateNames)[number];

/** A name that no shipped template has. */
export class UnknownTemplate extends CamplogError {
  constructor(name: string) {
    super(
      'unknown-template',
      `no template is called "${name}", there are ${shippedTemplateNames.join(', ')}`,
      {
        name,
      },
    );
  }
}

const read = new Map<string, Template>();

/** A template that comes with Camplog, with headings in the language. @throws UnknownTemplate */
export function shippedTemplate(name: string, language: Language = 'ko'): Template {
  if (!isShippedTemplate(name)) throw new UnknownTemplate(name);
  const file = language === 'ko' ? `${name}.md` : `${name}.${language}.md`;
  const known = read.get(file);
  if (known !== undefined) return known;
  const template = readTemplate(name, readFileSync(new URL(`templates/${file}`, import.meta.url), 'utf8'));
  read.set(file, template);
  return template;
}

/** True for the name of a template that comes with Camplog. */
export function isShippedTemplate(name: string): name is ShippedTemplateName {
  return shippedTemplateNames.some((known) => known === name);
}
