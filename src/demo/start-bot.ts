import type { Config } from '../config.ts';
import type { Logger } from '../logger.ts';
import { type Camplog, startCamplog } from '../main.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { type OpenDatabase, openPglite } from '../store/open-database.ts';

/** The bot beside a sandbox, and the database that it closes when it stops. */
export interface DemoBot {
  readonly camplog: Camplog;
  readonly database: OpenDatabase;
}

/** Starts the bot in Socket Mode with its data in a folder, or in memory without one. Throws `DataFolderInUse`. */
export async function startBot(
  sandbox: Sandbox,
  folder: string | null,
  { logger, now }: { readonly logger: Logger; readonly now: () => Date },
): Promise<DemoBot> {
  const database = await openPglite(folder);
  const camplog = await startCamplog(configFor(sandbox, now()), { logger, now, database });
  return { camplog, database };
}

function configFor(sandbox: Sandbox, startAt: Date): Config {
  const { botToken, apiUrl, appToken } = sandbox;
  return {
    slack: { botToken, apiUrl, mode: { kind: 'socket', appToken } },
    database: { kind: 'embedded', folder: '' },
    port: 0,
    publicUrl: null,
    secretKey: null,
    logLevel: 'warn',
    startAt,
  };
}
