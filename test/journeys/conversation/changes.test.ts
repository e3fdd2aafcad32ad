import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../../src/sandbox/actors/sandbox-user.ts';
import { eventually } from '../../support/eventually.ts';
import {
  type House,
  readPost,
  setUpCamp,
  startHouse,
  type Transport,
  writeTemplate,
} from '../../support/start-house.ts';
import { ask, hear, saidTo, tell } from '../../support/talk.ts';
import { bullets, words } from '../../support/typed.ts';

async function openTalk(transport: Transport) {
  const house = await startHouse('2022-02-14T22:40:00+09:00', transport);
  await setUpCamp(house, { name: '바다 캠프', startsOn: '2022-01-17', language: 'ko' });
  const mina = house.sandbox.as(house.mina);
  await hear(house, mina, () => mina.command(house.channel, '/log talk'));
  await eventually(() => mina.messages(house.channel).some(({ ephemeral }) => ephemeral), 'a word there too');
  return { house, mina };
}

/** What stands in a field of the form that `/log` opens, as text. */
async function held(house: House, user: SandboxUser, field: string): Promise<string> {
  await openForm(house, user);
  const value = JSON.stringify(user.view()?.state[field]?.answer ?? null);
  await user.close('all');
  return [...value.matchAll(/"text":"([^"]*)"/g)].map(([, text]) => text).join(' | ');
}

async function openForm(house: House, user: SandboxUser): Promise<void> {
  await user.command(house.channel, '/log');
  await eventually(() => user.view()?.callbackId === 'log_form', 'the form');
}

/** Says something that the bot answers, and gives its name. */
async function say(house: House, user: SandboxUser, said: string | object) {
  let ts = '';
  await hear(house, user, async () => {
    ts = await user.say(user.dm(), said);
  });
  return { channel: user.dm(), ts };
}

/** Says something to which the bot is silent, and gives its name. */
async function add(house: House, user: SandboxUser, said: string | object) {
  return { channel: user.dm(), ts: await tell(house, user, said) };
}

const elsewhere =
  '이 글은 2월 14일 (월) 기록에 이미 담겨서, 메시지를 고치거나 지워도 기록은 그대로예요. 입력창에서 고쳐 주세요.';

