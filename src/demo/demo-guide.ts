import type { PageStep } from '../sandbox/page/page-data.ts';
import { logFormCallback } from '../slack/log-form/build-log-form.ts';
import { openFormActions } from '../slack/log-form/open-form-button.ts';
import type { Demo } from './start-demo.ts';
import { times } from './story.ts';

/** What the first of the team has opened on the page. */
export interface GuideProgress {
  readonly channels: ReadonlySet<string>;
  readonly files: ReadonlySet<string>;
}

/** The first minute of whoever acts as the first of the team; null for everybody else. */
export function buildGuide(
  demo: Demo,
  userId: string,
  { channels, files }: GuideProgress,
): readonly PageStep[] | null {
  if (userId !== demo.campers[0]) return null;
  const user = demo.sandbox.as(userId);
  const dm = user.dm();
  const isToday = ({ ts }: { readonly ts: string }) => Number(ts) * 1_000 >= times.start.getTime();
  const isAsked = user
    .messages(dm)
    .some((message) => isToday(message) && JSON.stringify(message.blocks).includes(openFormActions.daily));
  const written = user.files(dm).filter(isToday);
  const isOpen = user.view()?.callbackId === logFormCallback;
  const done = [
    isAsked,
    isAsked && channels.has(dm),
    isOpen || written.length > 0,
    written.length > 0,
    written.some(({ id }) => files.has(id)),
  ];
  return steps(dm).map((step, index) => ({
    ...step,
    // Who came by another way has done what was before.
    done: done.slice(index).some(Boolean),
  }));
}

function steps(dm: string): readonly Omit<PageStep, 'done'>[] {
  return [
    {
      id: 'clock',
      title: {
        ko: '한지우의 하루가 끝나 가요. 시계를 알림 시각으로 옮겨 보세요.',
        en: 'Jiwoo’s day is nearly over. Put the clock to the time of the prompt.',
      },
      does: { kind: 'jump', jumpId: 'prompt', label: { ko: '18:00으로 가기', en: 'Go to 18:00' } },
    },
    {
      id: 'dm',
      title: {
        ko: 'Camplog가 오늘 하루를 물어봤어요. DM을 열어 보세요.',
        en: 'Camplog has asked about the day. Open its DM.',
      },
      does: { kind: 'open', channelId: dm, label: { ko: 'DM 열기', en: 'Open the DM' } },
    },
    {
      id: 'form',
      title: {
        ko: '‘오늘의 기록 쓰기’를 눌러 보세요.',
        en: 'Press the button that opens today’s log.',
      },
      does: null,
    },
    {
      id: 'write',
      title: {
        ko: '한 칸이라도 적고 저장해 보세요. 목록에서는 Tab으로 한 단계 들어가요.',
        en: 'Write something and save it. In a list, Tab goes one level deeper.',
      },
      does: null,
    },
    {
      id: 'file',
      title: {
        ko: '블로그에 올릴 글이 왔어요. 파일을 미리 보거나 내려받아 보세요.',
        en: 'Your post is here. Preview the file, or download it.',
      },
      does: null,
    },
  ];
}
