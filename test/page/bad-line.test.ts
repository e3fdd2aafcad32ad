import { connect, createServer, type Socket } from 'node:net';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { keepScreenshot, useBrowser, whyNoBrowser } from '../support/browser.ts';
import { openWorkspace } from './support/open-workspace.ts';

/** A line between browser and server that can be cut; new connections get through at once. */
async function openLine(url: string) {
  const sockets = new Set<Socket>();
  const port = Number(new URL(url).port);
  const server = createServer((from) => {
    const to = connect(port, '127.0.0.1');
    for (const socket of [from, to]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        from.destroy();
        to.destroy();
      });
    }
    from.pipe(to).pipe(from);
  });
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    cut();
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the line has no port');
  return { url: `http://127.0.0.1:${address.port}`, cut };
}

/** What a server answers to bytes that are no request, up to the end of the connection. */
function sendBytes(url: string, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.end(bytes));
    let answer = '';
    socket.on('data', (data) => {
      answer += String(data);
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

describe('a line that is cut', () => {
  const browser = useBrowser();
  beforeEach(({ skip }) => skip(whyNoBrowser !== null, whyNoBrowser ?? ''));

  it('comes back by itself with everything that happened meanwhile', async () => {
    const { sandbox, mina, john, channel, call } = await openWorkspace();
    const line = await openLine(sandbox.url);
    const page = await browser.open(line.url);
    await page.getByRole('heading', { name: 'sea-team' }).waitFor();
    await call('chat.postMessage', { channel, text: 'before' });
    await page.getByText('before').waitFor();
    line.cut();
    await page.getByText('연결이 끊겼어요').waitFor();
    await sandbox.as(john).say(channel, 'meanwhile');
    await call('chat.postEphemeral', { channel, user: mina, text: 'only for you' });
    await page.getByText('only for you').waitFor();
    const shown = await page.locator('.message .message-body').allTextContents();
    expect(shown.slice(-3)).toEqual(['before', 'meanwhile', 'only for you']);
    await page.getByText('연결이 끊겼어요').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '오간 것 보기' }).click();
    const calls = page.locator('.exchange summary code', { hasText: /^chat/ });
    await expect.poll(() => calls.allTextContents()).toEqual(['chat.postEphemeral', 'chat.postMessage']);
    await keepScreenshot(page, 'line-back');
  });

  it('keeps what is written in the composer', async () => {
    const { sandbox, mina, channel } = await openWorkspace();
    const line = await openLine(sandbox.url);
    const page = await browser.open(line.url);
    await page.locator('.composer .editor-text').click();
    await page.keyboard.type('half a ');
    line.cut();
    await page.getByText('연결이 끊겼어요').waitFor();
    await page.keyboard.type('thought');
    await page.getByText('연결이 끊겼어요').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.locator('.message').getByText('half a thought').waitFor();
    expect(sandbox.as(mina).messages(channel).at(-1)?.text).toBe('half a thought');
  });
});

describe('bytes that are no request', () => {
  it.each([
    ['garbage', 'GARBAGE\r\n\r\n', 'HTTP/1.1 400 '],
    [
      'a body that never comes',
      'POST /page/act HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{',
      '',
    ],
    [
      'a name that is broken',
      'GET /page/files/%E0%A4%A/x HTTP/1.1\r\nHost: localhost\r\n\r\n',
      'HTTP/1.1 404 ',
    ],
  ])('of %s end with an answer or the connection, and the page goes on', async (_what, bytes, answer) => {
    const { sandbox } = await openWorkspace();
    expect(await sendBytes(sandbox.url, bytes)).toContain(answer);
    expect((await fetch(sandbox.url)).status).toBe(200);
  });
});
