import { timestamp } from 'drizzle-orm/pg-core';

/** A column that keeps a moment, whatever the zone of whoever looks. */
export function instant(name: string) {
  return timestamp(name, { withTimezone: true, mode: 'date' });
}
