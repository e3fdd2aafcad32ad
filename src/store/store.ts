import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { createCampers } from './campers.ts';
import { createCamps } from './camps.ts';
import { createCaptures } from './captures.ts';
import { createChanges } from './changes.ts';
import { createConversations } from './conversations.ts';
import type { Database, PooledDatabase } from './database.ts';
import { createDeliveries } from './deliveries.ts';
import { createDeliveryClaims } from './delivery-claims.ts';
import { createDrafts } from './drafts.ts';
import { createFileTroubles } from './file-troubles.ts';
import { createIgnoredFindings } from './ignored-findings.ts';
import { createLeaveNotices } from './leave-notices.ts';
import { createLeaves } from './leaves.ts';
import { createLogs } from './logs.ts';
import { createNudges } from './nudges.ts';
import { createParticipation } from './participation.ts';
import { createPools } from './pools.ts';
import { createPosts } from './posts.ts';
import { createRhythms } from './rhythms.ts';
import { schema } from './schema.ts';
import { createSharedLogs } from './shared-logs.ts';
import { createSharingChoices } from './sharing-choices.ts';
import { createStaff } from './staff.ts';
import { createTeamDays } from './team-days.ts';
import { createTeams } from './teams.ts';
import { createTemplates } from './templates.ts';
import { createToDos } from './to-dos.ts';
import { inTransaction } from './transaction.ts';
import { createWorkspaces } from './workspaces.ts';

/** Everything that is kept, one room a kind of thing; all of it on one database or in one transaction. */
export interface Store extends ReturnType<typeof createRooms> {
  /** Runs `work` on one transaction: all of it is kept, or (when it throws) nothing. Inside of one it is the same. */
  readonly transaction: <T>(work: (store: Store) => Promise<T>) => Promise<T>;
}

/** Binds the rooms to a database. */
export function createStore(db: PooledDatabase): Store {
  // Those of a connection are kept with it, for the statements that they have written.
  const stores = new WeakMap<pg.PoolClient, Store>();
  const storeOn = (client: pg.PoolClient): Store => {
    const known = stores.get(client);
    if (known) return known;
    const store: Store = {
      ...createRooms(drizzle({ client, schema })),
      transaction: (work) => work(store),
    };
    stores.set(client, store);
    return store;
  };
  return {
    ...createRooms(db),
    transaction: (work) => inTransaction(db.$client, (client) => work(storeOn(client))),
  };
}

function createRooms(db: Database & { readonly $client: pg.Pool | pg.PoolClient }) {
  return {
    workspaces: createWorkspaces(db),
    camps: createCamps(db),
    staff: createStaff(db),
    changes: createChanges(db),
    templates: createTemplates(db),
    teams: createTeams(db),
    campers: createCampers(db),
    rhythms: createRhythms(db),
    leaves: createLeaves(db),
    leaveNotices: createLeaveNotices(db),
    ignoredFindings: createIgnoredFindings(db),
    logs: createLogs(db),
    drafts: createDrafts(db),
    captures: createCaptures(db),
    conversations: createConversations(db),
    toDos: createToDos(db),
    deliveries: createDeliveries(db),
    claims: createDeliveryClaims(db),
    fileTroubles: createFileTroubles(db),
    nudges: createNudges(db),
    posts: createPosts(db),
    teamDays: createTeamDays(db),
    sharingChoices: createSharingChoices(db),
    sharedLogs: createSharedLogs(db),
    pools: createPools(db),
    participation: createParticipation(db),
    /** For the job queue, which brings its own SQL: it runs on this database, or in this transaction. */
    executeSql: (text: string, values: unknown[] = []) => db.$client.query({ text, values }),
  };
}
