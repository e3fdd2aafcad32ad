import { type Placeholder, sql } from 'drizzle-orm';

/**
 * A statement that is written at its first use and only filled after that: writing one takes longer than sending it.
 * Its values are placeholders, filled by name. It belongs to the connection that its room belongs to.
 */
export function prepared<Statement>(write: () => { prepare(name: string): Statement }): () => Statement {
  let written: Statement | undefined;
  return () => {
    written ??= write().prepare('');
    return written;
  };
}

/** Columns of a row that a statement is filled with, each by its own name. */
export function placeholders<Name extends string>(
  ...names: readonly Name[]
): Readonly<Record<Name, Placeholder<Name>>> {
  const columns = names.map((name) => [name, sql.placeholder(name)] as const);
  return Object.fromEntries(columns) as Record<Name, Placeholder<Name>>;
}
