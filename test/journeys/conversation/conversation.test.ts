import { describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../../src/sandbox/actors/sandbox-user.ts';
import { eventually } from '../../support/eventually.ts';
import {
  type House,
  readPost,
  setUpCamp,
  startHouse,
  type Transport,
  writeLog,
} from '../../support/start-house.ts';
import { ask, hear, saidTo, tell } from '../../support/talk.ts';
import { bullets, words } from '../../support/typed.ts';

const evening = '2022-02-14T22:40:00+09:00';

async function openCamp(transport: Transport, fields: Readonly<Record<string, string>> = {}) {
  const house = await startHouse(evening, transport);
  await setUpCamp(house, { name: '바다 캠프', startsOn: '2022-01-17', language: 'ko', ...fields });
  return { house, mina: house.sandbox.as(house.mina), john: house.sandbox.as(house.john) };
}

/** Types a command in the team's channel and gives what the bot says in the DM. */
async function begin(house: House, user: SandboxUser, line: string): Promise<string> {
  const words = () => user.messages(house.channel).filter(({ ephemeral }) => ephemeral).length;
  const before = words();
  const question = await hear(house, user, () => user.command(house.channel, line));
  await eventually(() => words() > before, 'a word where it was asked');
  return question;
}

const korean = {
  done: [
    '5칸 중 1번째 · 📝 오늘 한 일',
    '오늘 끝낸 일을 목록으로 적어 주세요. Tab을 누르면 한 단계 안으로 들어가요.',
    '다 적었으면 `끝`, 그대로 두려면 `건너뛰기`, 앞 칸으로 가려면 `이전`이라고 적어 주세요.',
  ].join('\n'),
  kept: '적어 두었어요. 더 적어도 좋고, 다음 칸으로 가려면 `끝`이라고 적어 주세요.',
  keptLast: '적어 두었어요. 더 적어도 좋고, 저장하려면 `끝`이라고 적어 주세요.',
  saved: '2월 14일 (월) 기록을 저장했어요. 고치려면 `수정 2`처럼 적은 뒤 다시 `끝`이라고 적어 주세요.',
};

describe.each<Transport>(['socket', 'http'])('a log written as a conversation (by %s)', (transport) => {
  it('is asked for field by field, and saved behind the last one', async () => {
    const { house, mina } = await openCamp(transport);
    expect(await begin(house, mina, '/log 대화')).toBe(
      `2월 14일 (월) 18일차 기록을 여기서 써요. 한 칸씩 물어볼게요. 여러 번에 나눠 적어도 하나로 모여요.\n${korean.done}`,
    );
    const inChannel = () => mina.messages(house.channel).find(({ ephemeral }) => ephemeral)?.text;
    expect(await eventually(inChannel, 'a word where it was asked')).toBe('DM에서 한 칸씩 물어볼게요.');
    expect(await ask(house, mina, bullets('강의 듣기', '  3강까지'))).toBe(korean.kept);
    await tell(house, mina, bullets('과제 1'));
    expect(await ask(house, mina, '끝')).toContain('5칸 중 2번째 · 키워드 공유');
    expect(await ask(house, mina, '건너뛰기')).toContain('5칸 중 3번째 · 📚 과제 내용 정리');
    expect(await ask(house, mina, '넘기기')).toContain('5칸 중 4번째 · 🐾 일일 회고');
    const rich = {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: '즐거운 ' },
            { type: 'text', text: '하루', style: { bold: true } },
          ],
        },
      ],
    };
    expect(await ask(house, mina, rich)).toBe(korean.kept);
    await tell(house, mina, '둘째 문단');
    expect(await ask(house, mina, '다음')).toBe(
      [
        '5칸 중 5번째 · 🚀 내일 할 일',
        '할 일을 목록으로 적어 주세요. 빈 체크박스로 올라가요.',
        '마지막 칸이에요. 다 적었으면 `끝`이라고 적어 주세요. 바로 저장해요.',
      ].join('\n'),
    );
    expect(await ask(house, mina, '복습')).toBe(korean.keptLast);
    expect(await ask(house, mina, '끝!')).toBe(korean.saved);
    expect((await readPost(house, house.mina)).text).toContain(
      [
        '## **📝 오늘 한 일**',
        '- [x] 강의 듣기',
        '    - 3강까지',
        '- [x] 과제 1',
        '',
        '<br>',
        '',
        '## **🐾 일일 회고**',
        '즐거운 **하루**',
        '',
        '둘째 문단',
        '',
        '<br>',
        '',
        '## **🚀 내일 할 일**',
        '- [ ] 복습',
      ].join('\n'),
    );
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('begins from the prompt’s button, in English, and goes back and to any field', async () => {
    const house = await startHouse('2022-02-14T17:00:00+09:00', transport);
    await setUpCamp(house, { name: 'Sea camp', startsOn: '2022-01-17', language: 'en' });
    await house.at('2022-02-14T18:00:05+09:00');
    const john = house.sandbox.as(house.john);
    const prompt = await eventually(() => john.messages(john.dm())[0], 'the prompt');
    expect(await hear(house, john, () => john.click(prompt, 'start_talk'))).toBe(
      [
        'Let us write the log of day 18 (Mon, Feb 14) here, field by field. Several messages are joined to one text.',
        'Field 1 of 5 · 📝 What I did today',
        'List what you finished today. Tab moves a line one level in.',
        'Say `done` when this is all, `skip` to leave it as it is, or `back` for the field before.',
      ].join('\n'),
    );
    expect(await ask(house, john, 'a lecture')).toBe('Noted. Write more, or say `done` for the next field.');
    expect(await ask(house, john, 'Edit 4')).toContain('Field 4 of 5');
    expect(await ask(house, john, 'a fine day')).toBe('Noted. Write more, or say `done` for the next field.');
    expect(await ask(house, john, 'back')).toContain('Field 3 of 5');
    expect(await ask(house, john, 'edit 1')).toContain('Written so far:\na lecture\n');
    expect(await ask(house, john, 'edit 6')).toBe('The fields are 1 to 5. Say something like `edit 2`.');
    expect(await ask(house, john, 'edit 5')).toContain('Field 5 of 5');
    expect(await ask(house, john, 'skip')).toMatch(
      /^That was every field\. Say `done` to save, or something like `edit 2` to change one\.\n1\. 📝 What I did today ✅\n2\. [^✅]*\n3\. [^✅]*\n4\. [^\n]* ✅\n5\. [^✅]*$/,
    );
    expect(await ask(house, john, 'done')).toBe(
      'Your log of Mon, Feb 14 is saved. To change it, say something like `edit 2`, and `done` once more.',
    );
    expect(await ask(house, john, 'done')).toContain('Your log of Mon, Feb 14 is saved like this already.');
    expect(await ask(house, john, 'a walk')).toContain(
      'This text is in no field of your log of Mon, Feb 14 yet. Say something like `edit 2` to put it there; `done` saves the log without it.\n1. ',
    );
    expect(await ask(house, john, 'edit 1')).toMatch(
      /^What you wrote before is in “📝 What I did today” now\. Delete those messages to take it out\.\nField 1 of 5 .*\na lecture\na walk\n/s,
    );
    expect(await hear(house, john, () => john.say(john.dm(), 'a nap', prompt.ts))).toBe(
      'This thread is from before I asked for your log of Mon, Feb 14, so this reply is not in it. To put it in, say it outside of the thread.',
    );
    const { text } = await readPost(house, house.john);
    expect(text).toContain('- [x] a lecture');
    expect(text).toContain('a fine day');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('writes about another day', async () => {
    const { house, mina } = await openCamp(transport);
    expect(await begin(house, mina, '/log talk 2022-02-11')).toContain('2월 11일 (금) 17일차 기록을 여기서');
    await ask(house, mina, '금요일에 한 일');
    await ask(house, mina, '수정 5');
    expect(await ask(house, mina, '끝')).toContain('2월 11일 (금) 기록을 저장했어요.');
    expect((await readPost(house, house.mina)).name).toBe('2022-02-11-d017-daily-log.md');
    const answers = mina.messages(house.channel).length;
    await mina.command(house.channel, '/log talk 2030-01-01');
    const refused = await eventually(() => mina.messages(house.channel)[answers], 'the reason');
    expect(refused.text).toBe(
      '“2030-01-01”에 해당하는 기록일이 없어요. 날짜는 2022-02-14처럼 적어 주세요. 이 캠프의 기록일은 2022-01-17부터 2022-02-14까지예요.',
    );
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('holds what was added during the day and saved before, and shows it when it asks', async () => {
    const { house, mina } = await openCamp(transport);
    expect(await writeLog(house, house.mina, { retrospective: words('아침 글') })).toBeNull();
    await readPost(house, house.mina);
    await mina.command(house.channel, '/log done 강의 듣기');
    const added = () => mina.messages(house.channel).some(({ text }) => text.includes('강의 듣기'));
    await eventually(added, 'the word that it was added');
    expect(await begin(house, mina, '/log talk')).toContain('지금까지 적은 것:\n- 강의 듣기\n');
    await ask(house, mina, bullets('과제'));
    expect(await ask(house, mina, '수정 4')).toContain('지금까지 적은 것:\n아침 글\n');
    await ask(house, mina, '저녁 글');
    await ask(house, mina, '수정 5');
    expect(await ask(house, mina, '끝')).toBe(korean.saved);
    const { text } = await readPost(house, house.mina, 2);
    expect(text).toContain('- [x] 강의 듣기\n- [x] 과제\n');
    expect(text).toContain('아침 글\n\n저녁 글\n');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('says what keeps a log from being saved, and asks for that field', async () => {
    const { house, mina } = await openCamp(transport);
    await begin(house, mina, '/log talk');
    await ask(house, mina, '수정 5');
    expect(await ask(house, mina, '끝')).toBe(
      `아직 저장하지 못했어요. 📝 오늘 한 일: 아직 아무것도 적지 않았어요. 한 칸이라도 적고 저장해 주세요.\n${korean.done}`,
    );
    await ask(house, mina, '강의');
    await ask(house, mina, '수정 5');
    expect(await ask(house, mina, '끝')).toBe(korean.saved);
    expect((await readPost(house, house.mina)).text).toContain('- [x] 강의');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('says of what is said behind the last field that it is in none, and puts it where it is told to', async () => {
    const { house, mina } = await openCamp(transport);
    await begin(house, mina, '/log talk');
    await ask(house, mina, '강의');
    await ask(house, mina, '수정 5');
    await ask(house, mina, '건너뛰기');
    const loose = (ticks: string) =>
      [
        '이 글은 아직 2월 14일 (월) 기록의 어느 칸에도 없어요. `수정 2`처럼 적으면 그 칸에 담고, `끝`이라고 적으면 빼고 저장해요.',
        `1. 📝 오늘 한 일 ✅\n2. 키워드 공유\n3. 📚 과제 내용 정리\n4. 🐾 일일 회고${ticks}\n5. 🚀 내일 할 일`,
      ].join('\n');
    expect(await ask(house, mina, '좋은 하루')).toBe(loose(''));
    await tell(house, mina, '그리고 긴 하루');
    expect(await ask(house, mina, '수정 4')).toBe(
      [
        '적어 둔 글을 “🐾 일일 회고” 칸에 담았어요. 빼려면 그 메시지들을 지워 주세요.',
        '5칸 중 4번째 · 🐾 일일 회고',
        '편하게 적어 주세요. 굵은 글씨, 링크, 코드도 그대로 글에 담겨요.',
        '지금까지 적은 것:\n좋은 하루\n그리고 긴 하루',
        '다 적었으면 `끝`, 그대로 두려면 `건너뛰기`, 앞 칸으로 가려면 `이전`이라고 적어 주세요.',
      ].join('\n'),
    );
    await ask(house, mina, '끝');
    expect(await ask(house, mina, '끝')).toBe(korean.saved);
    expect(await ask(house, mina, '운동도 했다')).toBe(loose(' ✅'));
    expect(await ask(house, mina, '끝')).toBe('2월 14일 (월) 기록은 이미 이대로 저장되어 있어요.');
    const { text } = await readPost(house, house.mina);
    expect(text).toContain('좋은 하루\n\n그리고 긴 하루\n');
    expect(text).not.toContain('운동도 했다');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('has a reply in the thread of a question in that field, and none of a thread from before', async () => {
    const { house, mina } = await openCamp(transport);
    await ask(house, mina, '안녕');
    await house.at('2022-02-14T22:50:00+09:00');
    await begin(house, mina, '/log talk');
    const [, hint, question] = mina.messages(mina.dm());
    await ask(house, mina, '수정 4');
    expect(await hear(house, mina, () => mina.say(mina.dm(), '강의', question?.ts))).toBe(
      [
        '적어 둔 글을 “📝 오늘 한 일” 칸에 담았어요. 빼려면 그 메시지들을 지워 주세요.',
        '5칸 중 4번째 · 🐾 일일 회고',
        '편하게 적어 주세요. 굵은 글씨, 링크, 코드도 그대로 글에 담겨요.',
        '다 적었으면 `끝`, 그대로 두려면 `건너뛰기`, 앞 칸으로 가려면 `이전`이라고 적어 주세요.',
      ].join('\n'),
    );
    expect(await hear(house, mina, () => mina.say(mina.dm(), '어제 일', hint?.ts))).toBe(
      '이 스레드는 2월 14일 (월) 기록을 묻기 전의 것이라, 이 답글은 기록에 담지 않았어요. 담으려면 스레드 밖 대화창에 바로 적어 주세요.',
    );
    expect(mina.messages(mina.dm()).at(-1)?.threadTs).toBe(hint?.ts);
    expect(await ask(house, mina, '긴 하루')).toBe(korean.kept);
    await ask(house, mina, '끝');
    expect(await hear(house, mina, () => mina.say(mina.dm(), '끝', question?.ts))).toBe(
      '이 스레드는 지금 묻는 칸의 것이 아니라서, 여기 적은 `끝`이나 `이전` 같은 말은 따르지 않았어요. 스레드 밖 대화창에 바로 적어 주세요.',
    );
    expect(mina.messages(mina.dm()).at(-1)?.threadTs).toBe(question?.ts);
    expect(await ask(house, mina, '끝')).toBe(korean.saved);
    const { text } = await readPost(house, house.mina);
    expect(text).toContain('- [x] 강의\n');
    expect(text).toContain('긴 하루\n');
    expect(text).not.toContain('어제 일');
    const later = await hear(house, mina, () => mina.say(mina.dm(), '과제', question?.ts));
    expect(later).toContain('2월 14일 (월) 기록은 이미 저장했으니, 방금 바뀐 내용은 초안으로');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('takes 40 kB of text whole, and says when a field holds more than a log takes', async () => {
    const { house, mina } = await openCamp(transport);
    await begin(house, mina, '/log talk');
    const long = '가나다라마바사아자차'.repeat(3_990);
    await ask(house, mina, '수정 4');
    await ask(house, mina, long);
    await ask(house, mina, '수정 5');
    expect(await ask(house, mina, '끝')).toBe(korean.saved);
    expect((await readPost(house, house.mina)).text).toContain(long);
    await ask(house, mina, '수정 4');
    await ask(house, mina, long);
    await ask(house, mina, '수정 5');
    expect(await ask(house, mina, '끝')).toContain(
      '아직 저장하지 못했어요. 🐾 일일 회고: 60,000자까지 쓸 수 있는데 지금은 79,800자예요. 19,800자만 줄여 주세요.\n5칸 중 4번째',
    );
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('ends with the earlier to-dos of which it said nothing, and the way to the form that asks for them', async () => {
    const { house, mina, john } = await openCamp(transport);
    const chores = Array.from({ length: 16 }, (_, index) => `일 ${index + 1}`);
    await writeLog(house, house.mina, { to_dos: bullets('복습', ...chores) });
    await writeLog(house, house.john, { to_dos: bullets('run') });
    await Promise.all([readPost(house, house.mina), readPost(house, house.john)]);
    await house.at('2022-02-15T22:00:00+09:00');
    await begin(house, mina, '/log 대화');
    await ask(house, mina, bullets('복습'));
    await ask(house, mina, '수정 5');
    expect(await ask(house, mina, '끝')).toBe(
      `${korean.saved.replace('14일 (월)', '15일 (화)')}\n앞선 할 일이 16개 남아 있어요. 입력창에서 정리해 주세요.`,
    );
    const reply = mina.messages(mina.dm()).find(({ text }) => text.includes('앞선 할 일'));
    if (reply) await mina.click(reply, 'open_log_form');
    const view = await eventually(() => mina.view()?.callbackId === 'log_form' && mina.view(), 'the form');
    const asked = view.blocks.filter(({ block_id: id }) => String(id).startsWith('to_do.'));
    expect(asked.map(({ label }) => (label as { text: string }).text)).toEqual(chores.slice(0, 15));

    await begin(house, john, '/log talk');
    await ask(house, john, 'swim');
    await ask(house, john, 'edit 5');
    expect((await ask(house, john, 'done')).split('\n').at(-1)).toBe(
      'One of your earlier to-dos is still open. Say in the form what became of it.',
    );
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('explains itself, stops when told to, and goes on where it stopped', async () => {
    const { house, mina } = await openCamp(transport);
    await begin(house, mina, '/log talk');
    await ask(house, mina, '강의');
    expect(await ask(house, mina, '?')).toMatch(/^`끝` 이 칸을 마치고 .*\n5칸 중 1번째 · 📝 오늘 한 일\n/);
    await ask(house, mina, '끝');
    expect(await begin(house, mina, '/log talk')).toContain('5칸 중 2번째');
    expect(await ask(house, mina, '그만')).toBe(
      '여기까지 할게요. 2월 14일 (월)에 적은 글은 초안으로 남아 있어요.',
    );
    expect(await begin(house, mina, '/log talk')).toContain('지금까지 적은 것:\n강의\n');
    expect(house.sandbox.violations()).toEqual([]);
  });
});

describe('what is said to the bot outside of a conversation', () => {
  it('goes nowhere, and gets a hint with both ways to write, once in a while', async () => {
    const { house, mina } = await openCamp('socket');
    expect(await ask(house, mina, '안녕')).toBe(
      '지금은 묻고 있는 기록이 없어서 이 메시지는 어디에도 담기지 않았어요. 오늘의 기록을 쓸까요?',
    );
    await tell(house, mina, '끝');
    await house.at('2022-02-14T22:51:00+09:00');
    expect(await ask(house, mina, '강의를 들었다')).toContain('어디에도 담기지 않았어요.');
    const hint = mina.messages(mina.dm()).find(({ user }) => user === house.sandbox.botUserId);
    if (!hint) throw new Error('no hint');
    expect(await hear(house, mina, () => mina.click(hint, 'start_talk'))).toContain(korean.done);
    await ask(house, mina, '강의');
    await ask(house, mina, '수정 5');
    await ask(house, mina, '끝');
    await readPost(house, house.mina);
    await house.at('2022-02-15T08:00:00+09:00');
    expect(await ask(house, mina, '잘 잤어')).toContain('지금은 묻고 있는 기록이 없어서');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it.each<Transport>(['socket', 'http'])(
    'is in no log that is begun right after (by %s)',
    async (transport) => {
      const { house, mina, john } = await openCamp(transport);
      await ask(house, mina, '안녕');
      const hint = mina.messages(mina.dm()).find(({ user }) => user === house.sandbox.botUserId);
      if (!hint) throw new Error('no hint');
      await ask(house, john, 'hello');
      await hear(house, mina, () => mina.click(hint, 'start_talk'));
      await begin(house, john, '/log talk');
      for (const user of [mina, john]) {
        await ask(house, user, '강의');
        await ask(house, user, 'edit 5');
        await ask(house, user, '끝');
        await house.sandbox.settled();
        await user.command(house.channel, '/log');
        const shown = await eventually(() => user.view()?.state.done?.answer, 'the form');
        expect(shown).toEqual({ type: 'rich_text_input', rich_text_value: words('강의') });
      }
      expect(house.sandbox.violations()).toEqual([]);
    },
  );

  it('is in the log all the same when it was said after the button and came before it', async () => {
    const { house, mina } = await openCamp('http');
    await ask(house, mina, '안녕');
    const hint = mina.messages(mina.dm()).find(({ user }) => user === house.sandbox.botUserId);
    if (!hint) throw new Error('no hint');
    const before = saidTo(house, mina).length;
    house.sandbox.deliveries.delay(1, 700);
    const pressed = mina.click(hint, 'start_talk');
    await mina.say(mina.dm(), '강의');
    await pressed;
    expect(await eventually(() => saidTo(house, mina)[before + 1], 'the word that it is kept')).toBe(
      korean.kept,
    );
    expect(saidTo(house, mina)[before]).toContain(korean.done);
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('tells who is in no team what to do, and whoever has left that what they wrote is kept', async () => {
    const { house, mina } = await openCamp('socket');
    const guest = house.sandbox.as(house.sandbox.addUser({ name: 'guest', locale: 'en-GB' }));
    expect(await ask(house, guest, 'hello')).toBe(
      'You are not a camper of any team yet. Join a team channel, or start a camp with `/log setup` in a channel.',
    );
    await begin(house, mina, '/log talk');
    await ask(house, mina, '강의');
    await house.sandbox.remove(house.channel, house.mina);
    await tell(house, mina, '떠난 뒤의 글');
    await ask(house, mina, '수정 5');
    expect(await ask(house, mina, '끝')).toBe(korean.saved);
    expect((await readPost(house, house.mina)).text).toContain('- [x] 강의\n- [x] 떠난 뒤의 글');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('is nothing when the bot itself said it, or a message has no words', async () => {
    const { house, mina } = await openCamp('socket');
    expect(saidTo(house, mina)).toEqual([]);
    await begin(house, mina, '/log talk');
    expect(await ask(house, mina, { type: 'rich_text', elements: [] })).toBe(
      '글이 없는 메시지라 기록에 담지 못했어요. 글로 적어 주세요.',
    );
    expect(house.sandbox.violations()).toEqual([]);
  });
});

describe('somebody in several teams', () => {
  it('is asked for which one they write, where the place does not say it', async () => {
    const { house, mina, john } = await openCamp('socket');
    const other = house.sandbox.addChannel({ name: 'sky-team', members: [house.mina, house.john] });
    await house.sandbox.invite(other, house.sandbox.botUserId);
    await john.command(other, '/log setup');
    await eventually(() => john.view()?.callbackId === 'camp_setup', 'the setup window');
    await john.fill('name', 'Sky camp');
    await john.fill('startsOn', '2022-02-14');
    expect(await john.submit()).toBeNull();
    const isSetUp = () => mina.messages(other).some(({ text }) => text.includes('Sky camp'));
    await eventually(isSetUp, 'the announcement');
    await mina.command(mina.dm(), '/log 대화');
    const isQuestion = ({ text }: { readonly text: string }) => text.includes('어느 팀의 기록을 쓸까요?');
    const question = await eventually(() => mina.messages(mina.dm()).find(isQuestion), 'which team is meant');
    const buttons = question.blocks.flatMap(({ elements }) => (Array.isArray(elements) ? elements : []));
    expect(buttons.map(({ action_id, text }) => [action_id, text.text])).toEqual([
      ['start_talk', 'Sky camp #sky-team 팀'],
      ['start_talk', '바다 캠프 #sea-team 팀'],
    ]);
    const sea = { blockId: String(question.blocks.at(-1)?.block_id), actionId: 'start_talk' };
    expect(await hear(house, mina, () => mina.click(question, sea))).toContain(
      '2월 14일 (월) 18일차 기록을 여기서 써요.',
    );
    expect(house.sandbox.violations()).toEqual([]);
  });
});
