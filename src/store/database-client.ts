import pg from 'pg';

/** Most statements that one process has named; each costs memory on each of its connections. */
const mostNames = 400;
const names = new Map<string, string>();

/**
 * A connection that names its statements, so that each is parsed and analysed once and not each time, and that sends
 * in one piece what is asked at the same moment. Lists of many lengths make many statements: those behind the first
 * few hundred stay without a name.
 */
export class DatabaseClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super({ ...config, pipeline: true });
    const send = this.query.bind(this) as (...args: unknown[]) => unknown;
    let isHolding = false;
    const holdForThisMoment = () => {
      if (isHolding) return;
      isHolding = true;
      const { stream } = this.connection;
      stream.cork();
      process.nextTick(() => {
        isHolding = false;
        stream.uncork();
      });
    };
    this.query = ((statement: unknown, ...more: unknown[]) => {
      holdForThisMoment();
      return send(isPreparable(statement, more[0]) ? named(statement) : statement, ...more);
    }) as typeof this.query;
  }
}

/** Another replica changed a table, or somebody else named the statement: the connection cannot use it any more. */
const lostCodes = ['0A000', '26000', '42P05'];

/** True where the same connection would refuse the same statement again. */
export function isStatementLost(error: unknown): error is Error {
  const { code, cause } = (error ?? {}) as { readonly code?: unknown; readonly cause?: unknown };
  return lostCodes.includes(String(code)) || (cause !== undefined && isStatementLost(cause));
}

/** What has no values may hold several statements; whoever named theirs knows why. */
function isPreparable(statement: unknown, values: unknown): statement is pg.QueryConfig {
  if (typeof statement !== 'object' || statement === null || 'submit' in statement) return false;
  const { name, text, values: own = values } = statement as Partial<pg.QueryConfig>;
  return !name && text !== undefined && Array.isArray(own) && own.length > 0;
}

function named(statement: pg.QueryConfig): pg.QueryConfig {
  const known = names.get(statement.text);
  if (known === undefined && names.size >= mostNames) return statement;
  const name = known ?? `camplog_${names.size}`;
  if (known === undefined) names.set(statement.text, name);
  return { ...statement, name };
}
