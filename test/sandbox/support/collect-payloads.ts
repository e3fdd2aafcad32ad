import type { App } from '@slack/bolt';
import type { SandboxUser } from '../../../src/sandbox/actors/sandbox-user.ts';
import { openSandbox } from './open-sandbox.ts';
import { startBolt } from './start-bolt.ts';
import { buildModal, textField } from './views.ts';

const events = {
  app_home_opened: 'AppHomeOpenedPayload',
  app_uninstalled: 'AppUninstalledPayload',
  block_actions: 'BlockActionPayload',
  command: 'SlashCommandPayload',
  member_joined_channel: 'MemberJoinedChannelPayload',
  member_left_channel: 'MemberLeftChannelPayload',
  message: 'MessagePayload',
  message_action: 'MessageShortcutPayload',
  team_join: 'TeamJoinPayload',
  tokens_revoked: 'TokensRevokedPayload',
  user_change: 'UserChangePayload',
  view_closed: 'ViewClosedPayload',
  view_submission: 'ViewSubmissionPayload',
} as const;

const subscribed = [
  'app_home_opened',
  'app_uninstalled',
  'member_joined_channel',
  'member_left_channel',
  'message.im',
  'team_join',
  'tokens_revoked',
  'user_change',
];

/** One payload of each kind that the sandbox sends or answers, by the name of its recording. */
export async function collectPayloads(): Promise<Record<string, unknown>> {
  const shortcuts = [{ name: 'Keep', type: 'message', callback_id: 'keep', description: 'Keep' }];
  const { sandbox, client } = await openSandbox({ events: subscribed, shortcuts });
  const payloads: Record<string, unknown> = {};
  await startBolt(sandbox, 'socket', (app) => register(app, payloads));

  const mina = sandbox.as(sandbox.addUser({ name: 'mina', realName: 'Mina Han' }));
  const channel = sandbox.addChannel({ name: 'plaza', members: [mina.id] });
  await sandbox.invite(channel, sandbox.botUserId);
  await sandbox.remove(channel, mina.id);
  await sandbox.updateUser(mina.id, { tz: 'Asia/Seoul' });
  await mina.openHome();
  await mina.say(mina.dm(), 'hello');
  await useForm(mina, () => sandbox.settled());
  await client.chat.postMessage({ channel: mina.id, text: 'choose', blocks: [goButton] as never });
  const message = mina.messages(mina.dm()).at(-1);
  if (message === undefined) throw new Error('a message');
  await mina.click(message, 'go');
  await mina.shortcut('keep', message);
  const { files } = await client.filesUploadV2({ channel_id: mina.dm(), filename: 'a.md', content: 'abc' });
  await sandbox.settled();
  const info = { channel, include_num_members: true, include_locale: true };
  const answers = {
    'api.auth.test': await client.auth.test(),
    'api.conversations.info': await client.conversations.info(info),
    'api.conversations.members': await client.conversations.members({ channel }),
    'api.files.completeUploadExternal': files[0],
    'api.files.getUploadURLExternal': await client.files.getUploadURLExternal({ filename: 'a', length: 1 }),
    'api.users.info': await client.users.info({ user: mina.id, include_locale: true }),
  };
  await sandbox.uninstall();
  return { ...payloads, ...answers };
}

const goButton = {
  type: 'actions',
  elements: [{ type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' } }],
};

function register(app: App, payloads: Record<string, unknown>): void {
  app.use(async ({ body, next }) => {
    const sent: { event?: { type: string }; type?: string } = JSON.parse(JSON.stringify(body));
    const kind = sent.event?.type ?? sent.type ?? 'command';
    if (kind in events) payloads[events[kind as keyof typeof events]] ??= sent;
    await next();
  });
  const blocks = [textField('name', { block: { dispatch_action: true } })];
  app.command('/probe', async ({ ack, body, client }) => {
    await ack();
    await client.views.open({
      trigger_id: body.trigger_id,
      view: buildModal({ notify_on_close: true, blocks }),
    });
  });
  app.view('probe', ({ ack }) => ack({ response_action: 'errors', errors: { name: 'x' } }));
  app.view({ callback_id: 'probe', type: 'view_closed' }, ({ ack }) => ack());
  app.action('name', ({ ack }) => ack());
  app.action('go', ({ ack }) => ack());
  app.shortcut('keep', ({ ack }) => ack());
}

async function useForm(mina: SandboxUser, settled: () => Promise<void>): Promise<void> {
  await mina.command(mina.dm(), '/probe');
  await settled();
  await mina.fill('name', 'x');
  await mina.submit();
  await mina.close();
}
