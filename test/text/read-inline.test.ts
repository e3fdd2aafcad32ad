import { describe, expect, it } from 'vitest';
import { buildSlackRichText } from '../../src/text/build-slack-rich-text.ts';
import { readInlines } from '../../src/text/read-inline.ts';
import { mentionedIds, readRichText } from '../../src/text/read-rich-text.ts';
import { renderMarkdown } from '../../src/text/render-markdown.ts';

const textOf = (...elements: readonly unknown[]) =>
  readInlines(elements, { U1: '지수', C1: '잡담', S1: '멘토', T1: '캠프' })
    .map(({ text }) => text)
    .join('');

describe('inline elements of Slack', () => {
  it('show people, channels and groups by name, or by id where nobody knows it', () => {
    expect(textOf({ type: 'user', user_id: 'U1' })).toBe('@지수');
    expect(textOf({ type: 'user', user_id: 'U2' })).toBe('@U2');
    expect(textOf({ type: 'channel', channel_id: 'C1' })).toBe('#잡담');
    expect(textOf({ type: 'usergroup', usergroup_id: 'S1' })).toBe('@멘토');
    expect(textOf({ type: 'team', team_id: 'T1' })).toBe('@캠프');
    expect(textOf({ type: 'broadcast', range: 'here' })).toBe('@here');
    expect(textOf({ type: 'user', user_id: '__proto__' })).toBe('@__proto__');
  });

  it('show emoji as Unicode, with their skin tone, and a workspace’s own by name', () => {
    expect(textOf({ type: 'emoji', name: 'wave', unicode: '1f44b' })).toBe('👋');
    expect(textOf({ type: 'emoji', name: 'wave', unicode: '1f44b', skin_tone: 5 })).toBe('👋🏾');
    expect(textOf({ type: 'emoji', name: 'wave', unicode: '1f44b-1f3fe', skin_tone: 5 })).toBe('👋🏾');
    expect(textOf({ type: 'emoji', name: 'family', unicode: '1f469-200d-1f467' })).toBe('👩‍👧');
    expect(textOf({ type: 'emoji', name: 'camp-logo' })).toBe(':camp-logo:');
    expect(textOf({ type: 'emoji', name: 'x', unicode: '110000' })).toBe(':x:');
    expect(textOf({ type: 'emoji', name: 'x', unicode: '1f600-'.repeat(200_000) })).toBe(':x:');
  });

  it('show dates by their fallback, colours by their value', () => {
    expect(textOf({ type: 'date', timestamp: 1644845400, fallback: '2월 14일 오후' })).toBe('2월 14일 오후');
    expect(textOf({ type: 'date', timestamp: '1644845400' })).toBe('2022-02-14');
    expect(textOf({ type: 'date', timestamp: '언젠가' })).toBe('언젠가');
    expect(textOf({ type: 'color', value: '#f405b3' })).toBe('#f405b3');
  });

  it('give the text that unknown ones carry, wherever it stands', () => {
    expect(textOf({ type: 'canvas', title: '회의록' })).toBe('회의록');
    expect(textOf({ type: 'workflow', label: { type: 'plain_text', text: '출석' } })).toBe('출석');
    const user = { type: 'user', user_id: 'U1' };
    const nested = {
      type: 'card',
      elements: [
        { type: 'text', text: '가 ' },
        { type: 'x', elements: [user] },
      ],
    };
    expect(textOf(nested)).toBe('가 @지수');
    expect(textOf({ type: 'constructor', text: '나' }, null, 7, [])).toBe('나');
  });

  it('are read however deep and however many they are', () => {
    let deep: unknown = { type: 'user', user_id: 'U1' };
    for (let depth = 0; depth < 50_000; depth++) deep = { type: 'card', elements: [deep] };
    expect(textOf(deep)).toBe('@지수');
    expect(mentionedIds(deep).users).toEqual(['U1']);
    const many = Array.from({ length: 200_000 }, (_, at) => ({
      type: 'text',
      text: '가',
      ...(at % 2 && { style: { bold: true } }),
    }));
    const section = { type: 'rich_text_section', elements: many };
    const text = readRichText({ type: 'rich_text', elements: [section] });
    expect(renderMarkdown(text)).toMatch(/^가(?:\*\*가\*\*가)+/);
    expect(buildSlackRichText(text).elements).toHaveLength(1);
  });
});
