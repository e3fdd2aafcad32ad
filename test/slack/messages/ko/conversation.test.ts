import { describe, expect, it } from 'vitest';
import { conversation } from '../../../../src/slack/messages/ko/conversation.ts';

describe('the way back to a log that was left', () => {
  it.each([
    ['2022-02-10', '으로'],
    ['2022-02-11', '로'],
    ['2022-02-13', '으로'],
    ['2022-02-14', '로'],
    ['2022-02-16', '으로'],
  ])('of %s is read with %s', (date, particle) => {
    expect(conversation.talkLeft(date)).toBe(
      `${date}에 적던 글은 초안으로 남아 있어요. \`/log 대화 ${date}\`${particle} 이어 쓸 수 있어요.`,
    );
  });
});
