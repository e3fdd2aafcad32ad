import { renderMarkdown } from '../text/render-markdown.ts';
import { createLiquidEngine } from './liquid-engine.ts';
import { isCalendarValue } from './template-values.ts';
import { cleanLine } from './yaml-scalar.ts';

/** Liquid for a template's body: what people chose is written so that the blog shows just that text. */
export const bodyLiquid = createLiquidEngine((value, values) => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || isCalendarValue(value, values)) return String(value);
  const text = Array.isArray(value) ? value.join(', ') : String(value);
  return renderMarkdown([{ type: 'paragraph', content: [{ type: 'text', text: cleanLine(text) }] }]);
});
