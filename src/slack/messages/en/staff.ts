import type { staff as korean } from '../ko/staff.ts';

/** What staff see of their camp, in English. */
export const staff: typeof korean = {
  staffRoster: 'Campers',
  staffPeople: 'Staff',
  staffChanges: 'Changes',
  staffFiles: 'Participation files',
  staffLabel: (camp) => `Staff of ${camp}`,
  staffHint:
    'They and the admins of the workspace can change the camp. Taking yourself out hands the camp over.',
  staffNobody: 'A camp needs somebody on its staff.',
  staffOutdated: 'Somebody changed the staff meanwhile. Close this window and open it again.',
  rosterEmpty: 'There are no campers yet.',
  rosterWritten: (written, asked) => `${written} of ${asked} written`,
  rosterNever: 'nothing written yet',
  rosterLast: (date) => `last on ${date}`,
  rosterLate: (count) => `${count} late`,
  rosterAway: 'on leave',
  rosterSilent: '⚠️ nothing for three training days',
  changesNone: 'Nothing was changed yet.',
  changesOlder: 'Older ones',
  changeStaffAdded: 'added to the staff',
  changeStaffRemoved: 'taken off the staff',
  filesComing: (camp) => `The participation of ${camp} comes into your DM as files (CSV, JSON).`,
};
