import { customType } from 'drizzle-orm/pg-core';

/**
 * A column that keeps JSON as text. Not `jsonb`: Postgres refuses `\u0000` and lone surrogates there,
 * both of which a person can paste into Slack, and what was typed must never be refused.
 */
export function jsonText<T>(name: string) {
  return customType<{ data: T; driverData: string }>({
    dataType: () => 'text',
    toDriver: (value) => JSON.stringify(value),
    fromDriver: (value) => JSON.parse(value),
  })(name);
}
