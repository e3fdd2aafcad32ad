import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/slack/messages/en.ts';
import { ko } from '../../../src/slack/messages/ko.ts';

const sources = globSync('src/slack/**/*.ts')
  .filter((path) => !/messages.(ko|en)\b/.test(path))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

/** A sentence with its holes filled by their numbers. */
function fill(sentence: string | ((...holes: string[]) => string)): string {
  if (typeof sentence === 'string') return sentence;
  return sentence(...Array.from({ length: sentence.length }, (_, index) => `hole${index}`));
}

describe('sentences in both languages', () => {
  it('exist in Korean and in English', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(ko).sort());
    for (const [key, sentence] of Object.entries(en)) expect(fill(sentence), key).not.toBe('');
  });

  it.each(['ko', 'en'])('have one name each (%s)', async (language) => {
    const parts = await Promise.all(
      globSync(`src/slack/messages/${language}/*.ts`).map((path) => import(join(process.cwd(), path))),
    );
    const names = parts.flatMap((part) =>
      Object.values(part).flatMap((sentences) => Object.keys(sentences as object)),
    );
    expect(names.sort()).toEqual(Object.keys(language === 'ko' ? ko : en).sort());
  });

  it.each(Object.keys(ko) as (keyof typeof ko)[])('%s is used', (key) => {
    expect(sources).toMatch(new RegExp(`\\.${key}\\b`));
  });

  it.each(Object.keys(ko) as (keyof typeof ko)[])('%s is Korean in Korean and English in English', (key) => {
    expect(fill(ko[key])).toMatch(/[가-힣]/);
    expect(fill(en[key])).not.toMatch(/[가-힣]/);
  });

  it.each(Object.keys(ko) as (keyof typeof ko)[])('%s says in both languages what its holes hold', (key) => {
    const holes = (text: string) => [...text.matchAll(/hole\d/g)].map(([hole]) => hole).sort();
    expect(new Set(holes(fill(en[key])))).toEqual(new Set(holes(fill(ko[key]))));
    const count = typeof ko[key] === 'string' ? 0 : ko[key].length;
    expect(new Set(holes(fill(ko[key]))).size).toBe(count);
  });
});
