import { josa } from 'es-hangul';

/** How a final digit is read aloud, which decides the particle after it. */
const digitReadings = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'] as const;

type Particle = Parameters<typeof josa>[1];

/**
 * A word with the particle that its last sound asks for: `날짜를`, `3기를`, `“18”을`.
 * Quotes and brackets around the word are looked through; Latin letters count as ending in a vowel.
 */
export function withParticle(word: string, particle: Particle): string {
  const last = [...word].findLast((character) => !/[\s"'”’)\]>*_`]/u.test(character)) ?? '';
  const reading = /^\d$/.test(last) ? (digitReadings[Number(last)] ?? last) : last;
  return word + josa.pick(reading, particle);
}
