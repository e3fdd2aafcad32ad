import type { Flows } from '../../../src/flows/flows.ts';
import type { LogForm } from '../../../src/flows/log/open-log-form.ts';

/** A form of four fields, as the golden day's template gives it. */
export const exampleForm: LogForm = {
  kind: 'form',
  camperId: 'camper-1',
  campName: '바다 캠프',
  logKind: 'daily',
  logDay: '2022-02-14',
  week: '05',
  day: '018',
  language: 'ko',
  version: null,
  template: 'chirpy-daily',
  fields: [
    { id: 'done', label: '📝 오늘 한 일', kind: 'checklist', required: false, initial: null },
    { id: 'retrospective', label: '🐾 일일 회고', kind: 'prose', required: true, initial: null },
  ],
  toDos: [],
  sharing: null,
  teammates: [],
  pool: {},
  days: [],
  capturesSeen: 0,
  draftedAt: null,
  names: null,
};

const flowNames = [
  'saveWorkspace',
  'removeWorkspace',
  'findTeam',
  'listTeams',
  'setUpCamp',
  'findCampSettings',
  'changeCamp',
  'joinTeam',
  'leaveTeam',
  'syncMembers',
  'updateMember',
  'openLogForm',
  'submitLog',
  'findStatus',
  'exportPost',
  'planPrompts',
  'claimDelivery',
  'saveProgress',
  'holdTeamDay',
  'saveTeamDay',
  'releaseTeamDay',
  'finishDelivery',
] as const satisfies readonly (keyof Flows)[];

/** Flows that keep nothing and know no team. What a test does not hand in fails loudly when it is called. */
export function fakeFlows(given: Partial<Flows>): Flows {
  const missing = flowNames.map((name) => [
    name,
    () => Promise.reject(new Error(`this test has no flow ${name}`)),
  ]);
  const empty = {
    listTeams: async () => [],
    listOpenTalks: async () => [],
    listOpenCamps: async () => ({ theirs: [], others: [] }),
  };
  return { ...Object.fromEntries(missing), ...empty, ...given } as Flows;
}
