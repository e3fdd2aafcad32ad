import type { LogForm } from '../../flows/log/open-log-form.ts';
import { mentionedIds, type Names } from '../../text/read-rich-text.ts';
import type { SlackDeps } from '../slack-deps.ts';

/** Slack closes the door to a window three seconds after the press. */
const namesLimitMs = 1_000;

/**
 * What the people, channels and user groups are called that a saved log mentions; Slack is asked only while nobody has
 * kept it.
 */
export async function findNames(deps: SlackDeps, workspaceId: string, form: LogForm): Promise<Names> {
  if (form.names !== null) return form.names;
  const each = form.fields.map(({ initial }) => mentionedIds(initial));
  const ids = {
    users: each.flatMap(({ users }) => users),
    channels: each.flatMap(({ channels }) => channels),
    usergroups: each.flatMap(({ usergroups }) => usergroups),
  };
  return Object.values(ids).flat().length === 0 ? {} : deps.resolveNames(workspaceId, ids, namesLimitMs);
}
