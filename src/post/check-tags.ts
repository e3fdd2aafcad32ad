import type { PostProblem } from './post-problem.ts';
import { slugOf } from './slug.ts';

/** Tags and categories that are no texts, or that would share or take a page of the blog. */
export function checkTags(
  data: Readonly<Record<string, unknown>>,
  lineOf: (key: string) => number | null,
): readonly PostProblem[] {
  return (['tags', 'categories'] as const).flatMap((key): readonly PostProblem[] => {
    const value = data[key];
    if (value === undefined || value === null) return [];
    const line = lineOf(key);
    const fail = (message: string, cure: string): PostProblem => ({ code: 'tags', line, message, cure });
    const items: readonly unknown[] =
      typeof value === 'string' ? value.split(/\s+/) : Array.isArray(value) ? value : [value];
    const problems: PostProblem[] = [];
    const slugs = new Map<string, string>();
    for (const item of items) {
      if (item === null) {
        problems.push(fail(`one of the ${key} is empty`, 'delete the comma too many'));
      } else if (typeof item === 'object' && !(item instanceof Date)) {
        problems.push(fail(`one of the ${key} is no text`, 'put it into double quotes'));
      } else {
        const text = String(item);
        const slug = slugOf(text);
        const other = slugs.get(slug);
        if (slug === '') {
          problems.push(
            fail(`"${text}" has no letter or digit, its page would take the place of the list`, 'use a word'),
          );
        } else if (other !== undefined && other !== text) {
          problems.push(fail(`"${other}" and "${text}" would share the page ${slug}`, 'keep one of them'));
        }
        slugs.set(slug, text);
      }
    }
    return problems;
  });
}
