import type { Language } from '../camp/camp.ts';
import type { TypedLeave } from '../camp/read-leave.ts';
import type { DeliveryProgress } from '../store/deliveries.ts';
import type { ShownLog } from '../store/shared-logs.ts';
import type { Store } from '../store/store.ts';
import type { HeldTeamDay } from '../store/team-days.ts';
import type { Workspace } from '../store/workspaces.ts';
import type { CampSettings } from './camp/camp-settings.ts';
import { changeCamp, findCampSettings } from './camp/change-camp.ts';
import { chooseTemplate, type TemplateChoice } from './camp/choose-template.ts';
import { joinCamp, listOpenCamps, type TeamToJoin } from './camp/join-camp.ts';
import { listChanges } from './camp/list-changes.ts';
import { listTemplates } from './camp/list-templates.ts';
import { openTemplate } from './camp/open-template.ts';
import { saveTemplate, type TemplateToSave } from './camp/save-template.ts';
import { type CampSetup, setUpCamp } from './camp/set-up-camp.ts';
import { type ClaimedDelivery, claimDelivery } from './delivery/claim-delivery.ts';
import { type DeliveryOutcome, finishDelivery } from './delivery/finish-delivery.ts';
import type { NamedFinding } from './finding/named-finding.ts';
import { findHome } from './home/find-home.ts';
import { findStatus } from './home/find-status.ts';
import { cancelLeave, listLeaves } from './leave/cancel-leave.ts';
import { cancelLeaveFor, listCampLeaves, takeLeaveFor } from './leave/leave-for-camper.ts';
import { pauseCamper, resumeCamper, skipDay, takeLeave } from './leave/take-leave.ts';
import { ignoreFinding } from './log/ignore-finding.ts';
import { listVersions, restoreVersion } from './log/log-versions.ts';
import { maskFinding } from './log/mask-finding.ts';
import { type FormWish, openLogForm } from './log/open-log-form.ts';
import { type Submission, submitLog } from './log/submit-log.ts';
import type { EnqueueDeliveries } from './owed/owe-now.ts';
import { changeMySettings, findMySettings, type SentRhythm } from './people/change-my-settings.ts';
import { joinTeam, leaveTeam, type Member, syncMembers, updateMember } from './people/follow-members.ts';
import { listTeams } from './people/list-teams.ts';
import { removeWorkspace, saveWorkspace } from './people/save-workspace.ts';
import type { ResolveNames } from './place/find-mentioned.ts';
import type { Asker } from './place/find-place.ts';
import type { StaffAsker } from './place/find-staff-camp.ts';
import { findStanding } from './place/find-standing.ts';
import { findTeam } from './place/find-team.ts';
import { exportPost, type PostWish } from './post/export-post.ts';
import { planPrompts } from './prompt/plan-prompts.ts';
import { changeStaff, findStaff } from './staff/change-staff.ts';
import { exportParticipation } from './staff/export-participation.ts';
import { listRoster } from './staff/list-roster.ts';
import { nudgeCamper } from './staff/nudge-camper.ts';
import { findUnheard, listOpenTalks, type OpenTalk } from './talk/find-unheard.ts';
import { startConversation, type TalkWish } from './talk/start-conversation.ts';
import { type HeardMessage, takeMessage } from './talk/take-message.ts';
import { forgetTeamDay, holdTeamDay, type TeamDayShare } from './team/show-team-day.ts';
import { enterKeywords, findTeamPool } from './team/team-pool.ts';
import { type SampleAnswers, type TypedTemplate, tryTemplate } from './template/try-template.ts';
import { addCapture, type Capture, findCaptureFields, removeCapture } from './written/add-capture.ts';
import { saveDraft, type TypedFields } from './written/save-draft.ts';

/** What the flows need from outside. */
export interface FlowDeps {
  readonly store: Store;
  readonly now: () => Date;
  readonly resolveNames: ResolveNames;
  readonly enqueueDeliveries: EnqueueDeliveries;
}

/** Everything the bot does, bound to its surroundings: the door for slack, jobs and web. */
export type Flows = ReturnType<typeof createFlows>;

