import { describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../../src/sandbox/actors/sandbox-user.ts';
import type { SeenMessage } from '../../../src/sandbox/actors/seen.ts';
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

async function openCamp(transport: Transport) {
  const house = await startHouse('2022-02-14T22:00:00+09:00', transport);
  await setUpCamp(house, { name: '바다 캠프', startsOn: '2022-01-17', language: 'ko' });
  expect(await changeCamp(house, { confidentialWords: '바다랩' })).toBeNull();
  return { house, mina: house.sandbox.as(house.mina), john: house.sandbox.as(house.john) };
}

/** The message of a saved log, by its number among them. */
function findSaved(user: SandboxUser, count: number): Promise<SeenMessage> {
  const isSaved = ({ text }: SeenMessage) => /파일 이름:|File name:/.test(text);
  return eventually(() => user.messages(user.dm()).filter(isSaved)[count - 1], `saved message ${count}`);
}

interface Shown {
  readonly type: string;
  readonly block_id?: string;
  readonly text?: { readonly text: string };
  readonly elements?: readonly { readonly text?: { readonly text: string }; readonly value?: string }[];
}

/** What is said above the post, and the buttons of each warning by the place it stands at. */
function readWarnings({ blocks }: SeenMessage) {
  const shown = blocks as unknown as readonly Shown[];
  return {
    lines: shown.slice(1).flatMap(({ text }) => text?.text ?? []),
    buttons: shown
      .filter(({ block_id: id }) => id?.startsWith('warning_'))
      .map(({ block_id: blockId = '', elements = [] }) => ({
        blockId,
        labels: elements.map(({ text }) => text?.text),
        values: elements.map(({ value = '' }) => value),
      })),
  };
}

async function press(user: SandboxUser, saved: SeenMessage, index: number, actionId: string) {
  const { blockId = '' } = readWarnings(saved).buttons[index] ?? {};
  await user.click(saved, { blockId, actionId });
}

/** What the bot has answered the person alone, in the order of their DM. */
function hear(user: SandboxUser, sentence: string, count = 1) {
  return eventually(
    () => user.messages(user.dm()).filter(({ text }) => text === sentence).length === count,
    sentence,
  );
}

const masked =
  '가렸어요. 지금은 2번 버전이고, 글을 다시 만들어 보내 드려요. 비밀번호나 키였다면 새것으로 바꾸는 게 안전해요.';
const gone = '지금 기록에는 없어요. 이미 가렸거나 고쳤어요.';

/** Nothing found stands in what the bot logs or in what its buttons hold. */
function expectSilence(house: House, ...saved: readonly SeenMessage[]): void {
  expect(house.log.join('\n')).not.toMatch(/AKIA|바다랩/);
  const values = saved.flatMap((each) => readWarnings(each).buttons.flatMap(({ values }) => values));
  expect(values.join('\n')).not.toMatch(/AKIA|바다랩/);
  expect(house.sandbox.violations()).toEqual([]);
}

describe.each<Transport>(['socket', 'http'])('warnings after a log is saved (by %s)', (transport) => {
  it('tell what should not be published, and mask it in a new version, once', async () => {
    const { house, mina } = await openCamp(transport);
    const answers = { done: bullets(`키 ${awsKey} 발급`, '바다랩에 다녀옴'), to_dos: bullets('바다랩 과제') };
    expect(await writeLog(house, house.mina, answers)).toBeNull();
    expect((await readPost(house, house.mina)).text).toContain(`- [x] 키 ${awsKey} 발급`);
    const saved = await findSaved(mina, 1);
    const { lines, buttons } = readWarnings(saved);
    expect(lines).toEqual([
      '🔎 블로그에 올리기 전에 살펴봐 주세요: 2가지\n가리거나 고치거나 그대로 두기를 고를 때까지, 그런 말이 있는 칸은 팀에 보여 주지 않아요.',
      'AWS 키 같은 것이 있어요. (📝 오늘 한 일)\n키 AKIA… 발급',
      '캠프에서 공개하지 않는 말이 있어요. (📝 오늘 한 일, 🚀 내일 할 일)\n바다랩에 다녀옴',
    ]);
    expect(buttons.map(({ labels }) => labels)).toEqual([
      ['고치기', '가리기', '그대로 두기'],
      ['고치기', '가리기', '그대로 두기'],
    ]);

    await Promise.all([press(mina, saved, 0, 'mask_finding'), press(mina, saved, 0, 'mask_finding')]);
    await hear(mina, masked);
    await hear(mina, gone);
    const post = await readPost(house, house.mina, 2);
    expect(post.text).toContain('- [x] 키 ████████ 발급\n- [x] 바다랩에 다녀옴');
    const again = await findSaved(mina, 2);
    expect(readWarnings(again).lines).toEqual([
      '🔎 블로그에 올리기 전에 살펴봐 주세요: 1가지\n가리거나 고치거나 그대로 두기를 고를 때까지, 그런 말이 있는 칸은 팀에 보여 주지 않아요.',
      '캠프에서 공개하지 않는 말이 있어요. (📝 오늘 한 일, 🚀 내일 할 일)\n바다랩에 다녀옴',
    ]);

    await press(mina, saved, 1, 'mask_finding');
    await hear(mina, '그 뒤로 기록이 바뀌었어요. 마지막으로 받은 메시지에서 눌러 주세요.');
    await press(mina, again, 0, 'mask_finding');
    const last = await readPost(house, house.mina, 3);
    expect(last.text).toContain('- [x] 키 ████████ 발급\n- [x] ███에 다녀옴');
    expect(last.text).toContain('- [ ] ███ 과제');
    const clean = await findSaved(mina, 3);
    expect(readWarnings(clean)).toEqual({ lines: [], buttons: [] });
    expect(mina.files(mina.dm())).toHaveLength(3);
    expectSilence(house, saved, again);
  });

  it('open the form of that day, and forget what is to stay as it is', async () => {
    const { house, john } = await openCamp(transport);
    expect(
      await writeLog(house, house.john, { done: words('At 바다랩'), retrospective: words('x') }),
    ).toBeNull();
    await readPost(house, house.john);
    const saved = await findSaved(john, 1);
    expect(readWarnings(saved).lines).toEqual([
      '🔎 Please look at this before you publish. Things found: 1\nUntil you mask it, change it or leave it, your team does not see the fields that hold it.',
      'This looks like something that the camp keeps confidential. (📝 오늘 한 일)\nAt 바다랩',
    ]);
    await press(john, saved, 0, 'ignore_finding');
    await hear(john, 'It stays as it is, and you will not hear of it again.');
    await house.at('2022-02-15T22:00:00+09:00');
    await press(john, saved, 0, 'open_log_form');
    await eventually(() => john.view()?.callbackId === 'log_form', 'the form');
    expect(JSON.parse(john.view()?.privateMetadata ?? '{}')).toMatchObject({ logDay: '2022-02-14' });
    await john.fill('done', words('At 바다랩 all day'));
    expect(await john.submit()).toBeNull();
    expect((await readPost(house, house.john, 2)).text).toContain('- [x] At 바다랩 all day');
    expect(readWarnings(await findSaved(john, 2)).lines).toEqual([]);
    await press(john, saved, 0, 'mask_finding');
    await hear(john, 'Your log has changed since. Please press the button in the newest message.');
    expectSilence(house, saved);
  });

  it('keep what they tell of from the team until it is masked or left', async () => {
    const { house, mina, john } = await openCamp(transport);
    const answers = {
      done: bullets(`키 ${awsKey}`),
      peer_session: bullets('바다랩'),
      to_dos: bullets('복습'),
    };
    expect(await writeLog(house, house.mina, answers)).toBeNull();
    const saved = await findSaved(mina, 1);
    /** All that the channel has to read, in the thread too. */
    const read = () => john.messages(house.channel).map(({ text }) => text);
    const log = (...lines: readonly string[]) => ['mina 님의 18일차 기록', ...lines].join('\n');
    await eventually(() => read().includes(log('🚀 내일 할 일', '- 복습')), 'the rest of the log');
    expect(read().join('\n')).not.toMatch(/AKIA|바다랩/);
    expect(await writeLog(house, house.john, { done: words('x') })).toBeNull();
    expect((await readPost(house, house.john)).text).not.toContain('바다랩');

    await press(mina, saved, 1, 'ignore_finding');
    const keywords = log('키워드 공유', '- 바다랩', '🚀 내일 할 일', '- 복습');
    await eventually(() => read().includes(keywords), 'the keyword');
    await press(mina, saved, 0, 'mask_finding');
    const whole = log('📝 오늘 한 일', '- 키 ████████', '키워드 공유', '- 바다랩', '🚀 내일 할 일', '- 복습');
    await eventually(() => read().includes(whole), 'the masked log');
    expect(read().join('\n')).not.toContain('AKIA');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('tell of what is inside something that is to stay, before the team reads it', async () => {
    const { house, mina, john } = await openCamp(transport);
    expect(await changeCamp(house, { confidentialWords: 'acme' })).toBeNull();
    expect(await writeLog(house, house.mina, { done: words('비밀번호: zz1-acme-2024') })).toBeNull();
    const saved = await findSaved(mina, 1);
    expect(readWarnings(saved).lines.at(-1)).toBe(
      '비밀번호나 키 같은 것이 있어요. (📝 오늘 한 일)\n비밀번호: zz1-…',
    );
    await press(mina, saved, 0, 'ignore_finding');
    await hear(mina, '그대로 둘게요. 이건 다시 알리지 않아요.');
    const inside = await eventually(
      () => mina.messages(mina.dm()).find(({ text }) => text === '블로그에 올리기 전에 살펴봐 주세요: 1가지'),
      'what is inside',
    );
    expect((inside.blocks as unknown as readonly Shown[]).flatMap(({ text }) => text?.text ?? [])).toEqual([
      '🔎 블로그에 올리기 전에 살펴봐 주세요: 1가지\n가리거나 고치거나 그대로 두기를 고를 때까지, 그런 말이 있는 칸은 팀에 보여 주지 않아요.',
      '캠프에서 공개하지 않는 말이 있어요. (📝 오늘 한 일)\n비밀번호: …acme…',
    ]);
    await house.sandbox.settled();
    const read = () => john.messages(house.channel).map(({ text }) => text);
    expect(read().join('\n')).not.toContain('acme');
    await press(mina, inside, 0, 'ignore_finding');
    const log = ['mina 님의 18일차 기록', '📝 오늘 한 일', '비밀번호: zz1-acme-2024'].join('\n');
    await eventually(() => read().includes(log), 'the log');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('can be acted on by who has left the team', async () => {
    const { house, john } = await openCamp(transport);
    expect(await writeLog(house, house.john, { done: words(`key ${awsKey}`) })).toBeNull();
    await readPost(house, house.john);
    const saved = await findSaved(john, 1);
    await house.sandbox.remove(house.channel, house.john);
    await press(john, saved, 0, 'mask_finding');
    expect((await readPost(house, house.john, 2)).text).toContain('- [x] key ████████');
    await press(john, saved, 0, 'ignore_finding');
    await hear(john, 'It is not in your log any more: it was masked or changed already.');
    expectSilence(house, saved);
  });
});
