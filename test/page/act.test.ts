import { describe, expect, it } from 'vitest';
import { openWorkspace } from './support/open-workspace.ts';

const json = { 'content-type': 'application/json' };

/** Asks the page's server to do something, as its own page would. */
async function ask(url: string, given: unknown, headers: Record<string, string> = json) {
  const body = typeof given === 'string' ? given : JSON.stringify(given);
  const response = await fetch(`${url}/page/act`, { method: 'POST', headers, body });
  const answer = (await response.json()) as Readonly<Record<string, unknown>>;
  return { status: response.status, answer };
}

describe('asking the page to do something', () => {
  it('says something as a person, and changes it', async () => {
    const { sandbox, mina, channel } = await openWorkspace();
    const as = mina;
    const said = await ask(sandbox.url, { as, action: 'say', channel, said: 'hello' });
    expect(said).toEqual({ status: 200, answer: { ok: true } });
    const { ts } = sandbox.as(mina).messages(channel).at(-1) ?? { ts: '' };
    await ask(sandbox.url, { as, action: 'react', channel, ts, name: 'eyes' });
    await ask(sandbox.url, { as, action: 'edit', channel, ts, said: 'hello again' });
    expect(sandbox.as(mina).messages(channel).at(-1)).toMatchObject({
      text: 'hello again',
      edited: true,
      reactions: [{ name: 'eyes', users: [mina] }],
    });
  });

  it.each<[string, object, string]>([
    ['no action', {}, 'there is no action undefined; there are say, '],
    ['an action of another name', { action: 'toString' }, 'there is no action "toString"'],
    ['nobody', { action: 'say', as: 'U0' }, 'there is no user U0'],
    ['a channel that is not there', { action: 'say', channel: 'C0', said: 'x' }, 'there is no channel C0'],
    ['nothing to say', { action: 'say', channel: 'C0' }, 'there is nothing to say'],
    ['a message that is gone', { action: 'erase', channel: 'here', ts: '1.1' }, 'the message "1.1" is gone'],
    ['a field that is not open', { action: 'hold', view: 'V0' }, 'this field is not open any more'],
    ['no window', { action: 'submit' }, 'has no open view'],
    [
      'a command that is none',
      { action: 'command', channel: 'here', line: '/x' },
      '/x is not a valid command',
    ],
    ['a clock that stands', { action: 'jump', to: 'prompt' }, 'this clock cannot be put forward'],
  ])('answers %s in words', async (_what, given, problem) => {
    const { sandbox, mina, channel } = await openWorkspace();
    const placed = Object.entries({ as: mina, ...given }).map(([name, value]) => [
      name,
      value === 'here' ? channel : value,
    ]);
    const { status, answer } = await ask(sandbox.url, Object.fromEntries(placed));
    expect({ status, ...answer }).toEqual({
      status: 400,
      ok: false,
      problem: expect.stringContaining(problem),
    });
  });

  it('answers what is no JSON object', async () => {
    const { sandbox } = await openWorkspace();
    for (const body of ['{', '[]', '"x"', '']) {
      expect(await ask(sandbox.url, body)).toMatchObject({ status: 400, answer: { ok: false } });
    }
    expect((await ask(sandbox.url, 'as=U1', { 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('lets no other site act for its people', async () => {
    const { sandbox, mina, channel } = await openWorkspace();
    const given = { as: mina, action: 'say', channel, said: 'x' };
    const foreign = await ask(sandbox.url, given, { ...json, origin: 'https://evil.example' });
    expect(foreign).toEqual({
      status: 403,
      answer: { ok: false, problem: 'pages of https://evil.example may not act here' },
    });
    expect((await ask(sandbox.url, given, { ...json, origin: sandbox.url })).status).toBe(200);
  });

  it('says that nobody takes a command', async () => {
    const { sandbox, mina, channel } = await openWorkspace();
    const { answer } = await ask(sandbox.url, { as: mina, action: 'command', channel, line: '/log' });
    expect(answer).toEqual({ ok: false, problem: '/log failed with the error "dispatch_failed"' });
  });
});

describe('the page’s files', () => {
  it('are not for people who cannot see them', async () => {
    const { sandbox, mina } = await openWorkspace();
    const response = await fetch(`${sandbox.url}/page/files/F0/a.md?as=${mina}`);
    expect([response.status, await response.json()]).toEqual([
      404,
      { ok: false, problem: `${mina} cannot see a file F0` },
    ]);
  });
});
