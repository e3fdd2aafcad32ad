import type { Status } from '../../flows/home/find-status.ts';
import { describeNoLog } from '../log-form/describe-no-log.ts';
import type { Messages } from '../messages/ko.ts';
import { messagesIn } from '../messages/messages.ts';
import { sayDate, sayDay, sayNumber, sayTime } from '../messages/say-date.ts';
import type { Asker, SlackDeps } from '../slack-deps.ts';

/** `/log status`: where today stands, to the asker alone. */
export async function tellStatus({ flows, reply }: SlackDeps, asker: Asker): Promise<void> {
  const { workspaceId, userId, channelId } = asker;
  const found = await flows.findStatus({ workspaceId, userId, channelId });
  const messages = messagesIn(found.language ?? (await asker.language()));
  const text =
    found.kind === 'status' ? describeStatus(found, messages) : describeNoLog(found, messages, asker, null);
  await reply(asker, { text });
}

/** The camp, the day, the log, the team and the next prompt, a line each. */
export function describeStatus(status: Status, messages: Messages): string {
  const { campName, language, timeZone, logDay, week, day, submittedAt, version, nextPromptAt, promptZone } =
    status;
  const date = sayDate(logDay, language);
  return [
    campName,
    status.training
      ? messages.statusDay(date, sayNumber(week), sayNumber(day))
      : messages.statusDayOff(date, sayReason(status.reason, messages)),
    submittedAt === null
      ? messages.statusNotWritten
      : messages.statusWritten(sayTime(submittedAt, timeZone), String(version ?? 1)),
    messages.statusTeam(String(status.written), String(status.campers)),
    nextPromptAt === null
      ? messages.statusNoPrompt
      : messages.statusNextPrompt(
          sayDay(nextPromptAt, promptZone, language),
          sayTime(nextPromptAt, promptZone),
          promptZone,
        ),
  ].join('\n');
}

/** The calendar's own two reasons in the person's language; a holiday's or the camp's as it is called. */
function sayReason(reason: string | null, messages: Messages): string {
  if (reason === 'weekend') return messages.reasonWeekend;
  return reason === null || reason === 'no training' ? messages.reasonNoTraining : reason;
}
