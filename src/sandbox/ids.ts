import type { State } from './state.ts';

const alphabetSize = 36n;
const idLength = 9;

/**
 * The next id with Slack's prefix (U, C, D, F, V, …): 11 characters, never twice, the same in every run,
 * so that a failing test names the same things each time.
 */
export function newId(state: Pick<State, 'nextId'>, prefix: string): string {
  state.nextId += 1;
  return `${prefix}0${scatter(BigInt(state.nextId))}`;
}

/** A secret of 24 letters and digits, of the same sequence as the ids. */
export function newSecret(state: Pick<State, 'nextId'>): string {
  return [newId(state, ''), newId(state, ''), newId(state, '')].join('').toLowerCase().slice(0, 24);
}

/** A client id: two numbers with a dot between, of the same sequence as the ids. */
export function newClientId(state: Pick<State, 'nextId'>): string {
  state.nextId += 2;
  return `${1_000_000_000 + state.nextId}.${2_000_000_000 + state.nextId}`;
}

// Multiplying by a prime that does not divide the modulus visits every id once.
function scatter(count: bigint): string {
  const value = (count * 9_876_543_211n + 12_345_678_901n) % alphabetSize ** BigInt(idLength);
  return value.toString(36).toUpperCase().padStart(idLength, '0');
}

/** The next message timestamp: seconds and microseconds of the given instant, never twice, always growing. */
export function newTs(state: Pick<State, 'lastTsMicros'>, now: Date): string {
  state.lastTsMicros = Math.max(state.lastTsMicros + 1, now.getTime() * 1000);
  return formatTs(state.lastTsMicros);
}

function formatTs(micros: number): string {
  const seconds = Math.floor(micros / 1_000_000);
  return `${seconds}.${String(micros - seconds * 1_000_000).padStart(6, '0')}`;
}

/** Whole seconds since 1970. */
export function secondsOf(now: Date): number {
  return Math.floor(now.getTime() / 1000);
}
