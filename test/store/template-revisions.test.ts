import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { expect, it, onTestFinished } from 'vitest';

/** The migrations that were there before one, as a folder of their own. */
function migrationsBefore(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'camplog-migrations-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync('migrations', folder, { recursive: true });
  const file = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8'));
  const at = journal.entries.findIndex(({ tag }: { tag: string }) => tag.endsWith(name));
  expect(at).toBeGreaterThan(0);
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, at) }));
  return folder;
}

it('a camp that wrote templates before they had revisions keeps them, and its logs the ones they name', async () => {
  const pglite = new PGlite();
  onTestFinished(() => pglite.close());
  const db = drizzle({ client: pglite });
  await migrate(db, { migrationsFolder: migrationsBefore('template_revisions') });
  const id = (digit: number) => `00000000-0000-0000-0000-00000000000${digit}`;
  await pglite.exec(`
    insert into workspaces (id, name, bot_user_id) values ('T1', 'Camp', 'UBOT');
    insert into camps (id, workspace_id, name, starts_on, time_zone, cutoff, training_weekdays, stages, prompt_at,
      language, typography, template, set_up_by)
    values ('${id(1)}', 'T1', 'Sea', '2022-01-17', 'Asia/Seoul', '05:00', '{mon}', '[]', '18:00', 'ko', 'smart',
      'own-1', 'U1');
    insert into templates (camp_id, name, text) values ('${id(1)}', 'own-1', 'text');
    insert into teams (id, camp_id, workspace_id, channel_id, name) values ('${id(2)}', '${id(1)}', 'T1', 'C1', 'sea');
    insert into campers (id, team_id, workspace_id, user_id, name, joined_at)
    values ('${id(3)}', '${id(2)}', 'T1', 'U1', 'mina', now());
    insert into logs (id, camper_id, log_day) values ('${id(4)}', '${id(3)}', '2022-02-14');
    insert into log_versions (log_id, version, template, answers, submitted_at)
    values ('${id(4)}', 1, 'chirpy-daily', '{}', now()), ('${id(4)}', 2, 'own-1', '{}', now());
  `);
  await migrate(db, { migrationsFolder: 'migrations' });
  expect((await pglite.query('select name, revision, text from templates')).rows).toEqual([
    { name: 'own-1', revision: 1, text: 'text' },
  ]);
  expect((await pglite.query('select template from log_versions order by version')).rows).toEqual([
    { template: 'chirpy-daily' },
    { template: 'own-1@1' },
  ]);
});
