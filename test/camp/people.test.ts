import { describe, expect, it } from 'vitest';
import { languageOf, mayDo, roles } from '../../src/camp/people.ts';

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
  it('are those of any of somebody’s roles', () => {
    expect(mayDo(['camper'], 'save-log', 'own')).toBe(true);
    expect(mayDo(['camper'], 'change-camp', 'camp')).toBe(false);
    expect(mayDo(['camper', 'staff'], 'change-camp', 'camp')).toBe(true);
    expect(mayDo([], 'read-log', 'own')).toBe(false);
  });

  it('let nobody read or write what another camper wrote', () => {
    for (const action of ['read-log', 'open-log', 'save-log'] as const) {
      expect(mayDo(roles, action, 'camp')).toBe(false);
      expect(mayDo(roles, action, 'other-camp')).toBe(false);
    }
  });
});
