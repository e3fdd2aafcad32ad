import { setTimeout as sleep } from 'node:timers/promises';
import { WebAPIPlatformError } from '@slack/web-api';
import type { SlackClients } from '../clients.ts';
import { isPassing, UploadFailed } from './delivery-outcome.ts';

/** A file for one conversation. `knownId` is the id of an upload that was begun before. */
export interface FileToShare {
  readonly channelId: string;
  readonly fileName: string;
  readonly text: string;
  readonly knownId: string | null;
  /** Called with the id as soon as Slack gave one, before anything can be shared under it. */
  readonly keepId: (fileId: string) => Promise<void>;
}

const uploadTimeoutMs = 30_000;
/** Slack shares a file some time after it said yes; small text files take about a second. */
const sharePolls = [50, 250, 700, 1_000, 2_000, 3_000];

/**
 * Puts a file into a conversation in Slack's three steps; true once Slack shows it there, false when it had not
 * after 7 s. An upload that was begun before is looked up first, and done anew only when it cannot be completed.
 */
export async function shareFile(clients: SlackClients, file: FileToShare): Promise<boolean> {
  const { knownId, channelId } = file;
  if (knownId !== null) {
    if (await isShared(clients, knownId, channelId)) return true;
    if (await completeBegun(clients, knownId, file)) return isShared(clients, knownId, channelId);
  }
  const bytes = Buffer.from(file.text, 'utf8');
  const begun = await clients.posts.files.getUploadURLExternal({
    filename: file.fileName,
    length: bytes.length,
  });
  const { upload_url: uploadUrl = '', file_id: fileId = '' } = begun;
  await file.keepId(fileId);
  await sendBytes(uploadUrl, bytes);
  await complete(clients, fileId, file);
  return isShared(clients, fileId, channelId);
}

/** Puts a file into somebody's DM, begun anew; true once Slack shows it there. */
export async function shareInDm(
  clients: SlackClients,
  userId: string,
  file: Pick<FileToShare, 'fileName' | 'text'>,
): Promise<boolean> {
  const begun = { channelId: await clients.dmWith(userId), knownId: null, keepId: async () => {} };
  return shareFile(clients, { ...file, ...begun });
}

async function complete(clients: SlackClients, fileId: string, file: FileToShare): Promise<void> {
  await clients.posts.files.completeUploadExternal({
    files: [{ id: fileId, title: file.fileName }],
    channel_id: file.channelId,
  });
}

/** False when Slack does not take the earlier upload any more: its bytes never came, or it is forgotten. */
async function completeBegun(clients: SlackClients, fileId: string, file: FileToShare): Promise<boolean> {
  try {
    await complete(clients, fileId, file);
    return true;
  } catch (error) {
    if (error instanceof WebAPIPlatformError && !isPassing(error.data.error)) return false;
    throw error;
  }
}

async function sendBytes(uploadUrl: string, bytes: Buffer): Promise<void> {
  const response = await fetch(uploadUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
    signal: AbortSignal.timeout(uploadTimeoutMs),
  }).catch((error: unknown) => {
    throw new UploadFailed(error instanceof Error ? error.message : String(error));
  });
  if (!response.ok) throw new UploadFailed(`HTTP ${response.status}`);
}

/** Whether Slack shows the file in the channel; asked for 7 s, since sharing comes after the answer. */
async function isShared(clients: SlackClients, fileId: string, channelId: string): Promise<boolean> {
  for (const waitMs of sharePolls) {
    await sleep(waitMs);
    try {
      const { file } = await clients.reads.files.info({ file: fileId });
      const places = [...(file?.channels ?? []), ...(file?.groups ?? []), ...(file?.ims ?? [])];
      const shares = [
        ...Object.keys(file?.shares?.public ?? {}),
        ...Object.keys(file?.shares?.private ?? {}),
      ];
      if ([...places, ...shares].includes(channelId)) return true;
    } catch (error) {
      if (error instanceof WebAPIPlatformError && error.data.error === 'file_not_found') return false;
      throw error;
    }
  }
  return false;
}
