import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { readFrontMatter } from '../../src/post/front-matter.ts';
import { readWithPsych } from '../post/support/psych.ts';
import { anyChosen, type Chosen, dataOf, frontMatterOf } from '../post/support/random-front-matters.ts';

/** A front matter that some reader takes for something else than was typed. */
export interface FrontMatterDifference {
  readonly chosen: Chosen;
  readonly frontMatter: string;
  readonly reader: string;
  readonly read: unknown;
}

/** Random front matters that Jekyll's Psych or our own reader misreads; always the same ones for a seed. */
export function compareFrontMatters(seed: number, count: number): readonly FrontMatterDifference[] {
  const rows = fc.sample(anyChosen, { seed, numRuns: count });
  const written = rows.map(frontMatterOf);
  const byPsych = readWithPsych(written);
  return rows.flatMap((chosen, index): readonly FrontMatterDifference[] => {
    const frontMatter = written[index] ?? '';
    const readings = [['Psych', byPsych[index]?.[1]] as const, ['yaml', readOurselves(frontMatter)] as const];
    const wrong = readings.find(([, read]) => !isDeepStrictEqual(read, dataOf(chosen)));
    return wrong === undefined ? [] : [{ chosen, frontMatter, reader: wrong[0], read: wrong[1] }];
  });
}

function readOurselves(frontMatter: string): unknown {
  try {
    return readFrontMatter(frontMatter);
  } catch (error) {
    return String(error);
  }
}
