import type { Sandbox } from '../sandbox/sandbox.ts';
import { logFormCallback } from '../slack/log-form/build-log-form.ts';
import { waitFor } from './wait-for.ts';

/** Writes a day's log as a person does: `/log` in the channel, the form, one press. Resolves when the file is there. */
export async function writeLog(
  sandbox: Sandbox,
  channelId: string,
  userId: string,
  answers: Readonly<Record<string, object>>,
): Promise<void> {
  const user = sandbox.as(userId);
  const before = user.files(user.dm()).length;
  await user.command(channelId, '/log');
  await waitFor('the form', () => user.view()?.callbackId === logFormCallback || null);
  for (const [field, answer] of Object.entries(answers)) await user.fill(field, answer);
  const errors = await user.submit();
  if (errors) throw new Error(`the form was refused: ${Object.values(errors).join(' ')}`);
  await waitFor('the file', () => user.files(user.dm()).length > before || null);
}
