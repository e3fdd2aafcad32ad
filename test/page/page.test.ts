import { beforeEach, describe, expect, it } from 'vitest';
import { keepScreenshot, useBrowser, whyNoBrowser } from '../support/browser.ts';
import { openWorkspace, readManifest } from './support/open-workspace.ts';

beforeEach(({ skip }) => skip(whyNoBrowser !== null, whyNoBrowser ?? ''));
const browser = useBrowser();

describe('the page', () => {
  it('shows what is said as it is said, in the language of whom it acts as', async () => {
    const { sandbox, john, channel } = await openWorkspace();
    const page = await browser.open(sandbox.url);
    await page.getByRole('heading', { name: 'sea-team' }).waitFor();
    await sandbox.as(john).say(channel, 'the light is on');
    await page.getByText('the light is on').waitFor();
    await page.getByRole('combobox', { name: '누구로 볼까요' }).selectOption({ label: 'John Doe' });
    await page.getByRole('textbox', { name: 'Message #sea-team' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
  });

  it('says that the app is not connected, and goes on', async () => {
    const { sandbox, mina, channel } = await openWorkspace();
    const page = await browser.open(sandbox.url);
    await page.getByText('Camplog 앱이 연결되어 있지 않아요').waitFor();
    await page.locator('.composer .editor-text').click();
    await page.keyboard.type('/log help');
    await page.keyboard.press('Enter');
    await page.getByText('/log failed with the error "dispatch_failed"').waitFor();
    // What could not be sent stands there again.
    await page.getByText('/log help').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('still here');
    await page.keyboard.press('Enter');
    await page.locator('.message').getByText('still here').waitFor();
    expect(sandbox.as(mina).messages(channel).at(-1)?.text).toBe('still here');
  });

  it('marks what only one person sees', async () => {
    const { sandbox, mina, channel, call } = await openWorkspace();
    const page = await browser.open(sandbox.url);
    await page.getByRole('heading', { name: 'sea-team' }).waitFor();
    expect(await call('chat.postEphemeral', { channel, user: mina, text: 'psst' })).toMatchObject({
      ok: true,
    });
    await page.locator('.message.ephemeral').getByText('나에게만 보이는 메시지예요').waitFor();
  });

  it('comes back by itself when the connection was lost', async () => {
    const { sandbox } = await openWorkspace();
    const page = await browser.open(sandbox.url);
    await page.getByRole('heading', { name: 'sea-team' }).waitFor();
    await sandbox.close();
    await page.getByText('연결이 끊겼어요').waitFor();
    await keepScreenshot(page, 'connection-lost');

    const again = await openWorkspace({ port: Number(new URL(sandbox.url).port) });
    await again.sandbox.as(again.john).say(again.channel, 'said afterwards');
    await page.getByText('said afterwards').waitFor();
    await page.getByText('연결이 끊겼어요').waitFor({ state: 'detached' });
  });

  it('has the app’s Home where the manifest has one', async () => {
    const manifest = readManifest(({ features }) => {
      features.app_home.home_tab_enabled = true;
    });
    const { sandbox, mina, call } = await openWorkspace({ manifest });
    sandbox.as(mina).dm();
    const page = await browser.open(sandbox.url);
    await page.getByRole('link', { name: /Camplog/ }).click();
    await page.getByRole('tab', { name: '홈' }).click();
    await page.getByText('아직 홈에 아무것도').waitFor();
    const section = { type: 'section', text: { type: 'plain_text', text: 'Welcome home' } };
    await call('views.publish', { user_id: mina, view: { type: 'home', blocks: [section] } });
    await page.getByText('Welcome home').waitFor();
    await page.getByRole('tab', { name: '메시지' }).click();
    await page.getByText('아직 아무 말도 없어요').waitFor();
  });

  it('is light or dark as the system is, or as chosen', async () => {
    const { sandbox } = await openWorkspace();
    const page = await browser.open(sandbox.url, { colorScheme: 'dark' });
    await page.getByRole('heading', { name: 'sea-team' }).waitFor();
    const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    await expect.poll(paper).toBe('rgb(27, 30, 29)');
    await page.getByRole('combobox', { name: '밝기' }).selectOption('light');
    await expect.poll(paper).toBe('rgb(255, 255, 255)');
    await page.reload();
    await page.getByRole('heading', { name: 'sea-team' }).waitFor();
    await expect.poll(paper).toBe('rgb(255, 255, 255)');
  });

  it('shows what came before its first paint, and loses no key that came with it', async () => {
    const { sandbox } = await openWorkspace();
    const page = await browser.open('about:blank');
    // A machine so busy that the browser comes to paint long after everything has arrived.
    await page.addInitScript(`
      const later = window.setTimeout;
      window.requestAnimationFrame = (run) => later(() => run(performance.now()), 1_000);
      window.cancelAnimationFrame = (id) => window.clearTimeout(id);
      window.setTimeout = (run, ms = 0, ...given) => later(run, ms < 100 ? 1_000 : ms, ...given);
    `);
    await page.goto(sandbox.url);
    await page.getByRole('heading', { name: 'sea-team' }).waitFor();
    await page.locator('.composer .editor-text').click();
    await page.keyboard.type('/');
    await page.getByRole('button', { name: /\/log/ }).click();
    await page.keyboard.type('setup');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => sandbox.traffic().map(({ body }) => body))
      .toContainEqual(expect.objectContaining({ command: '/log', text: 'setup' }));
  });

  it('loads nothing from elsewhere', async () => {
    const { sandbox } = await openWorkspace();
    const page = await browser.open('about:blank');
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    await page.goto(sandbox.url);
    await page.getByRole('heading', { name: 'sea-team' }).waitFor();
    expect([...hosts].filter((host) => host !== '')).toEqual([new URL(sandbox.url).host]);
  });
});
