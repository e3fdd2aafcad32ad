import type { PromptDelivery } from '../../../src/slack/delivery/build-prompt.ts';
import type { PostDelivery } from '../../../src/slack/delivery/build-saved-post.ts';
import type { FileTroubleDelivery } from '../../../src/slack/staff/send-file-trouble.ts';
import type { ShareDelivery } from '../../../src/slack/team-day/build-team-day.ts';

const base = {
  id: 'delivery-1',
  attempt: 1,
  key: 'delivery-1',
  workspaceId: 'T1',
  userId: 'U1',
  camperId: 'camper-1',
  language: 'ko',
  campName: '바다 캠프',
  logDay: '2022-02-14',
  progress: { channelId: null, messageTs: null, fileId: null },
} as const;
const numbers = { week: '05', day: '018' } as const;

/** The prompt of day 018, tried for the first time. */
export const examplePrompt: PromptDelivery = { ...base, ...numbers, kind: 'prompt', closesWeek: false };

/** The post of day 018, tried for the first time. */
export const examplePost: PostDelivery = {
  ...base,
  ...numbers,
  kind: 'post',
  logKind: 'daily',
  version: 1,
  warnings: [],
  post: {
    fileName: '2022-02-14-d018-daily-log.md',
    text: '---\ntitle: "하루"\n---\n<!channel> & `code`\n',
    title: '하루',
    problems: [],
  },
};

/** The news that Slack did not take the post of day 018 as a file, for nobody yet. */
export const exampleFileTrouble: FileTroubleDelivery = {
  ...base,
  kind: 'file-trouble',
  trouble: { camperName: '미나', logKind: 'daily', reason: 'file_uploads_disabled', staff: [] },
};

export const exampleShare: ShareDelivery = {
  ...base,
  ...numbers,
  kind: 'share',
  teamId: 'team-1',
  channelId: 'C1',
  campLanguage: 'ko',
};
