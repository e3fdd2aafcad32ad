import { describe, expect, it } from 'vitest';
import { buildLogForm, fitsSlack } from '../../../src/slack/log-form/build-log-form.ts';
import { exampleForm } from '../support/fake-flows.ts';

describe('the window of a log', () => {
  it('is one rich text input a field', () => {
    expect(buildLogForm(exampleForm, {})).toEqual({
      type: 'modal',
      callback_id: 'log_form',
      private_metadata:
        '{"camperId":"camper-1","logKind":"daily","logDay":"2022-02-14","template":"chirpy-daily","language":"ko","version":0,"capturesSeen":0,"filled":{}}',
      title: { type: 'plain_text', text: '2월 14일 (월) · 18일차' },
      submit: { type: 'plain_text', text: '저장하기' },
      close: { type: 'plain_text', text: '닫기' },
      blocks: [
        {
          type: 'context',
          elements: [{ type: 'plain_text', text: '바다 캠프 · 5주차 18일차', emoji: false }],
        },
        {
          type: 'input',
          block_id: 'done',
          dispatch_action: true,
          optional: true,
          label: { type: 'plain_text', text: '📝 오늘 한 일', emoji: true },
          hint: {
            type: 'plain_text',
            text: '오늘 끝낸 일을 목록으로 적어 주세요. Tab을 누르면 한 단계 안으로 들어가요.',
          },
          element: {
            type: 'rich_text_input',
            action_id: 'answer',
            dispatch_action_config: { trigger_actions_on: ['on_character_entered'] },
          },
        },
        {
          type: 'input',
          block_id: 'retrospective',
          dispatch_action: true,
          optional: false,
          label: { type: 'plain_text', text: '🐾 일일 회고', emoji: true },
          hint: {
            type: 'plain_text',
            text: '편하게 적어 주세요. 굵은 글씨, 링크, 코드도 그대로 글에 담겨요.',
          },
          element: {
            type: 'rich_text_input',
            action_id: 'answer',
            dispatch_action_config: { trigger_actions_on: ['on_character_entered'] },
          },
        },
        {
          type: 'actions',
          block_id: 'save_draft',
          elements: [
            {
              type: 'button',
              action_id: 'save_draft',
              text: { type: 'plain_text', text: '초안만 저장', emoji: true },
            },
          ],
        },
      ],
    });
  });

  it('says that a saved log is edited', () => {
    const [intro] = buildLogForm({ ...exampleForm, language: 'en', version: 2 }, {}).blocks;
    expect(intro).toEqual({
      type: 'context',
      elements: [
        { type: 'plain_text', text: '바다 캠프 · week 5, day 18', emoji: false },
        {
          type: 'plain_text',
          text: 'You are editing a saved log. What you had so far stays as version 2.',
          emoji: false,
        },
      ],
    });
  });

  it('is filled with what was written, mentions as text: Slack would not take them back', () => {
    const initial = {
      type: 'rich_text' as const,
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'user', user_id: 'U1' },
            { type: 'text', text: ' 고마워요' },
          ],
        },
      ],
    };
    const [field] = exampleForm.fields;
    const view = buildLogForm(
      { ...exampleForm, fields: field ? [{ ...field, initial }] : [] },
      { U1: '미나' },
    );
    expect(view.blocks[1]).toMatchObject({
      element: {
        initial_value: {
          type: 'rich_text',
          elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: '@미나 고마워요' }] }],
        },
      },
    });
  });

  it('keeps to 24 characters of title on the longest date', () => {
    for (const language of ['ko', 'en'] as const) {
      for (const logDay of ['2022-12-30', '2022-11-30']) {
        const view = buildLogForm({ ...exampleForm, language, logDay, day: '128.5' }, {});
        expect(view.title.text.length).toBeLessThanOrEqual(24);
        expect(view.title.text).not.toContain('…');
      }
    }
  });

  it('cuts a label at 2,000 characters, never inside an emoji', () => {
    const [field] = exampleForm.fields;
    const fields = field ? [{ ...field, label: `a${'🐾'.repeat(1_100)}` }] : [];
    const [, input] = buildLogForm({ ...exampleForm, fields }, {}).blocks;
    const label = input?.type === 'input' && 'label' in input ? input.label.text : '';
    expect(label).toBe(`a${'🐾'.repeat(999)}…`);
  });

  it('knows when it is more than Slack takes', () => {
    const long = {
      type: 'rich_text' as const,
      elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: '가'.repeat(60_000) }] }],
    };
    const filled = exampleForm.fields.map((field) => ({ ...field, initial: long }));
    expect(fitsSlack(buildLogForm(exampleForm, {}))).toBe(true);
    expect(fitsSlack(buildLogForm({ ...exampleForm, fields: filled }, {}))).toBe(false);
  });
});