describe.each<Transport>(['socket', 'http'])('the answers of a conversation (by %s)', (transport) => {
  it('follow messages that are edited and deleted', async () => {
    const { house, mina } = await openTalk(transport);
    const first = await say(house, mina, bullets('강의'));
    const second = await add(house, mina, bullets('과제'));
    expect(await held(house, mina, 'done')).toBe('강의 | 과제');
    await mina.edit(first, bullets('강의 듣기', '  3강'));
    expect(await held(house, mina, 'done')).toBe('강의 듣기 | 3강 | 과제');
    await mina.erase(second);
    expect(await held(house, mina, 'done')).toBe('강의 듣기 | 3강');
    await mina.erase(first);
    expect(await held(house, mina, 'done')).toBe('');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('follow a deleted message that leaves a tombstone above its thread', async () => {
    const { house, mina } = await openTalk(transport);
    const first = await say(house, mina, '강의');
    await mina.say(mina.dm(), '실은 4강', first.ts);
    await house.sandbox.settled();
    expect(await held(house, mina, 'done')).toBe('강의 | \\n\\n | 실은 4강');
    await mina.erase(first);
    expect(await held(house, mina, 'done')).toBe('실은 4강');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('stay what they are when a command is edited or deleted, or an answer is edited to one', async () => {
    const { house, mina } = await openTalk(transport);
    await say(house, mina, '강의');
    const done = await say(house, mina, '끝');
    const keyword = await say(house, mina, '행렬');
    await mina.edit(done, '끝까지 들었다');
    await mina.edit(keyword, '끝');
    await house.sandbox.settled();
    expect(await held(house, mina, 'done')).toBe('강의');
    expect(await held(house, mina, 'peer_session')).toBe('끝');
    await mina.erase(done);
    expect(await held(house, mina, 'peer_session')).toBe('끝');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('and the form hold the same: what is typed there is shown here, and what is said goes below it', async () => {
    const { house, mina } = await openTalk(transport);
    const first = await say(house, mina, '강의');
    await openForm(house, mina);
    await mina.fill('done', bullets('강의 (폼에서 고침)'));
    await mina.close('all');
    expect(await ask(house, mina, '수정 1')).toContain('지금까지 적은 것:\n- 강의 (폼에서 고침)\n');
    await ask(house, mina, '과제');
    expect(await held(house, mina, 'done')).toBe('강의 (폼에서 고침) | 과제');
    // That text is another one now: the message is not followed, and its writer hears it.
    expect(await hear(house, mina, () => mina.edit(first, '강의!'))).toBe(elsewhere);
    expect(await hear(house, mina, () => mina.erase(first))).toBe(elsewhere);
    expect(await held(house, mina, 'done')).toBe('강의 (폼에서 고침) | 과제');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('are saved by the form too, and the conversation goes on with them', async () => {
    const { house, mina } = await openTalk(transport);
    await say(house, mina, '강의');
    await openForm(house, mina);
    await mina.fill('retrospective', words('폼에서 쓴 회고'));
    expect(await mina.submit()).toBeNull();
    expect((await readPost(house, house.mina)).text).toContain('- [x] 강의');
    expect(await ask(house, mina, '수정 4')).toContain('지금까지 적은 것:\n폼에서 쓴 회고\n');
    await ask(house, mina, '더 쓴 회고');
    await ask(house, mina, '수정 5');
    await ask(house, mina, '끝');
    expect((await readPost(house, house.mina, 2)).text).toContain('폼에서 쓴 회고\n\n더 쓴 회고');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('are a draft when a message is edited after saving, which the form and another end save', async () => {
    const { house, mina } = await openTalk(transport);
    const first = await say(house, mina, '강의');
    await ask(house, mina, '수정 5');
    await ask(house, mina, '끝');
    await readPost(house, house.mina);
    expect(await hear(house, mina, () => mina.edit(first, '강의 듣기'))).toBe(
      '2월 14일 (월) 기록은 이미 저장했으니, 방금 바뀐 내용은 초안으로 담아 두었어요. 기록에도 넣으려면 입력창을 열어 저장해 주세요.',
    );
    expect(await held(house, mina, 'done')).toBe('강의 듣기');
    expect(await ask(house, mina, '끝')).toContain('2월 14일 (월) 기록을 저장했어요.');
    expect((await readPost(house, house.mina, 2)).text).toContain('- [x] 강의 듣기');
    expect(await hear(house, mina, () => mina.erase(first))).toContain('방금 바뀐 내용은 초안으로 담아');
    expect(await held(house, mina, 'done')).toBe('');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('come through when events come twice and late', async () => {
    const { house, mina } = await openTalk(transport);
    house.sandbox.deliveries.duplicate(6);
    await say(house, mina, '강의');
    await add(house, mina, '과제');
    expect(await ask(house, mina, '끝')).toContain('5칸 중 2번째');
    await house.sandbox.settled();
    expect(saidTo(house, mina).filter((text) => text.includes('5칸 중 2번째'))).toHaveLength(1);
    expect(await held(house, mina, 'done')).toBe('강의 | \\n\\n | 과제');
    house.sandbox.deliveries.duplicate(0);
    house.sandbox.deliveries.delay(1, 700);
    const late = mina.say(mina.dm(), '늦게 온 키워드');
    await ask(house, mina, '끝');
    await late;
    expect(await held(house, mina, 'peer_session')).toBe('늦게 온 키워드');
    expect(await held(house, mina, 'assignment')).toBe('');
    expect(house.sandbox.violations()).toEqual([]);
  });
});

describe('a camp whose template changes in the middle of a conversation', () => {
  it('has the log as it was asked for, and the next one as it is now', async () => {
    const { house, mina } = await openTalk('http');
    await ask(house, mina, '수정 3');
    await ask(house, mina, '행렬의 곱');
    const short = '---\ntitle: "{{ day }}"\ndate: {{ date }}\n---\n## 한 일\n{{ done | bullets }}\n';
    expect(await writeTemplate(house, 'short', short)).toBeNull();
    expect(await ask(house, mina, '끝')).toContain('5칸 중 4번째 · 🐾 일일 회고');
    await ask(house, mina, '수정 5');
    expect(await ask(house, mina, '끝')).toContain('2월 14일 (월) 기록을 저장했어요.');
    expect((await readPost(house, house.mina)).text).toContain('## **📚 과제 내용 정리**\n행렬의 곱\n');
    const john = house.sandbox.as(house.john);
    expect(await hear(house, john, () => john.command(house.channel, '/log talk'))).toContain(
      'Field 1 of 1 · 한 일',
    );
    expect(house.sandbox.violations()).toEqual([]);
  });
});

describe('what was said while nobody listened', () => {
  it('is taken in, threads and all, when the log is saved, which saves it once more', async () => {
    const { house, mina } = await openTalk('http');
    const first = await say(house, mina, '강의');
    const port = house.camplog.port;
    house.sandbox.deliverTo('http://127.0.0.1:9/nobody');
    const missed = await add(house, mina, '과제');
    await mina.edit(missed, '과제 둘');
    await mina.say(mina.dm(), '실은 4강', first.ts);
    // Until Slack has tried again at once, in vain too.
    await sleep(300);
    house.sandbox.deliverTo(`http://127.0.0.1:${port}/slack/events`);
    await ask(house, mina, '수정 5');
    expect(await ask(house, mina, '끝')).toContain('2월 14일 (월) 기록을 저장했어요.');
    // The first version's own post may be overtaken by the second's.
    const posts = () => mina.files(mina.dm()).map(({ id }) => Buffer.from(mina.readFile(id)).toString());
    const isWhole = () => posts().some((text) => text.includes('- [x] 강의\n- [x] 과제 둘\n- [x] 실은 4강'));
    await eventually(isWhole, 'the post with what was missed');
    expect(house.sandbox.violations()).toEqual([]);
  });
});

describe('a conversation and the days', () => {
  it('goes on with its own day behind the cutoff, while it goes on', async () => {
    const { house, mina } = await openTalk('socket');
    await house.at('2022-02-15T04:55:00+09:00');
    await ask(house, mina, '강의');
    await house.at('2022-02-15T05:20:00+09:00');
    await tell(house, mina, '밤새 한 과제');
    await ask(house, mina, '수정 5');
    expect(await ask(house, mina, '끝')).toContain('2월 14일 (월) 기록을 저장했어요.');
    const { name, text } = await readPost(house, house.mina);
    expect(name).toBe('2022-02-14-d018-daily-log.md');
    expect(text).toContain('- [x] 강의\n- [x] 밤새 한 과제');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('is over when a new day has begun and nothing was said for long; what was written stays a draft', async () => {
    const { house, mina } = await openTalk('socket');
    const first = await say(house, mina, '강의');
    await house.at('2022-02-15T09:00:00+09:00');
    expect(await ask(house, mina, '좋은 아침')).toBe(
      [
        '지금은 묻고 있는 기록이 없어서 이 메시지는 어디에도 담기지 않았어요. 오늘의 기록을 쓸까요?',
        '2022-02-14에 적던 글은 초안으로 남아 있어요. `/log 대화 2022-02-14`로 이어 쓸 수 있어요.',
      ].join('\n'),
    );
    expect(await hear(house, mina, () => mina.edit(first, '강의!'))).toBe(elsewhere);
    expect(await hear(house, mina, () => mina.erase(first))).toBe(elsewhere);
    const go = () => mina.command(house.channel, '/log 대화 2022-02-14');
    expect(await hear(house, mina, go)).toContain('지금까지 적은 것:\n강의\n');
    expect(await hear(house, mina, () => mina.command(house.channel, '/log 대화'))).toContain(
      '2월 15일 (화) 19일차',
    );
    await ask(house, mina, '오늘 한 일');
    expect(await held(house, mina, 'done')).toBe('오늘 한 일');
    expect(house.sandbox.violations()).toEqual([]);
  });
});
