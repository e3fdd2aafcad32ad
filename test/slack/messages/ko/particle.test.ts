import { describe, expect, it } from 'vitest';
import { withParticle } from '../../../../src/slack/messages/ko/particle.ts';

describe('Korean particles', () => {
  it.each([
    ['기록', '을/를', '기록을'],
    ['캠프', '을/를', '캠프를'],
    ['“저장”', '은/는', '“저장”은'],
    ['abc', '은/는', 'abc는'],
    ['18', '을/를', '18을'],
    ['2022-02-14', '은/는', '2022-02-14는'],
    ['3기(서울)', '으로/로', '3기(서울)로'],
  ] as const)('%s with %s is %s', (word, particle, expected) => {
    expect(withParticle(word, particle)).toBe(expected);
  });
});
