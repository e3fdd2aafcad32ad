import { customType } from 'drizzle-orm/pg-core';

/**
 * A column that keeps JSON as text. Not `jsonb`: Postgres refuses `\u0000` and lone surrogates there,
 * both of which a person can paste into Slack, and what was typed must never be refused.
 */
export function jsonText<T>(name: string) {
  return customType<{ data: T; driverData: string | null }>({
    dataType: () => 'text',
    // A placeholder comes here with null too, which is no JSON but nothing at all.
    toDriver: (value) => (value === null ? null : JSON.stringify(value)),
    fromDriver: (value) => (value === null ? null : JSON.parse(value)),
  })(name);
}
