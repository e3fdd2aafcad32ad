import { addKeywords } from '../../camp/keyword-pool.ts';
import type { Template } from '../../post/template.ts';
import type { StoredLog } from '../../store/logs.ts';
import { readKeywords, renderKeywords } from '../../text/keyword-tree.ts';
import { type Names, readRichText } from '../../text/read-rich-text.ts';
import type { RichText } from '../../text/rich-text.ts';
import { type Contribution, mergePool } from './read-pool.ts';

/** What others have for a log's post: all but the camper's own, and those whom they left out. */
export function othersIn(
  pool: readonly Contribution[],
  log: Pick<StoredLog, 'camperId' | 'poolWithout'>,
): readonly Contribution[] {
  const without = [log.camperId, ...(log.poolWithout ?? [])];
  return pool.filter(({ who }) => !without.includes(who));
}

/**
 * By field id the keywords that a log's post has: the camper's own as they are, those of the others behind them.
 * `readTeam` reads everybody's, and is called only where the post has a place for them.
 */
export async function findPooled(
  log: Pick<StoredLog, 'camperId' | 'kind' | 'answers' | 'poolWithout'>,
  template: Template,
  names: Names,
  readTeam: () => Promise<readonly Contribution[]>,
): Promise<Readonly<Record<string, RichText>>> {
  const fields = template.fields.filter(({ kind }) => kind === 'keywords');
  if (log.kind !== 'daily' || fields.length === 0) return {};
  const all = othersIn(await readTeam(), log);
  const pooled: Record<string, RichText> = {};
  for (const { id } of fields) {
    const others = all.filter(({ field }) => field === id);
    if (others.length === 0) continue;
    const own = readKeywords(readRichText(log.answers[id], names));
    pooled[id] = renderKeywords(addKeywords(own, mergePool(others)));
  }
  return pooled;
}
