import { describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../../src/sandbox/actors/sandbox-user.ts';
import { askInChannel } from '../../support/ask-in-channel.ts';
import { eventually } from '../../support/eventually.ts';
import {
  changeCamp,
  type House,
  readPost,
  setUpCamp,
  startHouse,
  type Transport,
  writeLog,
} from '../../support/start-house.ts';
import { bullets, words } from '../../support/typed.ts';

const awsKey = `AKIA${'IOSFODNN7EXAMPLE'}`;

async function openCamp(transport: Transport, language: 'ko' | 'en' = 'ko'): Promise<House> {
  const house = await startHouse('2022-02-14T17:00:00+09:00', transport);
  await setUpCamp(house, { name: '바다 캠프', startsOn: '2022-01-17', language });
  return house;
}

/** The lines of a rich text, two blanks a level. */
function lines(block: unknown): readonly string[] {
  const { elements } = block as { elements: { type: string; indent?: number; elements: unknown[] }[] };
  return elements.flatMap(({ type, indent = 0, elements: parts }) =>
    type === 'rich_text_list'
      ? parts.map((part) => `${'  '.repeat(indent)}- ${textOf(part)}`)
      : [textOf({ elements: parts })],
  );
}

function textOf(value: unknown): string {
  return (value as { elements: { text: string }[] }).elements.map(({ text }) => text).join('');
}

/** The team's keywords as the message in the thread shows them. */
function pool({ sandbox, mina, channel }: House): readonly string[] {
  const said = sandbox.as(mina).messages(channel);
  const [message, another] = said.filter(({ metadata }) => JSON.stringify(metadata ?? '').includes('"pool/'));
  expect(another).toBeUndefined();
  const block = message?.blocks.find(({ type }) => type === 'rich_text');
  return block === undefined ? [] : lines(block);
}

async function toHold(house: House, keywords: readonly string[]): Promise<void> {
  await eventually(() => JSON.stringify(pool(house)) === JSON.stringify(keywords), keywords.join()).catch(
    () => expect(pool(house)).toEqual(keywords),
  );
}

/** The keywords in a post. */
function keywordsOf(text: string): readonly string[] {
  return (text.trimEnd().split('### **키워드 공유**\n')[1] ?? '').split('\n\n')[0]?.split('\n') ?? [];
}

function notices({ sandbox }: House, userId: string) {
  const user = sandbox.as(userId);
  return user.messages(user.dm()).filter(({ text }) => /글을 새로 만들었어요|made anew/.test(text));
}

/** Whose keywords somebody's form of today offers. */
async function optionsOf({ sandbox, channel }: House, userId: string): Promise<readonly string[]> {
  const user = sandbox.as(userId);
  await user.command(channel, '/log');
  await eventually(() => user.view()?.callbackId === 'log_form', 'the form');
  const options = optionsIn(user.view()?.blocks ?? [], 'pool_from');
  await user.close('all');
  return options;
}

function optionsIn(blocks: readonly { readonly block_id?: string }[], blockId: string): readonly string[] {
  const block = blocks.find(({ block_id: id }) => id === blockId);
  const { element } = block as unknown as { element: { options: readonly { value: string }[] } };
  return element.options.map(({ value }) => value);
}

/** Opens the team's keywords; true when whoever did it can enter some for everybody. */
async function openPool(house: House, user: SandboxUser): Promise<boolean> {
  await user.command(house.channel, '/log pool');
  await eventually(() => user.view()?.callbackId === 'team_pool', 'the window');
  return user.view()?.submit !== null;
}

describe.each<Transport>(['socket', 'http'])('the team’s keywords (by %s)', (transport) => {
  it('grow in the thread as they are added, and come into the posts', async () => {
    const house = await openCamp(transport);
    const mina = house.sandbox.as(house.mina);
    const john = house.sandbox.as(house.john);
    await askInChannel(mina, house.channel, '/log keyword 어텐션');
    await toHold(house, ['- 어텐션']);
    // Adding something is not writing the log yet.
    const said = mina.messages(house.channel).map(({ text }) => text);
    expect(said).toContain('2월 14일 (월) 18일차 기록 · 2명 중 0명이 썼어요.');
    await askInChannel(john, house.channel, '/log keyword  역전파');
    await toHold(house, ['- 어텐션', '- 역전파']);

    await house.at('2022-02-14T22:40:00+09:00');
    await mina.command(house.channel, '/log');
    await eventually(() => mina.view()?.callbackId === 'log_form', 'the form');
    const blocks = mina.view()?.blocks ?? [];
    const shown = blocks.filter(({ type }) => type === 'rich_text').map(lines);
    expect(shown).toEqual([['- 역전파']]);
    await mina.fill('peer_session', bullets('어텐션', '  쿼리'));
    expect(await mina.submit()).toBeNull();
    const first = await readPost(house, house.mina);
    expect(keywordsOf(first.text)).toEqual(['- 어텐션', '    - 쿼리', '- 역전파']);
    await toHold(house, ['- 어텐션', '  - 쿼리', '- 역전파']);
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('that come late make the posts anew, with one notice that stays up to date', async () => {
    const house = await openCamp(transport);
    const jiwoo = house.sandbox.addUser({ name: 'jiwoo', locale: 'ko-KR', tz: 'Asia/Seoul' });
    await house.sandbox.invite(house.channel, jiwoo);
    await eventually(() => true, 'the invitation');
    await house.at('2022-02-14T22:40:00+09:00');
    expect(await writeLog(house, house.mina, { peer_session: bullets('CNN', '  pooling') })).toBeNull();
    await readPost(house, house.mina);
    expect(await writeLog(house, house.john, { peer_session: bullets('cnn', '  Stride', 'RNN') })).toBeNull();
    const johns = await readPost(house, house.john);
    // One's own words as they are, those of the others behind them.
    expect(johns.text).toContain('- cnn\n    - Stride\n    - pooling\n- RNN');
    expect(notices(house, house.mina)).toEqual([]);
    await house.at('2022-02-14T22:46:00+09:00');
    const [notice] = await eventually(() => {
      const found = notices(house, house.mina);
      return found.length > 0 && found;
    }, 'the notice');
    expect(notice?.text).toBe(
      'john 님의 키워드가 담겨 2월 14일 (월) 글을 새로 만들었어요. 파일 이름: 2022-02-14-d018-daily-log.md',
    );
    expect(notices(house, house.john)).toEqual([]);

    expect(await writeLog(house, jiwoo, { peer_session: bullets('GAN') })).toBeNull();
    await house.at('2022-02-14T22:52:00+09:00');
    await eventually(() => notices(house, house.mina)[0]?.text.startsWith('john, jiwoo 님의'), 'the change');
    expect(notices(house, house.mina)).toHaveLength(1);
    await eventually(() => notices(house, house.john).length === 1, 'John hears of it');

    const user = house.sandbox.as(house.mina);
    await user.click(notices(house, house.mina)[0] ?? { channel: '', ts: '' }, 'home_download');
    const newest = await readPost(house, house.mina, 2);
    expect(keywordsOf(newest.text)).toEqual(['- CNN', '    - pooling', '    - Stride', '- RNN', '- GAN']);
    // A post that is on a blog does not change because somebody leaves.
    await house.sandbox.remove(house.channel, jiwoo);
    await house.sandbox.settled();
    await user.command(house.channel, '/log download');
    expect(await readPost(house, house.mina, 3)).toEqual(newest);
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('lose what was added during the day and taken out in the form, with a log already written or not', async () => {
    const house = await openCamp(transport);
    const mina = house.sandbox.as(house.mina);
    const john = house.sandbox.as(house.john);
    expect(await writeLog(house, house.mina, { peer_session: bullets('CNN') })).toBeNull();
    await readPost(house, house.mina);
    await askInChannel(john, house.channel, '/log keyword RNN');
    await toHold(house, ['- CNN', '- RNN']);
    await house.at('2022-02-14T17:06:00+09:00');
    await eventually(() => notices(house, house.mina)[0]?.text.startsWith('john 님의'), 'the keyword');
    await house.at('2022-02-14T17:10:00+09:00');
    expect(await writeLog(house, house.john, { done: words('x'), peer_session: words('') })).toBeNull();
    await toHold(house, ['- CNN']);
    await house.at('2022-02-14T17:16:00+09:00');
    await eventually(
      () => notices(house, house.mina)[0]?.text.startsWith('팀의 키워드가 바뀌어'),
      'it is gone',
    );

    await askInChannel(mina, house.channel, '/log keyword GAN');
    await toHold(house, ['- CNN', '- GAN']);
    expect(await writeLog(house, house.mina, { peer_session: bullets('CNN') })).toBeNull();
    await toHold(house, ['- CNN']);
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('are told of after quiet hours, where they still change the post', async () => {
    const house = await openCamp(transport);
    const mina = house.sandbox.as(house.mina);
    const john = house.sandbox.as(house.john);
    await mina.command(house.channel, '/log settings');
    await eventually(() => mina.view()?.callbackId === 'my_settings', 'the settings');
    await mina.fill('quietFrom', '22:30');
    await mina.fill('quietTo', '08:00');
    expect(await mina.submit()).toBeNull();

    expect(await writeLog(house, house.mina, { peer_session: bullets('CNN') })).toBeNull();
    await readPost(house, house.mina);
    await house.at('2022-02-14T22:40:00+09:00');
    await askInChannel(john, house.channel, '/log keyword RNN');
    expect(await writeLog(house, house.john, { done: words('x'), peer_session: words('') })).toBeNull();
    await toHold(house, ['- CNN']);
    await house.at('2022-02-14T22:50:00+09:00');
    await house.at('2022-02-15T08:00:00+09:00');
    await house.sandbox.settled();
    expect(notices(house, house.mina)).toEqual([]);

    expect(await writeLog(house, house.mina, { peer_session: bullets('GAN') })).toBeNull();
    await readPost(house, house.mina, 2);
    await house.at('2022-02-15T22:40:00+09:00');
    await askInChannel(john, house.channel, '/log keyword VAE');
    await house.at('2022-02-15T22:50:00+09:00');
    await house.sandbox.settled();
    expect(notices(house, house.mina)).toEqual([]);
    await house.at('2022-02-16T08:00:00+09:00');
    await eventually(() => notices(house, house.mina)[0]?.text.includes('2월 15일 (화)'), 'the notice');
    expect(notices(house, house.mina)).toHaveLength(1);
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('stay out of a post when its camper chose so, and out of all when theirs is not shared', async () => {
    const house = await openCamp(transport);
    const john = house.sandbox.as(house.john);
    await house.at('2022-02-14T22:40:00+09:00');
    expect(await writeLog(house, house.mina, { peer_session: bullets('CNN') })).toBeNull();
    await readPost(house, house.mina);
    await john.command(house.channel, '/log');
    await eventually(() => john.view()?.callbackId === 'log_form', 'the form');
    await john.fill('peer_session', bullets('RNN'));
    await john.fill('pool_from', []);
    await john.fill('shared_fields', ['done']);
    expect(await john.submit()).toBeNull();
    expect((await readPost(house, house.john)).text).not.toContain('CNN');
    await toHold(house, ['- CNN']);
    await house.at('2022-02-14T22:50:00+09:00');
    await house.sandbox.settled();
    expect(notices(house, house.mina)).toEqual([]);
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('are entered for everybody by the moderator of the day, who changes every day', async () => {
    const house = await openCamp(transport);
    const users = [house.sandbox.as(house.mina), house.sandbox.as(house.john)];
    const open = (user: SandboxUser) => openPool(house, user);
    const leads = await Promise.all(users.map(open));
    expect(leads.filter(Boolean)).toHaveLength(1);
    const [moderator, other] = leads[0] ? users : users.toReversed();
    if (!moderator || !other) throw new Error('nobody leads');
    expect(JSON.stringify(other.view()?.blocks)).toMatch(/님이 진행할 차례|is the moderator today/);
    await moderator.fill('peer_session', bullets('오늘의 주제', '  질문'));
    expect(await moderator.submit()).toBeNull();
    await toHold(house, ['- 오늘의 주제', '  - 질문']);

    await house.at('2022-02-14T22:40:00+09:00');
    expect(await writeLog(house, house.john, { done: words('a lecture') })).toBeNull();
    const { text } = await readPost(house, house.john);
    expect(keywordsOf(text)).toEqual(['- 오늘의 주제', '    - 질문']);

    await house.at('2022-02-15T17:00:00+09:00');
    if (other.view() !== null) await other.close('all');
    expect(await Promise.all(users.map(open))).toEqual(leads.map((leadsToday) => !leadsToday));
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('that a moderator entered stay out for who chose so, also when there were none to choose meanwhile', async () => {
    const house = await openCamp(transport);
    const users = [house.mina, house.john];
    const enter = async (keywords: object) => {
      for (const id of users) {
        const user = house.sandbox.as(id);
        const leads = await openPool(house, user);
        if (leads) await user.fill('peer_session', keywords);
        if (leads) expect(await user.submit()).toBeNull();
        else await user.close('all');
        if (leads) return id;
      }
      throw new Error('nobody leads');
    };
    const moderator = await enter(bullets('오늘의 주제'));
    await toHold(house, ['- 오늘의 주제']);
    const other = users.find((id) => id !== moderator) ?? '';
    const write = async (from: readonly string[]) => {
      const user = house.sandbox.as(other);
      await user.command(house.channel, '/log');
      await eventually(() => user.view()?.callbackId === 'log_form', 'the form');
      await user.fill('done', words('강의'));
      await user.fill('pool_from', from);
      expect(await user.submit()).toBeNull();
    };
    const options = await optionsOf(house, other);
    expect(options).toHaveLength(2);
    await write(options.filter((id) => id !== 'moderator'));
    expect((await readPost(house, other)).text).not.toContain('오늘의 주제');
    await enter(words(''));
    await toHold(house, []);
    await write([]);
    await readPost(house, other, 2);
    await enter(bullets('다시 쓴 주제'));
    await toHold(house, ['- 다시 쓴 주제']);
    await house.sandbox.as(other).command(house.channel, '/log download');
    expect((await readPost(house, other, 3)).text).not.toContain('주제');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it.each([
    [
      'mina',
      [
        '🔎 적은 것은 저장했지만, 아래와 같은 것이 있어서 아직 팀에 보여 주지 않고 글에도 담지 않아요. 고쳐 적거나, 그대로 둘 것을 골라서 다시 저장해 주세요.',
        'AWS 키 같은 것이 있어요. (키워드 공유)\n키 AKIA…',
        '캠프에서 공개하지 않는 말이 있어요. (키워드 공유)\n바다랩',
      ],
    ],
    [
      'john',
      [
        '🔎 What you entered is saved, but it holds what is named below: your team does not see it and no post has it yet. Change it, or choose what is to stay, and save again.',
        'This looks like an AWS key. (키워드 공유)\n키 AKIA…',
        'This looks like something that the camp keeps confidential. (키워드 공유)\n바다랩',
      ],
    ],
  ] as const)(
    'that a moderator entered reach nobody while they hold what %s has to settle',
    async (name, sentences) => {
      const house = await openCamp(transport);
      expect(await changeCamp(house, { confidentialWords: '바다랩' })).toBeNull();
      const moderator = house.sandbox.as(house[name]);
      const other = name === 'mina' ? house.john : house.mina;
      const open = () => openPool(house, moderator);
      if (!(await open())) {
        await moderator.close('all');
        await house.at('2022-02-15T17:00:00+09:00');
        expect(await open()).toBe(true);
      }
      const typed = bullets(`키 ${awsKey}`, '바다랩');
      await moderator.fill('peer_session', typed);
      expect(await moderator.submit()).toBeNull();
      const blocks = moderator.view()?.blocks ?? [];
      const said = blocks.flatMap((block) => {
        const { type, text } = block as { type: string; text?: { text: string } };
        return type === 'section' && text ? [text.text] : [];
      });
      expect(said.slice(-3)).toEqual(sentences);
      expect(JSON.stringify(blocks).split(awsKey)).toHaveLength(2);
      await house.sandbox.settled();
      expect(pool(house)).toEqual([]);
      expect(await writeLog(house, other, { done: words('x') })).toBeNull();
      expect((await readPost(house, other)).text).not.toMatch(/AKIA|바다랩/);

      // It was kept, and is told of again until it is settled.
      await moderator.close('all');
      expect(await open()).toBe(true);
      const [, word = ''] = optionsIn(moderator.view()?.blocks ?? [], 'leave.peer_session');
      await moderator.fill('peer_session', bullets('키', '바다랩'));
      await moderator.fill('leave.peer_session', [word]);
      expect(await moderator.submit()).toBeNull();
      expect(moderator.view()).toBeNull();
      await toHold(house, ['- 키', '- 바다랩']);
      expect(house.log.join('\n')).not.toMatch(/AKIA|바다랩/);
      expect(house.sandbox.violations()).toEqual([]);
    },
  );

  it('that a moderator entered stay theirs to settle when somebody else leads', async () => {
    const house = await openCamp(transport);
    const users = [house.sandbox.as(house.mina), house.sandbox.as(house.john)];
    const open = (user: SandboxUser) => openPool(house, user);
    const [first, second] = (await open(users[0] as SandboxUser)) ? users : users.toReversed();
    if (!first || !second) throw new Error('nobody leads');
    if (users[0] !== first) {
      await second.close('all');
      await open(first);
    }
    await first.fill('peer_session', bullets('주제', awsKey));
    expect(await first.submit()).toBeNull();
    await first.close('all');
    await askInChannel(first, house.channel, '/log skip');

    expect(await open(second)).toBe(true);
    expect(JSON.stringify(second.view()?.blocks)).not.toMatch(/주제|AKIA/);
    await second.fill('peer_session', bullets('질문'));
    expect(await second.submit()).toBeNull();
    await toHold(house, ['- 질문']);

    expect(await open(first)).toBe(true);
    expect(JSON.stringify(first.view()?.blocks)).toMatch(/계속 고칠 수 있어요|still yours to change/);
    expect(JSON.stringify(first.view()?.blocks)).toContain(awsKey);
    await first.fill('peer_session', bullets('주제'));
    expect(await first.submit()).toBeNull();
    expect(first.view()).toBeNull();
    await toHold(house, ['- 주제', '- 질문']);
    expect(house.sandbox.violations()).toEqual([]);
  });
});
