import { EventEmitter } from 'node:events';
import { Duplex } from 'node:stream';
import type { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { DatabaseClient } from './database-client.ts';

/** With this a client ends its session: `X` and its length. */
const goodbye = Buffer.from([0x58, 0, 0, 0, 4]);

/** What a server does when a session ends, as a message: `Q`, its length, the statements, and a zero. */
const endOfSession = Buffer.from('Q\0\0\0\x1drollback; deallocate all\0');

/** The embedded engine behind the driver of a server. */
export interface EmbeddedPool {
  readonly pool: pg.Pool;
  /** Hears what is notified on a channel; gives what ends it. */
  readonly listen: (channel: string, hear: (payload: string) => void) => Promise<() => Promise<void>>;
}

/**
 * Puts the driver of a server before the embedded engine, so that there is one way to both, and one call of the engine
 * for a statement where its own interface makes six. It has one session: whoever wants it stands in line.
 */
export function createEmbeddedPool(pglite: PGlite): EmbeddedPool {
  const pool = new pg.Pool({
    Client: DatabaseClient,
    stream: () => new EngineStream(pglite),
    ssl: false,
    user: 'postgres',
    database: 'postgres',
    max: 1,
    idleTimeoutMillis: 0,
  });
  const notifications = new EventEmitter<Record<string, [payload: string]>>();
  pool.on('connect', (client) =>
    client.on('notification', ({ channel, payload = '' }) => void notifications.emit(channel, payload)),
  );
  pool.on('error', () => {}); // the next statement breaks with the same error
  return {
    pool,
    listen: async (channel, hear) => {
      notifications.on(channel, hear);
      await pool.query(`listen ${pg.escapeIdentifier(channel)}`);
      return async () => {
        notifications.off(channel, hear);
        await pool.query(`unlisten ${pg.escapeIdentifier(channel)}`);
      };
    },
  };
}

/** What a server's socket is to `pg`: what is written at once is one call, and its answer comes back. */
class EngineStream extends Duplex {
  readonly #pglite: PGlite;

  constructor(pglite: PGlite) {
    super();
    this.#pglite = pglite;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error) => void): void {
    this.#send([chunk]).then(() => done(), done);
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error) => void): void {
    this.#send(chunks.map(({ chunk }) => chunk)).then(() => done(), done);
  }

  /** Also of a client that said no goodbye. */
  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    try {
      this.#endSession();
      done(error);
    } catch (broken) {
      done(error ?? (broken as Error));
    }
  }

  async #send(messages: readonly Buffer[]): Promise<void> {
    const said = messages.filter((message) => !message.equals(goodbye));
    if (said.length > 0) {
      const answers: Buffer[] = [];
      const onRawData = (answer: Uint8Array) => void answers.push(Buffer.from(answer));
      await this.#pglite.execProtocolRawStream(Buffer.concat(said), { onRawData });
      this.push(Buffer.concat(answers));
    }
    if (said.length < messages.length) this.push(null);
  }

  /** The engine's session outlives the client: what it left open or named ends here, as on a server. */
  #endSession(): void {
    if (!this.#pglite.closed) this.#pglite.execProtocolRawSync(endOfSession);
  }

  // What else `pg` asks of a socket.

  connect(): this {
    process.nextTick(() => this.emit('connect'));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}
