import type { WebClient } from '@slack/web-api';
import type { SandboxUser } from '../../../src/sandbox/actors/sandbox-user.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { clientFor, createClock, everyScope, openSandbox } from '../support/open-sandbox.ts';
import { connectTriggers } from '../support/take-trigger.ts';
import { buildModal } from '../support/views.ts';

/** Where methods are tried: a person, a channel with the bot in it, an own message there, an uploaded file. */
export interface MethodWorld {
  readonly sandbox: Sandbox;
  readonly client: WebClient;
  readonly mina: SandboxUser;
  readonly channel: string;
  /** A user group with Mina in it. */
  readonly group: string;
  /** A public channel without the bot. */
  readonly elsewhere: string;
  /** The bot's message in the channel. */
  readonly ts: string;
  /** What Mina said in the channel. */
  readonly said: string;
  /** A file whose bytes have come, not shared yet. */
  readonly file: string;
  readonly trigger: () => Promise<string>;
  /** The trigger of a press in Mina's open modal, and the id of that modal. */
  readonly openModal: () => Promise<{ readonly trigger_id: string; readonly view_id: string }>;
  /** A code that Mina's consent gave. */
  readonly codeFor: (page: 'oauth/v2' | 'openid/connect') => string;
  /** Slack's client with another token. */
  readonly as: (token: string) => WebClient;
}

const redirect = 'http://127.0.0.1/callback';

/** A world with everything in it. */
export async function openMethodWorld(): Promise<MethodWorld> {
  const { sandbox, client } = await openSandbox(
    { scopes: allScopes, redirectUrls: [redirect] },
    { now: createClock().now, ackTimeoutMs: 1_000 },
  );
  const take = await connectTriggers(sandbox);
  const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
  const channel = sandbox.addChannel({ name: 'plaza', members: [mina.id, sandbox.botUserId] });
  const group = sandbox.addUserGroup({ name: '멘토', handle: 'mentors', members: [mina.id] });
  const elsewhere = sandbox.addChannel({ name: 'elsewhere', members: [mina.id] });
  const said = await mina.say(channel, 'hello');
  const { ts = '' } = await client.chat.postMessage({ channel, text: 'mine' });
  const { file_id: file = '', upload_url = '' } = await client.files.getUploadURLExternal({
    filename: 'a.md',
    length: 3,
  });
  await fetch(upload_url, { method: 'POST', body: 'abc' });
  const trigger = () => take(mina.id);
  const openModal = async () => {
    const blocks = [
      {
        type: 'actions',
        elements: [{ type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'a' } }],
      },
    ];
    const { view } = await client.views.open({
      trigger_id: await trigger(),
      view: buildModal({ blocks, submit: undefined }),
    });
    // Nobody listens for the press: its trigger is taken from the traffic.
    await mina.click('view', 'go').catch(() => {});
    const pressed = sandbox.traffic().at(-1)?.body;
    const trigger_id = Object(pressed).trigger_id;
    return { trigger_id, view_id: view?.id ?? '' };
  };
  const codeFor = (page: 'oauth/v2' | 'openid/connect') => {
    const scope = page === 'oauth/v2' ? 'commands' : 'openid';
    const query = { client_id: sandbox.clientId, redirect_uri: redirect, response_type: 'code', scope };
    const back = mina.consent(`${sandbox.url}/${page}/authorize?${new URLSearchParams(query)}`);
    return new URL(back).searchParams.get('code') ?? '';
  };
  sandbox.clearViolations();
  const as = (token: string) => clientFor(sandbox, token);
  return {
    sandbox,
    client,
    mina,
    channel,
    group,
    elsewhere,
    ts,
    said,
    file,
    trigger,
    openModal,
    codeFor,
    as,
  };
}

/** Every scope that a method of the sandbox asks for. */
export const allScopes: readonly string[] = [
  ...everyScope,
  'pins:read',
  'pins:write',
  'usergroups:read',
  'usergroups:write',
  'users:read.email',
];
