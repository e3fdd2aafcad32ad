import type { ViewResponseAction } from '@slack/bolt';
import { type CampSettings, templateSettings } from '../../flows/camp-settings.ts';
import type { ChangeCampResult } from '../../flows/change-camp.ts';
import type { StaffAsker } from '../../flows/find-staff-camp.ts';
import type { ViewState } from '../log-form/read-log-form.ts';
import { messagesIn } from '../messages/messages.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { errorOnFirst, inputBlocks } from '../view-errors.ts';
import { within } from '../within.ts';
import { type CampMemo, readCampMemo } from './camp-memo.ts';
import { describeCampProblems } from './describe-camp-problems.ts';
import { hashSettings } from './hash-settings.ts';
import { readCampForm } from './read-camp-form.ts';

const saveLimitMs = 2_500;

/** The settings window as it was sent. */
export interface SubmittedCamp {
  readonly workspaceId: string;
  readonly userId: string;
  readonly view: ViewState & { readonly private_metadata: string };
}

/** Changes the camp and gives the answer for Slack: `clear` once it is stored, else errors beside the fields. */
export async function submitCampSettings(deps: SlackDeps, form: SubmittedCamp): Promise<ViewResponseAction> {
  const { workspaceId, userId, view } = form;
  const blocks = inputBlocks(view);
  const memo = readCampMemo(view.private_metadata);
  if (memo === null) {
    return errorOnFirst(blocks, messagesIn(await deps.people.languageOf(userId)).staleForm);
  }
  const messages = messagesIn(memo.language);
  const changing = change(deps, { workspaceId, userId }, memo, readCampForm(view));
  const after = changing.then(async (result) => {
    if (result.kind !== 'changed') return;
    const { responseUrl } = memo;
    await deps.reply({ userId, responseUrl }, { text: messages.campChanged(result.campName) });
  });
  const about = { what: 'camp settings', channel: memo.channelId };
  deps.work.track(after).catch((error) => deps.recordFailure(error, about));

  const changed = await within(changing, saveLimitMs).catch(() => null);
  if (changed === null) return errorOnFirst(blocks, messages.saveFailed);
  if (changed.late) return errorOnFirst(blocks, messages.saveLate);
  switch (changed.value.kind) {
    case 'changed':
      return { response_action: 'clear' };
    case 'refused':
      return { response_action: 'errors', errors: describeCampProblems(changed.value.problems, messages) };
    case 'no-team':
      return errorOnFirst(blocks, messages.noTeamHere);
    case 'not-staff':
      return errorOnFirst(blocks, messages.campNotStaff);
    case 'outdated':
      return errorOnFirst(blocks, messages.campOutdated);
  }
}

async function change(
  { flows, people }: SlackDeps,
  { workspaceId, userId }: Omit<SubmittedCamp, 'view'>,
  { channelId, settingsHash }: CampMemo,
  sent: CampSettings,
): Promise<ChangeCampResult> {
  const staff: StaffAsker = { workspaceId, userId, channelId, isAdmin: await people.isAdmin(userId) };
  const found = await flows.findCampSettings(staff);
  if (found.kind !== 'settings') return found;
  const settings = keepTemplates(found.settings, sent);
  // Settings that are what is sent anyway were changed by an earlier press, whose answer came too late.
  const harmless = [settingsHash, hashSettings(settings)];
  return flows.changeCamp(staff, settings, (current) => harmless.includes(hashSettings(current)));
}

/** Whether Slack gives a final line break back is its own affair: a template that is else the same stays as it was. */
function keepTemplates(current: CampSettings, sent: CampSettings): CampSettings {
  const same = templateSettings.filter((setting) => sent[setting].trimEnd() === current[setting].trimEnd());
  return { ...sent, ...Object.fromEntries(same.map((setting) => [setting, current[setting]])) };
}
