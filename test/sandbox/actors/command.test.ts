import { describe, expect, it } from 'vitest';
import { createClock, openSandbox } from '../support/open-sandbox.ts';
import { receivers, startBolt } from '../support/start-bolt.ts';

describe.each(receivers)('a slash command by %s', (receiver) => {
  it('reaches the app with every documented field', async () => {
    const { sandbox } = await openSandbox();
    let seen: Record<string, unknown> = {};
    await startBolt(sandbox, receiver, (app) => {
      app.command('/probe', async ({ ack, body }) => {
        seen = { ...body };
        await ack();
      });
    });
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const channel = sandbox.addChannel({ name: 'team-1', members: [mina.id] });
    await mina.command(channel, '/probe  one two ');
    expect(seen).toMatchObject({
      team_id: sandbox.workspace.id,
      team_domain: 'sandbox',
      channel_id: channel,
      channel_name: 'team-1',
      user_id: mina.id,
      user_name: 'mina',
      command: '/probe',
      text: 'one two ',
      is_enterprise_install: 'false',
      api_app_id: expect.stringMatching(/^A/),
      trigger_id: expect.stringMatching(/^\d+\.\d+\.\w+$/),
      response_url: expect.stringContaining(`${sandbox.url}/commands/`),
    });
  });

  it('shows the answer of the acknowledgement to that person only', async () => {
    const { sandbox } = await openSandbox();
    await startBolt(sandbox, receiver, (app) => {
      app.command('/probe', async ({ ack }) => ack('only you'));
    });
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const joon = sandbox.as(sandbox.addUser({ name: 'joon' }));
    const channel = sandbox.addChannel({ name: 'team-1', members: [mina.id, joon.id] });
    await mina.command(channel, '/probe');
    expect(mina.messages(channel)).toMatchObject([{ text: 'only you', ephemeral: true }]);
    expect(joon.messages(channel)).toEqual([]);
  });

  it('can answer for everybody, five times and no more', async () => {
    const { sandbox } = await openSandbox();
    const answers: unknown[] = [];
    await startBolt(sandbox, receiver, (app) => {
      app.command('/probe', async ({ ack, respond }) => {
        await ack();
        for (let i = 1; i <= 6; i += 1) {
          answers.push(
            await respond({ response_type: 'in_channel', text: `${i}` }).catch((error) => String(error)),
          );
        }
      });
    });
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const joon = sandbox.as(sandbox.addUser({ name: 'joon' }));
    const channel = sandbox.addChannel({ name: 'team-1', members: [mina.id, joon.id] });
    await mina.command(channel, '/probe');
    await sandbox.settled();
    await expect.poll(() => answers.length).toBe(6);
    expect(joon.messages(channel).map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5']);
    expect(sandbox.violations()).toMatchObject([{ rule: 'used_url' }]);
  });

  it('fails after three seconds without an acknowledgement', async () => {
    const { sandbox } = await openSandbox({}, { ackTimeoutMs: 60 });
    await startBolt(sandbox, receiver, (app) => {
      app.command('/probe', async () => {});
    });
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    await expect(mina.command(mina.dm(), '/probe')).rejects.toThrow(
      '/probe failed with the error "operation_timeout"',
    );
    expect(sandbox.violations()).toMatchObject([
      { rule: 'ack-timeout', message: '/probe was not acknowledged within 3 s' },
    ]);
  });
});

describe('what a person types', () => {
  it('comes with people, channels and links as entities when the manifest says should_escape', async () => {
    const { sandbox } = await openSandbox();
    const texts = await collectTexts(sandbox);
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const plaza = sandbox.addChannel({ name: 'plaza' });
    await mina.command(mina.dm(), '/probe for @mina in #plaza see https://a.test/?a=1&b=2 <3 @nobody @here');
    expect(texts).toEqual([
      `for <@${mina.id}|mina> in <#${plaza}|plaza> see <https://a.test/?a=1&amp;b=2> &lt;3 @nobody <!here>`,
    ]);
  });

  it('comes as typed when the manifest does not say so', async () => {
    const { sandbox } = await openSandbox({ command: { command: '/probe', description: 'Probe' } });
    const texts = await collectTexts(sandbox);
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    await mina.command(mina.dm(), '/probe “@mina” <3 & …');
    expect(texts).toEqual(['“@mina” <3 & …']);
  });

  it('is refused by Slack itself when it is no command of the app', async () => {
    const { sandbox } = await openSandbox();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    await expect(mina.command(mina.dm(), '/other')).rejects.toThrow('/other is not a valid command');
  });

  it('cannot be typed where the person is not', async () => {
    const { sandbox } = await openSandbox();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const guest = sandbox.as(sandbox.addUser({ name: 'guest', isRestricted: true }));
    const secret = sandbox.addChannel({ name: 'secret', isPrivate: true });
    const open = sandbox.addChannel({ name: 'open' });
    await expect(mina.command(secret, '/probe')).rejects.toThrow(`${mina.id} is not in ${secret}`);
    await expect(guest.command(open, '/probe')).rejects.toThrow(`${guest.id} is not in ${open}`);
  });

  it('calls a private channel privategroup and a DM directmessage', async () => {
    const { sandbox } = await openSandbox();
    const names: string[] = [];
    await startBolt(sandbox, 'socket', (app) => {
      app.command('/probe', async ({ ack, body }) => {
        names.push(body.channel_name);
        await ack();
      });
    });
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const secret = sandbox.addChannel({ name: 'secret', isPrivate: true, members: [mina.id] });
    await mina.command(secret, '/probe');
    await mina.command(mina.dm(), '/probe');
    expect(names).toEqual(['privategroup', 'directmessage']);
  });
});

describe('a response_url', () => {
  it('works for half an hour', async () => {
    const clock = createClock();
    const { sandbox } = await openSandbox({}, { now: clock.now });
    let url = '';
    await startBolt(sandbox, 'socket', (app) => {
      app.command('/probe', async ({ ack, body }) => {
        url = body.response_url;
        await ack();
      });
    });
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    await mina.command(mina.dm(), '/probe');
    clock.forward(30 * 60 * 1000);
    expect(await (await answer(url, { text: 'in time' })).text()).toBe('ok');
    clock.forward(1);
    expect(await (await answer(url, { text: 'late' })).json()).toMatchObject({
      ok: false,
      error: 'expired_url',
    });
    expect(mina.messages(mina.dm()).map(({ text }) => text)).toEqual(['in time']);
  });

  it('takes what a message takes', async () => {
    const { sandbox } = await openSandbox();
    let url = '';
    await startBolt(sandbox, 'socket', (app) => {
      app.command('/probe', async ({ ack, body }) => {
        url = body.response_url;
        await ack();
      });
    });
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    await mina.command(mina.dm(), '/probe');
    const refused = await (await answer(url, { text: 'a', blocks: [{ type: 'poem' }] })).json();
    expect(refused).toMatchObject({ ok: false, error: 'invalid_blocks' });
    expect((await answer(`${url}x`, { text: 'a' })).status).toBe(404);
  });
});

function answer(url: string, body: object): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function collectTexts(sandbox: Awaited<ReturnType<typeof openSandbox>>['sandbox']): Promise<string[]> {
  const texts: string[] = [];
  await startBolt(sandbox, 'socket', (app) => {
    app.command('/probe', async ({ ack, body }) => {
      texts.push(body.text);
      await ack();
    });
  });
  return texts;
}