/** Binds each flow to the store, the clock, Slack's names and the queue. */
export function createFlows({ store, now, resolveNames, enqueueDeliveries }: FlowDeps) {
  return {
    saveWorkspace: (workspace: Workspace) => saveWorkspace(store, workspace),
    removeWorkspace: (workspaceId: string) => removeWorkspace(store, workspaceId, now()),
    findTeam: (workspaceId: string, channelId: string) => findTeam(store, workspaceId, channelId),
    listTeams: (workspaceId: string) => listTeams(store, workspaceId),
    setUpCamp: (setup: CampSetup) => setUpCamp(store, setup, now()),
    findCampSettings: (asker: StaffAsker) => findCampSettings(store, asker),
    changeCamp: (
      asker: StaffAsker,
      settings: CampSettings,
      isExpected: (current: CampSettings) => boolean = () => true,
    ) => changeCamp(store, asker, settings, isExpected, now()),
    listTemplates: (asker: StaffAsker) => listTemplates(store, asker),
    openTemplate: (asker: StaffAsker, name: string) => openTemplate(store, asker, name),
    tryTemplate: (
      asker: StaffAsker,
      typed: TypedTemplate,
      sampleAnswers: (language: Language) => SampleAnswers,
    ) => tryTemplate(store, asker, typed, sampleAnswers, now()),
    saveTemplate: (asker: StaffAsker, template: TemplateToSave) =>
      saveTemplate(store, asker, template, now()),
    chooseTemplate: (asker: StaffAsker, choice: TemplateChoice) =>
      chooseTemplate(store, asker, choice, now()),
    listOpenCamps: (asker: Pick<StaffAsker, 'workspaceId' | 'userId' | 'isAdmin'>) =>
      listOpenCamps(store, asker, now()),
    joinCamp: (asker: StaffAsker, team: TeamToJoin) => joinCamp(store, asker, team, now()),
    findStaff: (asker: StaffAsker) => findStaff(store, asker),
    changeStaff: (asker: StaffAsker, wanted: readonly string[], seen: readonly string[]) =>
      changeStaff(store, asker, wanted, seen, now()),
    listChanges: (asker: StaffAsker, olderThan: number | null = null) => listChanges(store, asker, olderThan),
    listRoster: (asker: StaffAsker) => listRoster(store, asker, now()),
    nudgeCamper: (asker: StaffAsker, camperId: string) =>
      nudgeCamper(store, enqueueDeliveries, asker, camperId, now()),
    listCampLeaves: (asker: StaffAsker) => listCampLeaves(store, asker, now()),
    takeLeaveFor: (asker: StaffAsker, camperId: string, wish: TypedLeave) =>
      takeLeaveFor(store, enqueueDeliveries, asker, camperId, wish, now()),
    cancelLeaveFor: (asker: StaffAsker, leaveId: string) =>
      cancelLeaveFor(store, enqueueDeliveries, asker, leaveId, now()),
    exportParticipation: (asker: StaffAsker) => exportParticipation(store, asker, now()),
    joinTeam: (workspaceId: string, channelId: string, member: Member) =>
      joinTeam(store, workspaceId, channelId, member, now()),
    leaveTeam: (workspaceId: string, channelId: string, userId: string) =>
      leaveTeam(store, workspaceId, channelId, userId, now()),
    syncMembers: (workspaceId: string, channelId: string, members: readonly Member[]) =>
      syncMembers(store, workspaceId, channelId, members, now()),
    updateMember: (workspaceId: string, member: Member) => updateMember(store, workspaceId, member, now()),
    openLogForm: (wish: FormWish) => openLogForm(store, resolveNames, wish, now()),
    saveDraft: (typed: TypedFields) => saveDraft(store, typed),
    findCaptureFields: (asker: Asker) => findCaptureFields(store, asker, now()),
    addCapture: (
      asker: Pick<Asker, 'workspaceId' | 'userId'>,
      field: { readonly camperId: string; readonly logDay: string; readonly field: string },
      capture: Capture,
    ) => addCapture(store, enqueueDeliveries, asker, field, capture, now()),
    removeCapture: (asker: Pick<Asker, 'workspaceId' | 'userId'>, captureId: string) =>
      removeCapture(store, enqueueDeliveries, asker, captureId, now()),
    findTeamPool: (asker: Asker) => findTeamPool(store, resolveNames, asker, now()),
    enterKeywords: (
      asker: Pick<Asker, 'workspaceId' | 'userId'>,
      entered: Parameters<typeof enterKeywords>[4],
    ) => enterKeywords(store, resolveNames, enqueueDeliveries, asker, entered, now()),
    startConversation: (wish: TalkWish) => startConversation(store, wish, now()),
    listOpenTalks: (workspaceId: string) => listOpenTalks(store, workspaceId, now()),
    findUnheard: (workspaceId: string, talk: OpenTalk, heard: readonly HeardMessage[]) =>
      findUnheard(store, workspaceId, talk, heard),
    takeMessage: (heard: HeardMessage) => takeMessage(store, enqueueDeliveries, heard, now()),
    submitLog: (submission: Submission) => submitLog(store, enqueueDeliveries, submission, now()),
    takeLeave: (asker: Asker, typed: string) => takeLeave(store, asker, typed, now()),
    skipDay: (asker: Asker) => skipDay(store, asker, now()),
    pauseCamper: (asker: Asker) => pauseCamper(store, asker, now()),
    resumeCamper: (asker: Asker) => resumeCamper(store, asker, now()),
    listLeaves: (asker: Asker) => listLeaves(store, asker, now()),
    cancelLeave: (asker: Pick<Asker, 'workspaceId' | 'userId'>, leaveId: string) =>
      cancelLeave(store, asker, leaveId, now()),
    findMySettings: (asker: Asker) => findMySettings(store, asker, now()),
    changeMySettings: (asker: Pick<Asker, 'workspaceId' | 'userId'>, camperId: string, sent: SentRhythm) =>
      changeMySettings(store, asker, camperId, sent, now()),
    listVersions: (asker: Asker & { readonly day: string | null }) => listVersions(store, asker, now()),
    restoreVersion: (
      asker: Pick<Asker, 'workspaceId' | 'userId'>,
      wanted: { readonly camperId: string; readonly logDay: string; readonly version: number },
    ) => restoreVersion(store, enqueueDeliveries, asker, wanted, now()),
    maskFinding: (asker: Pick<Asker, 'workspaceId' | 'userId'>, named: NamedFinding) =>
      maskFinding(store, enqueueDeliveries, asker, named, now()),
    ignoreFinding: (asker: Pick<Asker, 'workspaceId' | 'userId'>, named: NamedFinding) =>
      ignoreFinding(store, enqueueDeliveries, asker, named, now()),
    findHome: (asker: Asker & { readonly isAdmin: boolean }) => findHome(store, asker, now()),
    listPlaces: (workspaceId: string, userId: string) => store.campers.listPlaces(workspaceId, userId),
    findStanding: (asker: StaffAsker) => findStanding(store, asker),
    findStatus: (asker: Asker) => findStatus(store, asker, now()),
    exportPost: (wish: PostWish) => exportPost(store, resolveNames, wish, now()),
    planPrompts: () => planPrompts(store, enqueueDeliveries, now()),
    claimDelivery: (deliveryId: string) => claimDelivery(store, resolveNames, deliveryId, now()),
    saveProgress: (deliveryId: string, progress: Partial<DeliveryProgress>) =>
      store.deliveries.saveProgress(deliveryId, progress),
    holdTeamDay: (share: TeamDayShare) => holdTeamDay(store, resolveNames, share, now()),
    forgetTeamDay: (share: TeamDayShare) => forgetTeamDay(store, enqueueDeliveries, share, now()),
    saveSharedLog: (share: TeamDayShare, log: ShownLog) =>
      store.sharedLogs.save(share.camperId, share.logDay, log),
    saveTeamDay: (share: TeamDayShare, shown: Partial<Omit<HeldTeamDay, 'holds'>>) =>
      store.teamDays.save(share, share.id, shown),
    releaseTeamDay: (share: TeamDayShare) => store.teamDays.release(share, share.id),
    finishDelivery: (delivery: Pick<ClaimedDelivery, 'id' | 'attempt'>, outcome: DeliveryOutcome) =>
      finishDelivery(store, enqueueDeliveries, delivery, outcome, now()),
  };
}
