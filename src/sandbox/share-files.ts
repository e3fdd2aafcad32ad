import { type Context, tsFor } from './context.ts';
import { sendEvent } from './events.ts';
import type { MessageContent } from './message-content.ts';
import { addMessage, announceMessage } from './messages.ts';
import type { Channel, StoredFile } from './state.ts';

const nothingSaid: MessageContent = { text: '', blocks: [], attachments: [], metadata: null };

/** Posts files into conversations a moment later, as Slack does after it has answered the call. */
export function shareFiles(
  context: Context,
  channels: readonly Channel[],
  files: readonly StoredFile[],
  content: MessageContent | null,
  threadTs: string | null,
): void {
  const share = async (): Promise<void> => {
    const fault = context.faults.take('files.share');
    const delayMs = fault?.kind === 'delay' ? fault.ms : context.shareDelayMs;
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    if (fault !== null && fault.kind !== 'delay') return;
    for (const channel of channels)
      await shareInto(context, channel, files, content ?? nothingSaid, threadTs);
  };
  void context.busy.track(share());
}

async function shareInto(
  context: Context,
  channel: Channel,
  files: readonly StoredFile[],
  content: MessageContent,
  threadTs: string | null,
): Promise<void> {
  const user = context.state.app.botUserId;
  const message = addMessage(context, {
    channel,
    user,
    fromApp: true,
    content,
    threadTs,
    fileIds: files.map((file) => file.id),
  });
  for (const file of files) file.shares.push({ channel: channel.id, ts: message.ts, threadTs });
  await announceMessage(context, channel, message);
  for (const file of files) {
    await sendEvent(context, 'file_shared', {
      type: 'file_shared',
      channel_id: channel.id,
      file_id: file.id,
      user_id: user,
      file: { id: file.id },
      event_ts: tsFor(context),
    });
  }
}
