import type { KnownBlock } from '@slack/types';
import type { ListedVersion, LogVersions } from '../../flows/log/log-versions.ts';
import { cutText } from '../cut-text.ts';
import { buildPlain } from '../delivery/build-plain.ts';
import { buildButton } from '../inputs/build-button.ts';
import { messagesIn } from '../messages/messages.ts';
import { sayDate, sayDay, sayTime } from '../messages/say-date.ts';
import type { Saying } from '../reply.ts';

/** The action_id of the buttons that go back to a version. */
export const restoreAction = 'restore_version';

/** The newest ones; a message takes 50 blocks. */
const shownVersions = 20;
const lineLimit = 500;

/** Each version with when it was saved and what it changed; all but the newest can be brought back. */
export function buildVersions(found: LogVersions): Saying {
  const { language, logDay, versions } = found;
  const messages = messagesIn(language);
  const text = messages.versionsTitle(sayDate(logDay, language), String(versions.length));
  const blocks = versions
    .slice(0, shownVersions)
    .map((version, index) => buildVersion(version, found, index > 0));
  return { text, blocks: [buildPlain(text), ...blocks] };
}

function buildVersion(
  { version, submittedAt, changed }: ListedVersion,
  { camperId, logDay, language, timeZone }: LogVersions,
  isOlder: boolean,
): KnownBlock {
  const messages = messagesIn(language);
  const when = `${sayDay(submittedAt, timeZone, language)} ${sayTime(submittedAt, timeZone)}`;
  const line = messages.versionLine(String(version), when, changed.join(', '));
  return {
    ...buildPlain(cutText(line, lineLimit)),
    ...(isOlder && {
      accessory: buildButton(
        restoreAction,
        messages.versionRestore,
        JSON.stringify({ camperId, logDay, version }),
      ),
    }),
  };
}
