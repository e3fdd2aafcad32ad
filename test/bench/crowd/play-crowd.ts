import { createHmac, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { OpenedView, SmallSlack } from './small-slack.ts';

/** How a crowd was answered: the whole time for all, and each one's wait; milliseconds. */
export interface CrowdTimes {
  readonly wholeMs: number;
  readonly waitsMs: readonly number[];
}

/** An app under test, over HTTP on this machine. */
export interface AppUnderTest {
  readonly port: number;
  readonly signingSecret: string;
}

type ReachedApp = AppUnderTest & { readonly agent?: Agent };

/** Who writes, where, and of which log day. */
export interface Crowd {
  readonly people: readonly string[];
  readonly channelOf: (index: number) => string;
  readonly day: string;
}

/** Everybody types `/log` at once, then everybody sends the form at once; each waits for the answer. */
export async function playCrowd(
  app: AppUnderTest,
  slack: SmallSlack,
  { people, channelOf, day }: Crowd,
): Promise<CrowdTimes> {
  const waitsMs: number[] = [];
  // Connections of their own each time: those of the last crowd are about to be closed by the app.
  const agent = new Agent({ keepAlive: true, maxSockets: people.length });
  const reached = { ...app, agent };
  const timed = async <T>(work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const done = await work();
    waitsMs.push(performance.now() - start);
    return done;
  };
  const start = performance.now();
  const views = await Promise.all(
    people.map((id, index) => timed(() => openForm(reached, slack, channelOf(index), id, day))),
  );
  await Promise.all(
    people.map((id, index) => timed(() => sendForm(reached, id, views[index] as OpenedView))),
  );
  const wholeMs = performance.now() - start;
  agent.destroy();
  return { wholeMs, waitsMs };
}

/** Opens somebody's form. */
export async function openForm(
  app: ReachedApp,
  slack: SmallSlack,
  channelId: string,
  userId: string,
  day: string,
): Promise<OpenedView> {
  const triggerId = randomUUID();
  const shown = slack.shown(triggerId);
  const command = { team_id: 'T1', channel_id: channelId, channel_name: 'bench', user_id: userId };
  const more = { command: '/log', text: day, trigger_id: triggerId, response_url: 'http://127.0.0.1:9/' };
  await post(app, new URLSearchParams({ ...command, ...more }).toString());
  return shown;
}

async function sendForm(app: ReachedApp, userId: string, view: OpenedView): Promise<void> {
  const inputs = view.blocks.filter(({ element }) => element?.type === 'rich_text_input');
  const values = inputs.map(({ block_id: id = '', element }) => [
    id,
    { [element?.action_id ?? '']: { type: 'rich_text_input', rich_text_value: write(id) } },
  ]);
  const state = { values: Object.fromEntries(values) };
  const sent = { ...view, id: 'V1', team_id: 'T1', state };
  const payload = { type: 'view_submission', team: { id: 'T1' }, user: { id: userId }, view: sent };
  const answer = await post(app, new URLSearchParams({ payload: JSON.stringify(payload) }).toString());
  if (!answer.includes('clear')) throw new Error(`the form was refused: ${answer}`);
}

/** A few points that nobody wrote before. */
function write(field: string): object {
  const points = Array.from({ length: 4 }, () => ({
    type: 'rich_text_section',
    elements: [{ type: 'text', text: `${field} ${randomUUID()}` }],
  }));
  const list = { type: 'rich_text_list', style: 'bullet', indent: 0, elements: points };
  return { type: 'rich_text', elements: [list] };
}

/** Sends a request as Slack signs it; gives the answer's text. */
function post({ port, signingSecret, agent }: ReachedApp, body: string): Promise<string> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return new Promise((resolve, reject) => {
    const sending = request(
      {
        port,
        host: '127.0.0.1',
        path: '/slack/events',
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
          'x-slack-request-timestamp': timestamp,
          'x-slack-signature': `v0=${signature}`,
        },
      },
      async (response) => {
        let text = '';
        for await (const part of response) text += part;
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`HTTP ${response.statusCode}: ${text}`));
      },
    );
    sending.on('error', reject);
    sending.end(body);
  });
}
