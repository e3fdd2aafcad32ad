import type { PromptDelivery } from '../../../src/slack/delivery/build-prompt.ts';
import type { PostDelivery } from '../../../src/slack/delivery/build-saved-post.ts';

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
  week: '05',
  day: '018',
  progress: { channelId: null, messageTs: null, fileId: null },
} as const;

/** The prompt of day 018, tried for the first time. */
export const examplePrompt: PromptDelivery = { ...base, kind: 'prompt', closesWeek: false };

/** The post of day 018, tried for the first time. */
export const examplePost: PostDelivery = {
  ...base,
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
