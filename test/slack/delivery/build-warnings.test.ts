import { describe, expect, it } from 'vitest';
import type { Warning } from '../../../src/flows/finding/find-warnings.ts';
import { buildSavedPost } from '../../../src/slack/delivery/build-saved-post.ts';
import { readWarningTarget } from '../../../src/slack/delivery/warning-buttons.ts';
import type { FindingKind } from '../../../src/text/find-findings.ts';
import { examplePost } from '../support/example-deliveries.ts';

function found(what: FindingKind, mark = 'mark-1', change: object = {}): Warning {
  const context = { before: '앞 ', shown: 'xoxb…', after: ' 뒤' };
  return { kind: 'finding', mark, what, fields: ['📝 오늘 한 일'], context, ...change };
}

const empty: Warning = { kind: 'thin-field', mark: 'mark-2', field: '🐾 일일 회고', now: 0, usual: 120 };

function textsOf(warnings: readonly Warning[], language: 'ko' | 'en') {
  const [{ blocks = [] }] = buildSavedPost({ ...examplePost, language, warnings });
  return blocks.slice(1, -2).flatMap((block) => (block.type === 'section' ? (block.text?.text ?? []) : []));
}

describe('the warnings of a saved log', () => {
  it('stand above the post, each with its buttons', () => {
    const [first] = buildSavedPost({ ...examplePost, warnings: [found('slack-token'), empty] });
    const target =
      '{"camperId":"camper-1","logKind":"daily","logDay":"2022-02-14","version":1,"mark":"mark-1"}';
    const form = '{"camperId":"camper-1","logKind":"daily","logDay":"2022-02-14"}';
    const button = (actionId: string, text: string, value: string) => ({
      type: 'button',
      action_id: actionId,
      text: { type: 'plain_text', text, emoji: true },
      value,
    });
    const say = (text: string) => ({ type: 'section', text: { type: 'plain_text', text, emoji: false } });
    expect(first.blocks?.slice(1, -2)).toEqual([
      say(
        '🔎 블로그에 올리기 전에 살펴봐 주세요: 2가지\n가리거나 고치거나 그대로 두기를 고를 때까지, 그런 말이 있는 칸은 팀에 보여 주지 않아요.',
      ),
      say('Slack 토큰 같은 것이 있어요. (📝 오늘 한 일)\n앞 xoxb… 뒤'),
      {
        type: 'actions',
        block_id: 'warning_mark-1',
        elements: [
          button('open_log_form', '고치기', form),
          button('mask_finding', '가리기', target),
          button('ignore_finding', '그대로 두기', target),
        ],
      },
      say('평소에 쓰던 칸이 비어 있어요. (🐾 일일 회고)'),
      {
        type: 'actions',
        block_id: 'warning_mark-2',
        elements: [
          button('open_log_form', '고치기', form),
          button('ignore_finding', '그대로 두기', target.replace('mark-1', 'mark-2')),
        ],
      },
    ]);
    expect(readWarningTarget(target)).toEqual({
      camperId: 'camper-1',
      logKind: 'daily',
      logDay: '2022-02-14',
      version: 1,
      mark: 'mark-1',
    });
    expect(readWarningTarget(form)).toBeNull();
    expect(readWarningTarget('text')).toBeNull();
  });

  it('say what was found in both languages', () => {
    const kinds = [
      ['confidential-word', '캠프에서 공개하지 않는 말이', 'something that the camp keeps confidential'],
      ['slack-token', 'Slack 토큰 같은 것이', 'a Slack token'],
      ['github-token', 'GitHub 토큰 같은 것이', 'a GitHub token'],
      ['aws-key', 'AWS 키 같은 것이', 'an AWS key'],
      ['google-key', 'Google API 키 같은 것이', 'a Google API key'],
      ['openai-key', 'AI 서비스의 API 키 같은 것이', 'the API key of an AI service'],
      ['access-token', '다른 서비스의 토큰 같은 것이', 'the token of another service'],
      ['private-key', '개인 키 같은 것이', 'a private key'],
      ['jwt', '로그인 토큰(JWT) 같은 것이', 'a login token (JWT)'],
      ['password', '비밀번호나 키 같은 것이', 'a password or key'],
      ['resident-number', '주민등록번호 같은 것이', 'a Korean resident registration number'],
      ['card-number', '카드 번호 같은 것이', 'a card number'],
    ] as const;
    for (const [what, korean, english] of kinds) {
      expect(textsOf([found(what)], 'ko')[1]).toBe(`${korean} 있어요. (📝 오늘 한 일)\n앞 xoxb… 뒤`);
      expect(textsOf([found(what)], 'en')[1]).toBe(
        `This looks like ${english}. (📝 오늘 한 일)\n앞 xoxb… 뒤`,
      );
    }
    const short = { ...empty, now: 8 };
    expect(textsOf([empty, short], 'ko').slice(1)).toEqual([
      '평소에 쓰던 칸이 비어 있어요. (🐾 일일 회고)',
      '평소보다 훨씬 짧아요. (🐾 일일 회고)\n평소에는 120자쯤, 지금은 8자',
    ]);
    expect(textsOf([empty, short], 'en')).toEqual(
      [
        'Please look at this before you publish. Things found: 2',
        'This field is empty, and you usually fill it. (🐾 일일 회고)',
        'This field is far shorter than usual. (🐾 일일 회고)\nUsually about 120 characters, now 8',
      ].map((text, index) => (index === 0 ? `🔎 ${text}` : text)),
    );
  });

  it('fit their messages however many and long they are, and the post stays whole', () => {
    const text = `${'가나다라마바사 "quoted"\n'.repeat(500)}끝`;
    const context = { before: '"'.repeat(31), shown: '\\'.repeat(60), after: '"'.repeat(31) };
    const warnings = Array.from({ length: 30 }, (_, index) =>
      found('password', `mark-${String(index).padStart(17, '0')}`, {
        context,
        fields: Array(9).fill('칸'.repeat(40)),
      }),
    );
    const problems = Array.from({ length: 60 }, (_, line) => ({
      code: 'fence' as const,
      line,
      message: '',
      cure: '',
    }));
    const sayings = buildSavedPost({
      ...examplePost,
      warnings,
      post: { ...examplePost.post, text, problems },
    });
    for (const { blocks = [] } of sayings) {
      expect(JSON.stringify(blocks).length).toBeLessThan(10_000);
      expect(blocks.length).toBeLessThanOrEqual(50);
    }
    const blocks = sayings.flatMap(({ blocks: each = [] }) => each);
    expect(blocks.filter(({ block_id: id }) => id?.startsWith('warning_'))).toHaveLength(24);
    expect(JSON.stringify(blocks)).toContain(
      '그 밖에 6가지가 더 있어요. 위의 것을 고치면 이어서 알려 드려요.',
    );
    const shown = blocks.flatMap((block) =>
      block.type === 'rich_text' && block.elements[0]?.type === 'rich_text_preformatted'
        ? block.elements[0].elements.map((element) => ('text' in element ? element.text : ''))
        : [],
    );
    expect(shown.join('')).toBe(text);
  });
});
