import { describe, expect, it } from 'vitest';
import { expiredMessage, failureMessage, webMessages } from '../../src/web/web-messages.ts';

describe('the sentences of the web pages', () => {
  it('are Korean for Koreans and English for all others', () => {
    const koreanOnes = [
      ...Object.values(webMessages.ko),
      expiredMessage('ko', '2022-02-14'),
      failureMessage('ko', 'x'),
    ];
    const englishOnes = [
      ...Object.values(webMessages.en),
      expiredMessage('en', '2022-02-14'),
      failureMessage('en', 'x'),
    ];
    for (const { sentence } of koreanOnes) expect(sentence).toMatch(/[가-힣]/);
    for (const { sentence } of englishOnes) expect(sentence).not.toMatch(/[가-힣]/);
    for (const { sentence } of koreanOnes) expect(sentence).not.toMatch(/일지|로그|새 링크/);
    expect(Object.keys(webMessages.ko)).toEqual(Object.keys(webMessages.en));
  });
});
