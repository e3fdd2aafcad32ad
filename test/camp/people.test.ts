import { describe, expect, it } from 'vitest';
import { languageOf, mayDo } from '../../src/camp/people.ts';

describe('the language to speak with somebody', () => {
  it.each([
    ['ko-KR', 'en', 'ko'],
    ['ko', 'en', 'ko'],
    ['ko_KR', 'en', 'ko'],
    ['KO-kr', 'en', 'ko'],
    ['en-GB', 'ko', 'en'],
    ['ja-JP', 'ko', 'ko'],
    ['kok-IN', 'en', 'en'],
    ['', 'ko', 'ko'],
    [null, 'ko', 'ko'],
  ] as const)('with the locale %j and the camp speaking %s, is %s', (locale, fallback, language) => {
    expect(languageOf(locale, fallback)).toBe(language);
  });
});

describe('rights', () => {
  it('let a camper write and read their own log, and not change the camp', () => {
    expect(mayDo('camper', 'write-own-log')).toBe(true);
    expect(mayDo('camper', 'change-camp')).toBe(false);
    expect(mayDo('camper', 'read-any-log')).toBe(false);
  });

  it('let staff change the camp and do all that a camper may', () => {
    expect(mayDo('staff', 'change-camp')).toBe(true);
    for (const right of ['write-own-log', 'read-own-log', 'read-team-status'] as const) {
      expect(mayDo('staff', right)).toBe(true);
    }
  });
});
