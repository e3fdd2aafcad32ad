import { type SQL, sql } from 'drizzle-orm';
import { createCampers } from './campers.ts';
import { createCamps } from './camps.ts';
import { createCaptures } from './captures.ts';
import { createChanges } from './changes.ts';
import { createConversations } from './conversations.ts';
import type { Database } from './database.ts';
import { createDeliveries } from './deliveries.ts';
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
import { createSharedLogs } from './shared-logs.ts';
import { createSharingChoices } from './sharing-choices.ts';
import { createStaff } from './staff.ts';
import { createTeamDays } from './team-days.ts';
import { createTeams } from './teams.ts';
import { createTemplates } from './templates.ts';
import { createToDos } from './to-dos.ts';
import { createWorkspaces } from './workspaces.ts';

/** Everything that is kept, one room a kind of thing; all of it on one database or in one transaction. */
export interface Store extends ReturnType<typeof createRooms> {
  /** Runs `work` on one transaction: all of it is kept, or (when it throws) nothing. */
  readonly transaction: <T>(work: (store: Store) => Promise<T>) => Promise<T>;
}

/** Binds the rooms to a database or to a transaction on it. */
export function createStore(db: Database): Store {
  return {
    ...createRooms(db),
    transaction: (work) => db.transaction((transaction) => work(createStore(transaction))),
  };
}

function createRooms(db: Database) {
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
    fileTroubles: createFileTroubles(db),
    nudges: createNudges(db),
    posts: createPosts(db),
    teamDays: createTeamDays(db),
    sharingChoices: createSharingChoices(db),
    sharedLogs: createSharedLogs(db),
    pools: createPools(db),
    participation: createParticipation(db),
    /** For the job queue, which brings its own SQL: this database or transaction, and the tag it is written with. */
    connection: {
      execute: async (query: SQL): Promise<{ rows: unknown[] }> => {
        // The shared type cannot say it, but both drivers answer with their result object.
        return (await db.execute(query)) as { rows: unknown[] };
      },
      sql,
    },
  };
}
