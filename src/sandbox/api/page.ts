import type { JsonObject } from '../json-object.ts';
import { Refusal, refusalOf } from '../refusal.ts';
import type { Arguments } from './arguments.ts';

/** One page of a list and the cursor of the next; `next` is empty on the last page. */
export interface Page<T> {
  readonly entries: readonly T[];
  readonly next: string;
}

/**
 * Cuts a page out of a list by the arguments `cursor` and `limit`.
 * Refuses with invalid_cursor, and what is out of bounds with invalid_limit, or with invalid_arguments where
 * the method does not document invalid_limit.
 */
export function pageOf<T>(
  all: readonly T[],
  args: Arguments,
  bounds: { readonly fallback: number; readonly max: number; readonly hasLimitError?: boolean },
): Page<T> {
  const limit = args.integer('limit', bounds.fallback) || bounds.fallback;
  if (limit < 0 || limit > bounds.max) {
    if (bounds.hasLimitError !== false) throw new Refusal('invalid_limit');
    throw refusalOf('invalid_arguments', [`must be less than ${bounds.max + 1} [json-pointer:/limit]`]);
  }
  const start = readCursor(args.text('cursor'));
  const end = start + limit;
  return { entries: all.slice(start, end), next: end < all.length ? cursorOf(end) : '' };
}

/** The `response_metadata` of a page. */
export function pageMetadata(next: string): JsonObject {
  return { response_metadata: { next_cursor: next } };
}

function cursorOf(position: number): string {
  return Buffer.from(`next:${position}`).toString('base64');
}

function readCursor(cursor: string): number {
  if (cursor === '') return 0;
  const [, position] = /^next:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString()) ?? [];
  if (position === undefined) throw new Refusal('invalid_cursor');
  return Number(position);
}
