import pg from 'pg';

/** Most statements that one process has named; each costs memory on each of its connections. */
const mostNames = 400;
const names = new Map<string, string>();

/**
 * A connection that names its statements, so that each is parsed and analysed once and not each time. Lists of many
 * lengths make many statements: those behind the first few hundred stay without a name.
 */
export class PreparingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const send = this.query.bind(this) as (...args: unknown[]) => unknown;
    this.query = ((statement: unknown, ...more: unknown[]) =>
      send(isPreparable(statement, more[0]) ? named(statement) : statement, ...more)) as typeof this.query;
  }
}

/** What has no values may hold several statements; whoever named theirs knows why. */
function isPreparable(statement: unknown, values: unknown): statement is pg.QueryConfig {
  if (typeof statement !== 'object' || statement === null || 'submit' in statement) return false;
  const { name, text, values: own = values } = statement as Partial<pg.QueryConfig>;
  return name === undefined && text !== undefined && Array.isArray(own) && own.length > 0;
}

function named(statement: pg.QueryConfig): pg.QueryConfig {
  const known = names.get(statement.text);
  if (known === undefined && names.size >= mostNames) return statement;
  const name = known ?? `camplog_${names.size}`;
  if (known === undefined) names.set(statement.text, name);
  return { ...statement, name };
}
