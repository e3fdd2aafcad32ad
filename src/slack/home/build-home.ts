import type { HomeView, KnownBlock } from '@slack/types';
import type { Home, HomeDay, HomePost } from '../../flows/home/find-home.ts';
import { cutText } from '../cut-text.ts';
import { buildPlain } from '../delivery/build-plain.ts';
import { buildButton } from '../inputs/build-button.ts';
import { openFormActions } from '../log-form/open-form-button.ts';
import type { Messages } from '../messages/ko.ts';
import { messagesIn } from '../messages/messages.ts';
import { sayDate, sayNumber, sayWeekday } from '../messages/say-date.ts';
import { describeStatus } from '../status/tell-status.ts';

/** The action_ids of Home's own buttons. */
export const homeActions = {
  download: 'home_download',
  settings: 'home_settings',
  camp: 'home_camp',
} as const;

import { withoutCode } from '../without-code.ts';

/** Enough to recognise it by: fifteen of them fit a section of 3,000 characters. */
const toDoLimit = 150;

/** Home: today with one button, open to-dos, this week at a glance, the streak, and the newest posts to download. */
export function buildHome(home: Home): HomeView {
  const { language, camperId, status, streak, posts, staffChannelId } = home;
  const messages = messagesIn(language);
  const target = JSON.stringify({ camperId, logDay: status.logDay });
  const write = status.version === null ? messages.promptButton : messages.homeEdit;
  const blocks: KnownBlock[] = [
    {
      type: 'header',
      text: plain(`${sayDate(status.logDay, language)} · ${messages.homeDay(sayNumber(status.day))}`),
    },
    buildPlain(withoutCode(describeStatus(status, messages))),
    {
      type: 'actions',
      elements: [
        { ...buildButton(openFormActions.daily, write, target), style: 'primary' },
        buildButton(homeActions.settings, messages.settingsTitle, camperId),
        ...(staffChannelId === null
          ? []
          : [buildButton(homeActions.camp, messages.campTitle, staffChannelId)]),
      ],
    },
    ...(home.toDos.length === 0 ? [] : [{ type: 'divider' } as const, buildPlain(sayToDos(home, messages))]),
    { type: 'divider' },
    buildPlain(`${messages.homeWeek}\n${home.week.map((day) => sayHomeDay(day, home)).join('  ')}`),
    buildPlain(streak === 0 ? messages.homeNoStreak : messages.homeStreak(String(streak))),
    { type: 'divider' },
    { type: 'header', text: plain(messages.homePosts) },
    ...(posts.length === 0
      ? [buildPlain(messages.homeNoPosts)]
      : posts.map((post) => buildPost(post, home, messages))),
  ];
  return { type: 'home', blocks };
}

/** Home for somebody who has nothing to see yet: why, and what to do. */
export function buildEmptyHome(reason: string, messages: Messages): HomeView {
  return { type: 'home', blocks: [buildPlain(messages.helpTitle), buildPlain(withoutCode(reason))] };
}

const marks: Readonly<Record<HomeDay['state'], string>> = {
  written: '✅',
  missing: '⬜',
  today: '✏️',
  ahead: '▫️',
  off: '🌿',
};

function sayHomeDay({ date, state }: HomeDay, { language }: Home): string {
  return `${sayWeekday(date, language)} ${marks[state]}`;
}

function sayToDos({ toDos }: Home, messages: Messages): string {
  const lines = toDos.map(({ text, age }) => {
    const shown = cutText(text, toDoLimit);
    return `☐ ${age > 1 ? messages.toDoAged(shown, String(age)) : shown}`;
  });
  return [messages.homeToDos, ...lines].join('\n');
}

function buildPost(post: HomePost, { camperId, language }: Home, messages: Messages): KnownBlock {
  const { logKind, logDay, week, day, fileName } = post;
  const title =
    logKind === 'weekly' ? messages.weeklyFormTitle(sayNumber(week)) : messages.homeDay(sayNumber(day));
  const value = JSON.stringify({ camperId, logKind, logDay });
  return {
    ...buildPlain(`${sayDate(logDay, language)} · ${title}\n${fileName}`),
    accessory: buildButton(homeActions.download, messages.homeDownload, value),
  };
}

function plain(text: string) {
  return { type: 'plain_text' as const, text, emoji: true };
}
