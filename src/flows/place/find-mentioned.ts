import type { Answers } from '../../camp/daily-log.ts';
import type { StoredLog } from '../../store/logs.ts';
import type { Store } from '../../store/store.ts';
import { type MentionedIds, mentionedIds, type Names } from '../../text/read-rich-text.ts';

/** Asks Slack what ids are called; those it cannot tell are left out. */
export type ResolveNames = (workspaceId: string, ids: MentionedIds) => Promise<Names>;

/** What the mentioned of a log are called: as kept with its version, else as Slack says now, which is kept. */
export async function findMentioned(
  store: Store,
  resolveNames: ResolveNames,
  workspaceId: string,
  log: Pick<StoredLog, 'id' | 'version' | 'answers' | 'names'>,
): Promise<Names> {
  if (log.names !== null) return log.names;
  const ids = mergeIds(log.answers);
  const asked = [...ids.users, ...ids.channels, ...ids.usergroups];
  if (asked.length === 0) return {};
  const names = await resolveNames(workspaceId, ids);
  // Names that Slack could not tell this time are asked for again with the next post.
  if (asked.every((id) => id in names)) await store.logs.saveNames(log.id, log.version, names);
  return names;
}

function mergeIds(answers: Answers): MentionedIds {
  const each = Object.values(answers).map((answer) => mentionedIds(answer));
  return {
    users: [...new Set(each.flatMap((ids) => ids.users))],
    channels: [...new Set(each.flatMap((ids) => ids.channels))],
    usergroups: [...new Set(each.flatMap((ids) => ids.usergroups))],
  };
}
