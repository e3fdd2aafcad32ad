import { describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../../src/sandbox/actors/sandbox-user.ts';
import { eventually } from '../../support/eventually.ts';
import { readPost, setUpCamp, startHouse, type Transport, writeLog } from '../../support/start-house.ts';
import { words } from '../../support/typed.ts';

/** The house with its camp, and a second channel with john and two others. */
async function openCamp(transport: Transport) {
  const house = await startHouse('2022-02-14T12:00:00+09:00', transport);
  await setUpCamp(house, { name: '바다 캠프', startsOn: '2022-01-17', language: 'ko' });
  const { sandbox } = house;
  const nora = sandbox.addUser({ name: 'nora', locale: 'en-US' });
  const channel = sandbox.addChannel({ name: 'river-team', members: [house.mina, house.john, nora] });
  await sandbox.invite(channel, sandbox.botUserId);
  const [mina, john] = [sandbox.as(house.mina), sandbox.as(house.john)];
  const hello = await eventually(() => mina.messages(channel)[0], 'the hello');
  return { house, sandbox, channel, mina, john, nora: sandbox.as(nora), hello };
}

/** Types `/log setup` and waits for its window. */
async function ask(user: SandboxUser, channel: string, callbackId: string): Promise<void> {
  await user.command(channel, '/log setup');
  await eventually(() => user.view()?.callbackId === callbackId, callbackId);
}

/** The values that a menu offers by their texts. */
function optionsOf(user: SandboxUser): Readonly<Record<string, string>> {
  const text = JSON.stringify(user.view()?.blocks ?? []);
  const options = text.matchAll(/"text":"([^"]*)","emoji":false},"value":"([^"]*)"/g);
  return Object.fromEntries([...options].map(([, label, value]) => [label, value]));
}

const joined = [
  '이 채널은 이제 바다 캠프의 팀이에요! 이 팀의 캠퍼는 3명이에요.',
  '첫 알림은 2월 14일 (월) 18:00에 저마다의 DM으로 보내요 (Asia/Seoul).',
  '언제든 `/log`로 기록을 쓰고, `/log help`로 쓰는 법을 볼 수 있어요.',
].join('\n');

describe.each<Transport>(['socket', 'http'])('a second team of a camp (by %s)', (transport) => {
  it('joins by its staff once, is announced, and whoever is in both writes in both', async () => {
    const { house, sandbox, channel, mina, john, nora } = await openCamp(transport);
    await ask(mina, channel, 'camp_choice');
    expect(Object.keys(optionsOf(mina))).toEqual(['바다 캠프에 팀으로 더하기', '새 캠프 만들기']);
    const campId = optionsOf(mina)['바다 캠프에 팀으로 더하기'] ?? '';
    await mina.fill('camp', campId);
    expect(await mina.submit()).toBeNull();
    const told = () => mina.messages(channel).filter(({ text }) => text === joined);
    await eventually(() => told().length === 1, 'the announcement');

    await mina.command(channel, '/log setup');
    const already = await eventually(() => mina.messages(channel).find(({ ephemeral }) => ephemeral), 'no');
    expect(already.text).toBe('이 채널은 이미 바다 캠프의 팀이에요. 빠진 멤버가 없는지도 다시 확인했어요.');

    await house.at('2022-02-14T18:00:00+09:00');
    const prompts = () => john.messages(john.dm()).filter(({ text }) => text.includes('(Mon, Feb 14)'));
    await eventually(() => prompts().length === 2, 'john’s two prompts');
    await eventually(() => nora.messages(nora.dm()).length === 1, 'nora’s prompt');
    expect(await writeLog(house, house.john, { done: words('by the sea') })).toBeNull();
    expect((await readPost(house, house.john)).text).toContain('by the sea');
    await john.command(channel, '/log');
    await eventually(() => john.view()?.callbackId === 'log_form', 'the form of the other team');
    expect(JSON.stringify(john.view()?.blocks)).not.toContain('by the sea');
    await john.fill('done', words('by the river'));
    expect(await john.submit()).toBeNull();
    expect((await readPost(house, house.john, 2)).text).toContain('by the river');
    expect(told()).toHaveLength(1);
    expect(sandbox.violations()).toEqual([]);
  });

  it('joins once when two of the staff choose at the same time', async () => {
    const { house, sandbox, channel, mina } = await openCamp(transport);
    const root = sandbox.as(sandbox.addUser({ name: 'root', locale: 'ko-KR', isAdmin: true }));
    for (const user of [mina, root]) {
      await ask(user, channel, 'camp_choice');
      await user.fill('camp', optionsOf(user)['바다 캠프에 팀으로 더하기'] ?? '');
    }
    expect(await Promise.all([mina.submit(), root.submit()])).toEqual([null, null]);
    const told = () => mina.messages(channel).filter(({ text }) => text === joined);
    await eventually(() => told().length === 1, 'the announcement');
    await mina.command(house.channel, '/log camp');
    await eventually(() => mina.view()?.callbackId === 'camp_settings', 'the settings');
    await mina.click('view', 'staff_changes');
    await eventually(() => mina.view()?.title === '바뀐 것', 'the changes');
    const changes = JSON.stringify(mina.view()?.blocks).match(/팀 추가\\n“river-team”/g);
    expect(changes).toHaveLength(1);
    expect(told()).toHaveLength(1);
    expect(sandbox.violations()).toEqual([]);
  });

  it('can be that of a new camp instead, and a team of another camp since is told so', async () => {
    const { sandbox, channel, mina } = await openCamp(transport);
    const root = sandbox.as(sandbox.addUser({ name: 'root', locale: 'ko-KR', isAdmin: true }));
    await ask(root, channel, 'camp_choice');
    await root.fill('camp', optionsOf(root)['바다 캠프에 팀으로 더하기'] ?? '');
    await ask(mina, channel, 'camp_choice');
    await mina.fill('camp', 'new');
    expect(await mina.submit()).toBeNull();
    expect(mina.view()?.callbackId).toBe('camp_setup');
    await mina.fill('name', '강 캠프');
    expect(await mina.submit()).toBeNull();
    const begins = () => mina.messages(channel).some(({ text }) => text.startsWith('강 캠프를 시작해요!'));
    await eventually(begins, 'the new camp');
    expect(await root.submit()).toEqual({
      camp: '이 채널은 이미 캠프의 팀이에요. 이 창은 닫아도 괜찮아요.',
    });
    expect(sandbox.violations()).toEqual([]);
  });

  it('is no offer to others, who are told whom to ask', async () => {
    const { house, sandbox, channel, nora } = await openCamp(transport);
    await ask(nora, channel, 'camp_setup');
    expect(JSON.stringify(nora.view()?.blocks[1])).toContain(
      `There are camps here already. To make this channel a team of one, ask its staff.\\n• 바다 캠프 · <@${house.mina}>`,
    );
    expect(sandbox.violations()).toEqual([]);
  });
});
