import { describe, expect, it } from 'vitest';
import { buildFileNotice } from '../../../src/slack/delivery/build-file-notice.ts';
import { buildPrompt } from '../../../src/slack/delivery/build-prompt.ts';
import { buildSavedPost } from '../../../src/slack/delivery/build-saved-post.ts';
import { examplePost, examplePrompt } from '../support/example-deliveries.ts';

describe('the evening’s prompt', () => {
  it('is a sentence and two buttons that know its day: the form, and a conversation', () => {
    expect(buildPrompt(examplePrompt)).toEqual({
      text: '2월 14일 (월), 바다 캠프 18일차도 수고 많았어요. 잠깐 돌아보고 기록해 볼까요?',
      blocks: [
        {
          type: 'section',
          text: {
            type: 'plain_text',
            text: '2월 14일 (월), 바다 캠프 18일차도 수고 많았어요. 잠깐 돌아보고 기록해 볼까요?',
            emoji: false,
          },
        },
        {
          type: 'actions',
          elements: [
            {
              type: 'button',
              action_id: 'open_log_form',
              text: { type: 'plain_text', text: '오늘의 기록 쓰기', emoji: true },
              value: '{"camperId":"camper-1","logDay":"2022-02-14"}',
              style: 'primary',
            },
            {
              type: 'button',
              action_id: 'start_talk',
              text: { type: 'plain_text', text: '여기서 대화로 쓰기', emoji: true },
              value: '{"camperId":"camper-1","logDay":"2022-02-14"}',
            },
          ],
        },
      ],
    });
  });
});

describe('a saved post', () => {
  it('is said to be saved, shown exactly, and can be edited', () => {
    expect(buildSavedPost({ ...examplePost, language: 'en' })).toEqual([
      {
        text: 'Your log of day 18 of 바다 캠프 (Mon, Feb 14) is saved. File name: 2022-02-14-d018-daily-log.md',
        blocks: [
          {
            type: 'section',
            text: {
              type: 'plain_text',
              text: 'Your log of day 18 of 바다 캠프 (Mon, Feb 14) is saved. File name: 2022-02-14-d018-daily-log.md',
              emoji: false,
            },
          },
          {
            type: 'rich_text',
            elements: [
              {
                type: 'rich_text_preformatted',
                elements: [{ type: 'text', text: '---\ntitle: "하루"\n---\n<!channel> & `code`\n' }],
              },
            ],
          },
          {
            type: 'actions',
            elements: [
              {
                type: 'button',
                action_id: 'open_log_form',
                text: { type: 'plain_text', text: 'Edit', emoji: true },
                value: '{"camperId":"camper-1","logKind":"daily","logDay":"2022-02-14"}',
              },
            ],
          },
        ],
      },
    ]);
  });

  it('says which version an edit is', () => {
    const [first] = buildSavedPost({ ...examplePost, version: 3 });
    expect(first.text).toBe(
      '2월 14일 (월) 바다 캠프 18일차 기록을 고쳤어요. 3번 버전이에요. 파일 이름: 2022-02-14-d018-daily-log.md',
    );
  });

  it('says what may go wrong with it, and the cure', () => {
    const problems = [
      { code: 'fence', line: 7, message: 'the code block is never closed', cure: 'close it' },
      { code: 'title', line: null, message: 'there is no title', cure: 'add one' },
    ] as const;
    const [first] = buildSavedPost({ ...examplePost, post: { ...examplePost.post, problems } });
    expect(first.blocks?.[1]).toEqual({
      type: 'section',
      text: {
        type: 'plain_text',
        text: [
          '⚠️ 이대로 올리면 문제가 생길 수 있어요.',
          '7번째 줄: 여기서 연 코드 블록이 닫히지 않았어요. 코드가 끝나는 줄에 ```를 적어 주세요.',
          '제목이 비었거나 글자가 아니에요. title: "제목"처럼 큰따옴표로 감싸 주세요.',
        ].join('\n'),
        emoji: false,
      },
    });
  });

  it('goes on below when it is longer than a message, and loses nothing', () => {
    const text = Array.from({ length: 900 }, (_, line) => `${line} ${'가나다라마바사 "quoted"'}\n`).join('');
    const sayings = buildSavedPost({ ...examplePost, post: { ...examplePost.post, text } });
    expect(sayings.length).toBeGreaterThan(2);
    expect(sayings[1]?.text).toBe(`이어지는 글 (2/${sayings.length})`);
    const shown = sayings.map(({ blocks = [] }) => {
      expect(JSON.stringify(blocks).length).toBeLessThan(10_000);
      const block = blocks.find(({ type }) => type === 'rich_text');
      return block?.type === 'rich_text' && block.elements[0]?.type === 'rich_text_preformatted'
        ? block.elements[0].elements.map((element) => ('text' in element ? element.text : '')).join('')
        : '';
    });
    expect(shown.join('')).toBe(text);
  });
});

describe('a file that Slack does not show', () => {
  it('is given as a link where there is one', () => {
    expect(buildFileNotice('en', 'a<b.md', 'https://camp.example/posts/token')).toEqual({
      text: 'Slack did not take the file, so here is a link. https://camp.example/posts/token',
      blocks: [
        {
          type: 'section',
          text: {
            type: 'mrkdwn',
            text: 'Slack did not take the file, so here is a link. <https://camp.example/posts/token|Get a&lt;b.md>',
          },
        },
      ],
    });
  });

  it('can be asked for again where there is none', () => {
    expect(buildFileNotice('ko', 'a.md', null)).toEqual({
      text: '파일을 Slack에 올리지 못했어요. 잠시 뒤 `/log download`로 다시 받아 주세요.',
    });
  });
});
