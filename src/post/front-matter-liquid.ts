import { createLiquidEngine } from './liquid-engine.ts';
import { markOther, markText } from './place-values.ts';
import { isCalendarValue, isPersonalValue } from './template-values.ts';

/** Liquid for front matter; its result needs `placeValues`. The filter `yaml` makes any value one text. */
export const frontMatterLiquid = createLiquidEngine(
  (value, values) => {
    if (Array.isArray(value)) return value.map(markText).join(', ');
    // An author may be called like a date: what a person chose stays text.
    if (isPersonalValue(value, values)) return markText(value);
    const isMade = typeof value === 'number' || typeof value === 'boolean' || isCalendarValue(value, values);
    return isMade ? String(value) : markOther(value);
  },
  { yaml: markText },
);
