import { describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../../src/sandbox/actors/sandbox-user.ts';
import { askInChannel } from '../../support/ask-in-channel.ts';
import { eventually } from '../../support/eventually.ts';
import { type House, readPost, setUpCamp, startHouse, type Transport } from '../../support/start-house.ts';
import { bullets, words } from '../../support/typed.ts';

async function openCamp(transport: Transport) {
  const house = await startHouse('2022-02-14T12:00:00+09:00', transport);
  await setUpCamp(house, { name: '바다 캠프', startsOn: '2022-01-17', language: 'ko' });
  return { house, mina: house.sandbox.as(house.mina) };
}

async function openForm(house: House, user: SandboxUser): Promise<void> {
  await user.command(house.channel, '/log');
  await eventually(() => user.view()?.callbackId === 'log_form', 'the form');
}

describe.each<Transport>(['socket', 'http'])('what is noted during the day (by %s)', (transport) => {
  it('fills the form at day’s end, to the letter', async () => {
    const { house, mina } = await openCamp(transport);
    const done = await askInChannel(
      mina,
      house.channel,
      '/log done “경사 하강법” *강의* <3강> & 과제\n알고리즘 2문제',
    );
    expect(done.ephemeral).toBe(true);
    expect(done.text).toBe(
      '📝 오늘 한 일에 더했어요: “경사 하강법” *강의* &lt;3강&gt; &amp; 과제\n알고리즘 2문제',
    );
    await askInChannel(mina, house.channel, '/log 키워드 볼록 함수');
    await askInChannel(mina, house.channel, '/log todo 미니배치 복습');
    await askInChannel(mina, house.channel, '/log note 학습률이 중요하다.');
    await askInChannel(mina, house.channel, '/log 메모 내일 다시 보자.');

    await house.at('2022-02-14T22:40:00+09:00');
    await openForm(house, mina);
    expect(await mina.submit()).toBeNull();
    const { text } = await readPost(house, house.mina);
    expect(text.slice(text.indexOf('##')).split('\n')).toEqual([
      '## **📝 오늘 한 일**',
      '- [x] “경사 하강법” \\*강의\\* \\<3강> & 과제',
      '- [x] 알고리즘 2문제',
      '',
      '<br>',
      '',
      '## **👥 피어세션 요약**',
      '### **키워드 공유**',
      '- 볼록 함수',
      '',
      '<br>',
      '',
      '## **🐾 일일 회고**',
      '학습률이 중요하다.',
      '',
      '내일 다시 보자.',
      '',
      '<br>',
      '',
      '## **🚀 내일 할 일**',
      '- [ ] 미니배치 복습',
      '',
    ]);
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('is taken back by its button, once, and never put into the log', async () => {
    const { house, mina } = await openCamp(transport);
    const added = await askInChannel(mina, house.channel, '/log done 잘못 쓴 것');
    await askInChannel(mina, house.channel, '/log done 맞는 것');
    await mina.click(added, 'undo_capture');
    await eventually(
      () => mina.messages(house.channel).at(-1)?.text === '방금 더한 것을 되돌렸어요.',
      'that it is undone',
    );
    await mina.click(added, 'undo_capture');
    await eventually(
      () => mina.messages(house.channel).at(-1)?.text.startsWith('이미 되돌렸거나'),
      'that it was undone before',
    );
    await openForm(house, mina);
    await mina.submit();
    expect((await readPost(house, house.mina)).text).toMatch(/오늘 한 일\*\*\n- \[x\] 맞는 것\n$/);
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('comes from a message too, with its lists, bold and links', async () => {
    const { house, mina } = await openCamp(transport);
    const john = house.sandbox.as(house.john);
    const rich = bullets('역전파', '  연쇄 법칙') as { elements: object[] };
    const mention = {
      type: 'rich_text_section',
      elements: [
        { type: 'user', user_id: house.mina },
        { type: 'text', text: '님 정리', style: { bold: true } },
      ],
    };
    await john.say(house.channel, { type: 'rich_text', elements: [mention, ...rich.elements] });
    const said = mina.messages(house.channel).at(-1);
    if (!said) throw new Error('nothing was said');
    await mina.shortcut('add_to_log', said);
    await eventually(() => mina.view()?.callbackId === 'capture', 'the window');
    expect(mina.view()?.title).toBe('내 기록에 더하기');
    await mina.fill('field', 'peer_session');
    expect(await mina.submit()).toBeNull();
    await eventually(
      () =>
        mina.messages(mina.dm()).some(({ text }) => text.startsWith('키워드 공유에 더했어요: @mina님 정리')),
      'that it was added',
    );
    await openForm(house, mina);
    await mina.submit();
    expect((await readPost(house, house.mina)).text).toContain(
      '**\n- @mina**님 정리**\n- 역전파\n    - 연쇄 법칙\n',
    );
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('is not lost when it comes while the form stands open, on two devices, or twice', async () => {
    const { house, mina } = await openCamp(transport);
    await openForm(house, mina);
    await askInChannel(mina, house.channel, '/log done 폼을 연 뒤에 더한 것');
    await mina.fill('done', words('폼에 쓴 것'));
    expect(await mina.submit()).toBeNull();
    expect((await readPost(house, house.mina)).text).toContain(
      '- [x] 폼에 쓴 것\n- [x] 폼을 연 뒤에 더한 것\n',
    );
    await openForm(house, mina);
    expect(await mina.submit()).toBeNull();
    await askInChannel(mina, house.channel, '/log done 그다음');
    await openForm(house, mina);
    expect(await mina.submit()).toBeNull();
    const second = await readPost(house, house.mina, 2);
    expect(second.text).toContain('- [x] 폼에 쓴 것\n- [x] 폼을 연 뒤에 더한 것\n- [x] 그다음\n');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('asks for words where there are none, and says where nothing can be added', async () => {
    const { house, mina } = await openCamp(transport);
    expect((await askInChannel(mina, house.channel, '/log todo')).text).toBe(
      '무엇을 더할지 함께 적어 주세요. `/log todo 경사 하강법 복습`처럼 쓰면 돼요.',
    );
    const stranger = house.sandbox.addUser({ name: 'stranger', locale: 'en-US' });
    const elsewhere = house.sandbox.addChannel({ name: 'random', members: [stranger] });
    const user = house.sandbox.as(stranger);
    await user.command(elsewhere, '/log done something');
    await eventually(
      () => user.messages(elsewhere).at(-1)?.text.startsWith('This channel is not the team'),
      'why not',
    );
    expect(house.sandbox.violations()).toEqual([]);
  });
});
