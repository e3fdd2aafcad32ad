import { campers, teams } from './tables/campers.ts';
import { camps, daysOff, templates, workspaces } from './tables/camps.ts';
import { captures, drafts } from './tables/collected.ts';
import {
  conversationFields,
  conversationHints,
  conversationMessages,
  conversationOutside,
  conversations,
} from './tables/conversations.ts';
import { deliveries } from './tables/deliveries.ts';
import { fileTroubles } from './tables/file-troubles.ts';
import { ignoredFindings } from './tables/ignored-findings.ts';
import { leaveNotices } from './tables/leave-notices.ts';
import { leaves } from './tables/leaves.ts';
import { logs, logVersions, posts } from './tables/logs.ts';
import { nudges } from './tables/nudges.ts';
import { poolNotes, sharedLogs, sharingChoices } from './tables/sharing.ts';
import { changes, staff } from './tables/staff.ts';
import { teamDays } from './tables/team-days.ts';
import { toDos } from './tables/to-dos.ts';

/** Every table, for the drivers. */
export const schema = {
  workspaces,
  camps,
  daysOff,
  templates,
  teams,
  campers,
  logs,
  logVersions,
  posts,
  deliveries,
  fileTroubles,
  drafts,
  captures,
  conversations,
  conversationMessages,
  conversationFields,
  conversationHints,
  conversationOutside,
  leaves,
  leaveNotices,
  ignoredFindings,
  toDos,
  staff,
  changes,
  teamDays,
  nudges,
  sharingChoices,
  sharedLogs,
  poolNotes,
};
