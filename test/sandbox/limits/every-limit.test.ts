import { describe, expect, it } from 'vitest';
import { type Limit, limits } from '../../../src/sandbox/limits.ts';
import { type Build, blockLimits } from './block-limits.ts';
import { callLimits } from './call-limits.ts';
import { errorOf, type LimitWorld, openLimitWorld } from './limit-world.ts';

/** One limit: what is called, the documented error, and one try of a size, which gives `ok` or the error. */
interface Row {
  readonly name: string;
  readonly limit: Limit;
  readonly call: string;
  readonly error: string;
  readonly attempt: (world: LimitWorld, size: number) => Promise<string>;
}

const rows: readonly Row[] = [
  ...Object.entries(blockLimits).map(([name, build]) => rowOf(name, build)),
  ...Object.entries(callLimits).map(([name, row]) => ({ name, limit: limitOf(name), ...row })),
];

describe('every limit of the table', () => {
  it('has a test of its own name', () => {
    expect(rows.map(({ name }) => name).toSorted()).toEqual(Object.keys(limits).toSorted());
  });

  it('names the page of the documentation that says so', () => {
    for (const limit of Object.values(limits)) expect(limit.source).toMatch(/^[a-z]+(-[a-z]+)*\//);
  });
});

describe.each(rows)('$call', ({ name, limit, error, attempt }) => {
  const what = name.replaceAll(/[A-Z0-9]+/g, (part) => ` ${part.toLowerCase()}`);
  const { max, unit } = limit;

  it(`takes ${what} of ${shown(max)} ${unit}`, async () => {
    expect(await attempt(await openLimitWorld(), max)).toBe('ok');
  });

  it(`refuses ${what} of more than ${shown(max)} ${unit} (${error})`, async () => {
    expect(await attempt(await openLimitWorld(), max + 1)).toBe(error);
  });

  if (!isBlockLimit(name) || limit.min === undefined || limit.min < 1) return;
  const { min } = limit;
  it(`refuses ${what} of fewer than ${min} ${unit} (${error})`, async () => {
    expect(await attempt(await openLimitWorld(), min)).toBe('ok');
    expect(await attempt(await openLimitWorld(), min - 1)).toBe(error);
  });
});

function rowOf(name: string, build: Build): Row {
  const inModal = 'view' in build(1);
  return {
    name,
    limit: limitOf(name),
    call: inModal ? 'views.open' : 'chat.postMessage',
    error: inModal ? 'invalid_arguments' : 'invalid_blocks',
    attempt: async ({ client, mina, probe }, size) => {
      const built = build(size);
      if ('blocks' in built) {
        const { blocks } = built;
        return errorOf(client.apiCall('chat.postMessage', { channel: mina.dm(), text: 'a', blocks }));
      }
      return errorOf(client.views.open({ trigger_id: (await probe()).trigger_id, view: built.view }));
    },
  };
}

function limitOf(name: string): Limit {
  const limit = new Map<string, Limit>(Object.entries(limits)).get(name);
  if (limit === undefined) throw new Error(`there is no limit ${name}`);
  return limit;
}

function isBlockLimit(name: string): boolean {
  return name in blockLimits;
}

function shown(number: number): string {
  return number.toLocaleString('en-US');
}
