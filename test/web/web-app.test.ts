import { describe, expect, it } from 'vitest';
import { type PostLink, signLink } from '../../src/web/signed-link.ts';
import { createWebApp, type WebOptions } from '../../src/web/web-app.ts';
import { webMessages } from '../../src/web/web-messages.ts';

const secretKey = 'a-secret-key-of-32-characters-ok';
const link: PostLink = { workspaceId: 'T1', userId: 'U1', channelId: 'C1', day: '2022-02-14' };
const text = '---\ntitle: "<학습> & 기록"\n---\n## 오늘 한 일\n';
const tomorrow = new Date('2022-02-15T09:00:00Z');
const token = signLink(link, secretKey, tomorrow);

function webApp(options: Partial<WebOptions> = {}) {
  const asked: PostLink[] = [];
  const failures: { error: unknown; id: string }[] = [];
  const app = createWebApp({
    isHealthy: async () => true,
    exportPost: async (postLink) => {
      asked.push(postLink);
      return { kind: 'post', fileName: '2022-02-14-d018-daily-log.md', text };
    },
    secretKey,
    now: () => new Date('2022-02-14T09:00:00Z'),
    logFailure: (error, id) => failures.push({ error, id }),
    ...options,
  });
  return { app, asked, failures };
}

const korean = { headers: { 'Accept-Language': 'ko-KR,ko;q=0.9,en;q=0.8' } };

describe('the health page', () => {
  it('says ok while the database answers', async () => {
    const response = await webApp().app.request('/healthz');
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['says no', async () => false],
    ['fails', async () => Promise.reject(new Error('gone'))],
    [
      'fails at once',
      () => {
        throw new Error('gone');
      },
    ],
    ['hangs', () => new Promise<boolean>(() => {})],
  ])('says unavailable when the database %s', async (_, isHealthy) => {
    const response = await webApp({ isHealthy, healthTimeoutMs: 20 }).app.request('/healthz');
    expect([response.status, await response.json()]).toEqual([503, { status: 'unavailable' }]);
  });
});

describe('downloading a post by a signed link', () => {
  it('gives the file as it is, under its name', async () => {
    const { app, asked } = webApp();
    const response = await app.request(`/posts/${token}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(text);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/markdown; charset=utf-8',
      'content-disposition':
        'attachment; filename="2022-02-14-d018-daily-log.md"; filename*=UTF-8\'\'2022-02-14-d018-daily-log.md',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(asked).toEqual([link]);
  });

  it('says that a link has expired', async () => {
    const { app, asked } = webApp({ now: () => tomorrow });
    const response = await app.request(`/posts/${token}`, korean);
    expect(response.status).toBe(410);
    const page = await response.text();
    expect(page).toContain('링크의 기한이 지났어요');
    expect(page).toContain('Slack에서 /log download 2022-02-14 를 입력하면 파일을 DM으로 보내 드려요.');
    expect(asked).toEqual([]);
  });

  it.each([`${token}x`, token.slice(1), 'x', '%00', '%zz', '%ED%95%9C', `${token}.${token}`])(
    'says that a link is not right: %s',
    async (broken) => {
      const { app, asked } = webApp();
      const response = await app.request(`/posts/${broken}`);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('This link is not right');
      expect(asked).toEqual([]);
    },
  );

  it('takes no link at all where no key is set', async () => {
    const response = await webApp({ secretKey: null }).app.request(`/posts/${token}`);
    expect(response.status).toBe(404);
  });

  it.each(['no-team', 'no-such-day', 'no-log'] as const)(
    'says that there is no such post: %s',
    async (kind) => {
      const { app } = webApp({ exportPost: async () => ({ kind }) });
      const response = await app.request(`/posts/${token}`, korean);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('글을 찾을 수 없어요');
    },
  );

  it('apologises for a fault of ours with the id of its log line', async () => {
    const error = new Error('<b>connection</b> gone');
    const { app, failures } = webApp({ exportPost: async () => Promise.reject(error) });
    const response = await app.request(`/posts/${token}`);
    const page = await response.text();
    expect(response.status).toBe(500);
    expect(failures).toEqual([{ error, id: expect.stringMatching(/^[\da-f-]{36}$/) }]);
    expect(page).toContain('What you wrote is safe.');
    expect(page).toContain(failures[0]?.id);
    expect(page).not.toContain('connection');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('the other pages', () => {
  it.each([
    ['ko', 'ko'],
    ['ko-KR,ko;q=0.9,en;q=0.8', 'ko'],
    ['en-GB,ko;q=0.9', 'en'],
    ['en;q=0.5, KO-kr;q=0.7', 'ko'],
    ['fr, ko;q=0', 'en'],
    ['fr-CA', 'en'],
    [';;;q=x,', 'en'],
    [undefined, 'en'],
  ] as const)('speak the language that the browser asks for: %s', async (header, language) => {
    const response = await webApp().app.request(
      '/',
      header ? { headers: { 'Accept-Language': header } } : {},
    );
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(webMessages[language].home.sentence);
  });

  it('say where to go from an unknown address, without repeating it', async () => {
    const response = await webApp().app.request('/<script>alert(1)</script>');
    expect(response.status).toBe(404);
    const page = await response.text();
    expect(page).toContain('No such page');
    expect(page).not.toContain('script');
  });
});
