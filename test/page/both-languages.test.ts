import { beforeEach, describe, expect, it } from 'vitest';
import { keepScreenshot, useBrowser, whyNoBrowser } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { setUpCamp, writeLog } from '../support/start-house.ts';
import { ask, hear } from '../support/talk.ts';
import { bullets, words } from '../support/typed.ts';
import { openHouse } from './support/open-house.ts';

beforeEach(({ skip }) => skip(whyNoBrowser !== null, whyNoBrowser ?? ''));
const browser = useBrowser();

const languages = {
  ko: {
    person: 'mina',
    home: '홈',
    messages: '메시지',
    form: '2월 14일 (월) · 18일차',
    roundup: '2월 14일 (월) 18일차 기록 · 2명 중 1명이 썼어요.',
    pool: '우리 팀의 키워드 2개',
    shared: 'john 님의 18일차 기록',
    today: '오늘 기록은 아직이에요.',
    replies: '답글 2개',
  },
  en: {
    person: 'john',
    home: 'Home',
    messages: 'Messages',
    form: 'Mon, Feb 14 · day 18',
    roundup: 'Logs of Mon, Feb 14, day 18: 1 of 2 written.',
    pool: 'Keywords of our team: 2',
    shared: 'mina, day 18',
    today: "Today's log is still to be written",
    replies: '2 replies',
  },
} as const;

describe.each(['ko', 'en'] as const)('what people see (%s)', (language) => {
  it('is in their language in the channel, the form, the conversation and Home', {
    timeout: 120_000,
  }, async () => {
    const texts = languages[language];
    const house = await openHouse('2022-02-14T21:30:00+09:00');
    await setUpCamp(house, {
      name: language === 'ko' ? '바다 캠프' : 'Sea Camp',
      startsOn: '2022-01-17',
      language,
    });
    const [person, mate] = language === 'ko' ? [house.mina, house.john] : [house.john, house.mina];
    const answers = { done: bullets('Lecture 3'), peer_session: bullets('Attention', '  Query') };
    expect(await writeLog(house, mate, answers)).toBeNull();
    const user = house.sandbox.as(person);
    const inThread = () =>
      user
        .messages(house.channel)
        .map(({ text }) => text)
        .join('\n');
    await eventually(
      () => [texts.roundup, texts.pool, texts.shared].every((text) => inThread().includes(text)),
      'the roundup',
    );

    const page = await browser.open(house.sandbox.url);
    await page.locator('select').first().selectOption(person);
    await page.getByText(texts.roundup).waitFor();
    await page.getByRole('button', { name: texts.replies }).click();
    await page.getByText(texts.pool).last().waitFor();
    await page.getByText(texts.shared).last().waitFor();
    await keepScreenshot(page, `roundup-${language}`);

    await user.command(house.channel, '/log');
    const form = page.getByRole('dialog', { name: texts.form });
    await form.waitFor();
    await keepScreenshot(page, `form-${language}`);
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });

    await hear(house, user, () => user.command(house.channel, '/log talk'));
    await ask(house, user, words('Lecture 3'));
    await page.getByRole('link', { name: /Camplog/ }).click();
    await page.getByRole('tab', { name: texts.messages }).click();
    await page.getByText('Lecture 3').last().waitFor();
    await keepScreenshot(page, `conversation-${language}`);
    await page.getByRole('tab', { name: texts.home }).click();
    await page.getByText(texts.today).waitFor();
    await keepScreenshot(page, `own-home-${language}`);
    expect(house.sandbox.violations()).toEqual([]);
  });
});
