import { describe, expect, it } from 'vitest';
import { readMember } from '../../src/slack/read-member.ts';

describe('a person as Slack describes them', () => {
  it('is known by the name shown beside their messages', () => {
    const profile = { display_name: '미나', real_name: '김미나' };
    const user = { id: 'U1', name: 'mina', real_name: '김미나', profile, locale: 'ko-KR', tz: 'Asia/Seoul' };
    expect(readMember(user)).toEqual({
      userId: 'U1',
      name: '미나',
      locale: 'ko-KR',
      timeZone: 'Asia/Seoul',
      isHuman: true,
      isActive: true,
    });
  });

  it('has a name where the profile has none', () => {
    expect(readMember({ id: 'U1', profile: { display_name: '', real_name: 'Mina Kim' } }).name).toBe(
      'Mina Kim',
    );
    expect(readMember({ id: 'U1', name: 'mina' }).name).toBe('mina');
    expect(readMember({ id: 'U1' }).name).toBe('U1');
  });

  it.each([
    ['a bot', { id: 'U2', is_bot: true }, false],
    ['a workflow', { id: 'U3', is_workflow_bot: true }, false],
    ['Slackbot, which says it is none', { id: 'USLACKBOT', is_bot: false }, false],
    ['a guest', { id: 'U4', is_restricted: true }, true],
  ])('%s', (_who, user, isHuman) => {
    expect(readMember(user).isHuman).toBe(isHuman);
  });

  it('without zone or language is one of whom these are not known', () => {
    expect(readMember({ id: 'U1', deleted: true, tz: '', locale: '' })).toMatchObject({
      locale: null,
      timeZone: null,
      isActive: false,
    });
  });
});
