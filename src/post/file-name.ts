import { createLiquidEngine } from './liquid-engine.ts';

/** What a template's posts are called when it says nothing else. */
export const defaultFileName = '{{ log_day }}-d{{ day }}-daily-log.md';

/** Liquid for file names: a value gives letters and digits with hyphens between, so `028.5` gives `028-5`. */
export const fileNameLiquid = createLiquidEngine((value) =>
  value === null || value === undefined ? '' : fileNamePart(String(value)),
);

function fileNamePart(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
