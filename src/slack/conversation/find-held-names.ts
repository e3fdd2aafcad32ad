import type { Talk } from '../../flows/talk/hold-conversation.ts';
import { mentionedIds, type Names } from '../../text/read-rich-text.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { findField } from './build-question.ts';

const namesLimitMs = 1_000;

/** What the people and channels are called that the text of the field in question mentions. */
export async function findHeldNames(
  { resolveNames }: Pick<SlackDeps, 'resolveNames'>,
  workspaceId: string,
  talk: Talk,
): Promise<Names> {
  const { position, fields } = talk;
  if (position.kind !== 'field') return {};
  const ids = mentionedIds(findField(talk, fields[position.index] ?? '').initial);
  return Object.values(ids).flat().length === 0 ? {} : resolveNames(workspaceId, ids, namesLimitMs);
}
