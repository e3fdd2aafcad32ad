import type { LogKind } from '../../camp/daily-log.ts';
import { askAsMember } from '../membership/ask-as-member.ts';
import { messagesIn } from '../messages/messages.ts';
import { openForAsker } from '../open-for-asker.ts';
import type { Opening } from '../open-view.ts';
import type { Asker, SlackDeps } from '../slack-deps.ts';
import { buildLogForm, describeTooBig, fitsSlack } from './build-log-form.ts';
import { describeNoLog } from './describe-no-log.ts';
import { findNames } from './find-names.ts';

/** Which log: `day` as typed or as a button knows it, null for today's. */
export interface LogFormWish {
  readonly triggerId: string;
  readonly day: string | null;
  /** Absent: daily. */
  readonly logKind?: LogKind;
  /** Whose, where a button knows it. */
  readonly camperId?: string;
}

/** Opens the form of a day for whoever asked, or tells them in their language why there is none. */
export async function openLogForm(deps: SlackDeps, asker: Asker, wish: LogFormWish): Promise<void> {
  await openForAsker(deps, asker, wish.triggerId, 'log form', findForm(deps, asker, wish));
}

async function findForm(deps: SlackDeps, asker: Asker, wish: LogFormWish): Promise<Opening> {
  const { workspaceId, userId, channelId } = asker;
  const { day, logKind = 'daily', camperId } = wish;
  const whose = camperId === undefined ? {} : { camperId };
  const found = await askAsMember(deps, asker, () =>
    deps.flows.openLogForm({ workspaceId, userId, channelId, day, logKind, ...whose }),
  );
  const messages = messagesIn(found.language ?? (await asker.language()));
  if (found.kind !== 'form') {
    return { kind: 'reason', text: describeNoLog(found, messages, asker, wish.day) };
  }
  const view = buildLogForm(found, await findNames(deps, workspaceId, found));
  return fitsSlack(view) ? { kind: 'view', view } : { kind: 'reason', text: describeTooBig(found, messages) };
}
