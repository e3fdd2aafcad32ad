import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A window that an app opened, as far as it is looked at. */
export interface OpenedView {
  readonly callback_id: string;
  readonly private_metadata?: string;
  readonly blocks: readonly {
    readonly type: string;
    readonly block_id?: string;
    readonly element?: { readonly type: string; readonly action_id?: string };
  }[];
}

/** Slack's side of the comparison: answers every call at once, checks nothing, and tells who was shown which window. */
export interface SmallSlack {
  readonly apiUrl: string;
  /** The form that is shown for a trigger, sooner or later. */
  readonly shown: (triggerId: string) => Promise<OpenedView>;
  readonly close: () => void;
}

/** Starts it; `membersOf` tells who is in a channel. */
export async function startSmallSlack(
  membersOf: (channelId: string) => readonly string[],
): Promise<SmallSlack> {
  const waiting = new Map<string, (view: OpenedView) => void>();
  const triggers = new Map<string, string>();
  const dms = new Set<string>();
  let count = 0;

  /** A placeholder comes first where the form takes its time; the form is what counts. */
  function show(viewId: string, view: OpenedView): void {
    const triggerId = triggers.get(viewId);
    if (triggerId === undefined || !view.callback_id?.endsWith('_form')) return;
    waiting.get(triggerId)?.(view);
    waiting.delete(triggerId);
    triggers.delete(viewId);
  }

  function answer(method: string, args: URLSearchParams): object {
    count += 1;
    const ts = `1663335600.${String(count).padStart(6, '0')}`;
    switch (method) {
      case 'auth.test':
        return {
          team_id: 'T1',
          team: 'bench',
          user_id: 'UBOT',
          bot_id: 'BBOT',
          url: 'https://bench.example/',
        };
      case 'users.info': {
        const id = args.get('user') ?? '';
        const profile = { display_name: id.toLowerCase(), real_name: id };
        return { user: { id, name: id.toLowerCase(), locale: 'en-GB', tz: 'Asia/Seoul', profile } };
      }
      case 'conversations.members':
        return { members: membersOf(args.get('channel') ?? ''), response_metadata: { next_cursor: '' } };
      case 'conversations.info':
        return { channel: { id: args.get('channel'), name: 'bench', is_channel: true, is_member: true } };
      case 'conversations.open':
        dms.add(`D${args.get('users')}`);
        return { channel: { id: `D${args.get('users')}` } };
      case 'views.open': {
        const id = `V${count}`;
        triggers.set(id, args.get('trigger_id') ?? '');
        show(id, JSON.parse(args.get('view') ?? '{}'));
        return { view: { id, hash: `${count}` } };
      }
      case 'views.update':
        show(args.get('view_id') ?? '', JSON.parse(args.get('view') ?? '{}'));
        return { view: { id: args.get('view_id'), hash: `${count}` } };
      case 'files.getUploadURLExternal':
        return { upload_url: `${apiUrl}upload`, file_id: `F${count}` };
      case 'files.info':
        return { file: { id: args.get('file'), ims: [...dms] } };
      default:
        return { ts, channel: args.get('channel'), messages: [], message: { ts } };
    }
  }

  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const args = new URLSearchParams(Buffer.concat(parts).toString());
    const method = (request.url ?? '').split('/').at(-1) ?? '';
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, ...answer(method, args) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  return {
    apiUrl,
    shown: (triggerId) => new Promise((resolve) => waiting.set(triggerId, resolve)),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
