import { describe, expect, it } from 'vitest';
import { failureMessage, webMessages } from '../../src/web/web-messages.ts';

describe('the sentences of the web pages', () => {
  it('are Korean for Koreans and English for all others', () => {
    const koreanOnes = [...Object.values(webMessages.ko), failureMessage('ko', 'x')];
    const englishOnes = [...Object.values(webMessages.en), failureMessage('en', 'x')];
    for (const { sentence } of koreanOnes) expect(sentence).toMatch(/[가-힣]/);
    for (const { sentence } of englishOnes) expect(sentence).not.toMatch(/[가-힣]/);
    expect(Object.keys(webMessages.ko)).toEqual(Object.keys(webMessages.en));
  });
});
