import type { Language } from '../camp/camp.ts';
import type { TypedLeave } from '../camp/read-leave.ts';
import type { DeliveryProgress } from '../store/deliveries.ts';
import type { ShownLog } from '../store/shared-logs.ts';
import type { Store } from '../store/store.ts';
import type { HeldTeamDay } from '../store/team-days.ts';
import type { Workspace } from '../store/workspaces.ts';
import { addCapture, type Capture, findCaptureFields, removeCapture } from './add-capture.ts';
import type { CampSettings } from './camp-settings.ts';
import { cancelLeave, listLeaves } from './cancel-leave.ts';
import { changeCamp, findCampSettings } from './change-camp.ts';
import { changeMySettings, findMySettings, type SentRhythm } from './change-my-settings.ts';
import { changeStaff, findStaff } from './change-staff.ts';
import { chooseTemplate, type TemplateChoice } from './choose-template.ts';
import { type ClaimedDelivery, claimDelivery } from './claim-delivery.ts';
import { exportParticipation } from './export-participation.ts';
import { exportPost, type PostWish } from './export-post.ts';
import { findHome } from './find-home.ts';
import type { ResolveNames } from './find-mentioned.ts';
import type { Asker } from './find-place.ts';
import type { StaffAsker } from './find-staff-camp.ts';
import { findStanding } from './find-standing.ts';
import { findStatus } from './find-status.ts';
import { findTeam } from './find-team.ts';
import { findUnheard, listOpenTalks, type OpenTalk } from './find-unheard.ts';
import { type DeliveryOutcome, finishDelivery } from './finish-delivery.ts';
import { joinTeam, leaveTeam, type Member, syncMembers, updateMember } from './follow-members.ts';
import { ignoreFinding } from './ignore-finding.ts';
import { joinCamp, listOpenCamps, type TeamToJoin } from './join-camp.ts';
import { cancelLeaveFor, listCampLeaves, takeLeaveFor } from './leave-for-camper.ts';
import { listChanges } from './list-changes.ts';
import { listRoster } from './list-roster.ts';
import { listTeams } from './list-teams.ts';
import { listTemplates } from './list-templates.ts';
import { listVersions, restoreVersion } from './log-versions.ts';
import { maskFinding } from './mask-finding.ts';
import type { NamedFinding } from './named-finding.ts';
import { nudgeCamper } from './nudge-camper.ts';
import { type FormWish, openLogForm } from './open-log-form.ts';
import { openTemplate } from './open-template.ts';
import type { EnqueueDeliveries } from './owe-now.ts';
import { planPrompts } from './plan-prompts.ts';
import { saveDraft, type TypedFields } from './save-draft.ts';
import { saveTemplate, type TemplateToSave } from './save-template.ts';
import { removeWorkspace, saveWorkspace } from './save-workspace.ts';
import { type CampSetup, setUpCamp } from './set-up-camp.ts';
import { forgetTeamDay, holdTeamDay, type TeamDayShare } from './show-team-day.ts';
import { startConversation, type TalkWish } from './start-conversation.ts';
import { type Submission, submitLog } from './submit-log.ts';
import { pauseCamper, resumeCamper, skipDay, takeLeave } from './take-leave.ts';
import { type HeardMessage, takeMessage } from './take-message.ts';
import { enterKeywords, findTeamPool } from './team-pool.ts';
import { type SampleAnswers, type TypedTemplate, tryTemplate } from './try-template.ts';

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
