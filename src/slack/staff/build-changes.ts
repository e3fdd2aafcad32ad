import type { KnownBlock, ModalView } from '@slack/types';
import type { Language } from '../../camp/camp.ts';
import type { ChangePage } from '../../flows/camp/list-changes.ts';
import { escapeMrkdwn } from '../escape-mrkdwn.ts';
import type { Messages } from '../messages/ko.ts';
import { messagesIn } from '../messages/messages.ts';
import { sayDay, sayTime } from '../messages/say-date.ts';
import { staffActions } from './build-staff-buttons.ts';

/** Changes whose values begin with Slack's id of somebody. */
const aboutSomebody = ['staff-added', 'staff-removed', 'nudged', 'leave-set', 'leave-cancelled'];

/** The window with what was changed in a camp, the newest first, and a button to older ones. */
export function buildChanges(page: ChangePage, language: Language): ModalView {
  const messages = messagesIn(language);
  const { timeZone, changes, campId, olderThan } = page;
  const blocks: KnownBlock[] = changes.map(({ at, by, what, before, after }) => {
    const when = `${sayDay(at, timeZone, language)} ${sayTime(at, timeZone)}`;
    const show = aboutSomebody.includes(what) ? showPerson : showQuoted;
    const values = [before, after].filter((text) => text !== '').map(show);
    const line = `${when} · <@${by}> · ${nameChange(what, messages)}`;
    const text = values.length === 0 ? line : `${line}\n${values.join(' → ')}`;
    return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } };
  });
  if (blocks.length === 0) {
    blocks.push({ type: 'section', text: { type: 'plain_text', text: messages.changesNone } });
  }
  if (olderThan !== null) {
    const text = { type: 'plain_text', text: messages.changesOlder } as const;
    const value = `${campId} ${olderThan}`;
    blocks.push({
      type: 'actions',
      elements: [{ type: 'button', action_id: staffActions.older, text, value }],
    });
  }
  return {
    type: 'modal',
    title: { type: 'plain_text', text: messages.staffChanges },
    close: { type: 'plain_text', text: messages.formClose },
    blocks,
  };
}

function showPerson(text: string): string {
  const [userId = '', ...rest] = text.split(' ');
  return [`<@${userId}>`, ...rest.map(escapeMrkdwn)].join(' ');
}

function showQuoted(text: string): string {
  return escapeMrkdwn(`“${text}”`);
}

function nameChange(what: string, messages: Messages): string {
  const names: Readonly<Record<string, string>> = {
    'staff-added': messages.changeStaffAdded,
    'staff-removed': messages.changeStaffRemoved,
    nudged: messages.changeNudged,
    'team-joined': messages.changeTeamJoined,
    'leave-set': messages.changeLeaveSet,
    'leave-cancelled': messages.changeLeaveCancelled,
    'template-added': messages.changeTemplateAdded,
    'template-edited': messages.changeTemplateEdited,
    name: messages.setupName,
    startsOn: messages.setupStartsOn,
    endsOn: messages.campEndsOn,
    timeZone: messages.setupTimeZone,
    holidays: messages.setupHolidays,
    promptAt: messages.setupPromptAt,
    roundupAt: messages.campRoundupAt,
    reminders: messages.campReminders,
    language: messages.setupLanguage,
    typography: messages.campTypography,
    template: messages.campTemplate,
    weeklyTemplate: messages.campWeekly,
    stages: messages.campStages,
    daysOff: messages.campDaysOff,
    specialDays: messages.campSpecialDays,
    confidentialWords: messages.campWords,
  };
  return names[what] ?? what;
}
