import { describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../../src/sandbox/actors/sandbox-user.ts';
import type { Fault } from '../../../src/sandbox/faults.ts';
import { eventually } from '../../support/eventually.ts';
import { type House, setUpCamp, startHouse, type Transport, writeLog } from '../../support/start-house.ts';
import { words } from '../../support/typed.ts';

/** The texts of the top window, a line each. */
function read(user: SandboxUser): readonly string[] {
  const texts = JSON.stringify(user.view()?.blocks ?? []).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g);
  return [...texts].flatMap(([, text]) => JSON.parse(`"${text}"`).split('\n'));
}

async function openCamp(house: House, user: SandboxUser): Promise<void> {
  await user.command(house.channel, '/log camp');
  await eventually(() => user.view()?.callbackId === 'camp_settings', 'the settings');
}

async function press(user: SandboxUser, action: string, title: string): Promise<void> {
  await user.click('view', action);
  await eventually(() => user.view()?.title === title, title);
}

describe.each<Transport>(['socket', 'http'])('the staff of a camp (by %s)', (transport) => {
  it('see who writes and never what, and take it away as files', async () => {
    const house = await startHouse('2022-02-14T12:00:00+09:00', transport);
    await setUpCamp(house, { name: '바다 캠프', startsOn: '2022-02-07', language: 'ko' });
    expect(await writeLog(house, house.john, { done: words('a secret') })).toBeNull();
    await house.at('2022-02-17T12:00:00+09:00');
    const mina = house.sandbox.as(house.mina);
    await openCamp(house, mina);
    await press(mina, 'staff_roster', '캠퍼 현황');
    expect(read(mina)).toEqual([
      '#sea-team',
      'john · 3일 중 1일 기록 · 마지막 기록 2월 14일 (월)',
      'mina · 3일 중 0일 기록 · 아직 기록이 없어요 · ⚠️ 수업일 3일째 기록이 없어요',
      '안부 전하기',
    ]);
    await mina.close();
    await press(mina, 'staff_files', '캠프 설정');
    const files = await eventually(() => {
      const shared = mina.files(mina.dm());
      return shared.length === 2 && shared;
    }, 'the files');
    expect(files.map(({ name }) => name)).toEqual([
      'participation-2022-02-17.csv',
      'participation-2022-02-17.json',
    ]);
    const csv = Buffer.from(mina.readFile(files[0]?.id ?? '')).toString('utf8');
    expect(
      csv
        .replaceAll(/12:0\d:\d\d/g, '12:00:00')
        .split('\r\n')
        .slice(0, 3),
    ).toEqual([
      '\uFEFFteam,camper,date,week,day,training,written,submittedAt,late,versions,onLeave',
      'sea-team,john,2022-02-14,2,006,yes,yes,2022-02-14T12:00:00+09:00,no,1,no',
      'sea-team,john,2022-02-15,2,007,yes,no,,no,0,no',
    ]);
    expect(csv).not.toContain('secret');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('let a camper who has not written know that they are missed, once, when the hours are not quiet', async () => {
    const house = await startHouse('2022-02-14T12:00:00+09:00', transport);
    await setUpCamp(house, { name: '바다 캠프', startsOn: '2022-02-07', language: 'ko' });
    const john = house.sandbox.as(house.john);
    await john.command(house.channel, '/log settings');
    await eventually(() => john.view()?.callbackId === 'my_settings', 'the window');
    await john.fill('quietFrom', '22:00');
    await john.fill('quietTo', '08:00');
    expect(await john.submit()).toBeNull();
    await eventually(() => john.messages(house.channel).at(-1)?.ephemeral, 'that it is saved');
    await house.at('2022-02-17T23:00:00+09:00');
    const mina = house.sandbox.as(house.mina);
    await openCamp(house, mina);
    await press(mina, 'staff_roster', '캠퍼 현황');
    const johnBlock = mina.view()?.blocks.find((block) => JSON.stringify(block).includes('john'));
    const button = { blockId: String(johnBlock?.block_id), actionId: 'staff_nudge' };
    const isHeld = () => read(mina)[0] === 'john 님의 방해 금지 시간이 끝나면 안부를 전할게요.';
    await mina.click('view', button);
    await eventually(isHeld, 'that it waits');
    expect(read(mina).slice(1)).toEqual([
      '#sea-team',
      'john · 3일 중 0일 기록 · 아직 기록이 없어요 · ⚠️ 수업일 3일째 기록이 없어요',
      `💌 <@${house.mina}> 님이 2월 17일 (목) 23:00에 남긴 안부를 방해 금지 시간이 끝나면 보내요`,
      'mina · 3일 중 0일 기록 · 아직 기록이 없어요 · ⚠️ 수업일 3일째 기록이 없어요',
      '안부 전하기',
    ]);
    const nudges = () => john.messages(john.dm()).filter(({ text }) => text.includes('misses your log'));
    await house.at('2022-02-18T07:59:00+09:00');
    expect(nudges()).toEqual([]);
    await house.at('2022-02-18T08:00:00+09:00');
    const nudge = await eventually(() => nudges()[0], 'the nudge');
    expect(nudge.text).toBe(
      'Your team at 바다 캠프 misses your log. A line or two will make them glad. If something keeps you from writing, just tell them.',
    );
    await john.click(nudge, 'open_log_form');
    await eventually(() => john.view()?.callbackId === 'log_form', 'the form');
    await john.fill('done', words('back again'));
    expect(await john.submit()).toBeNull();
    await mina.close();
    await press(mina, 'staff_changes', '바뀐 것');
    expect(read(mina)).toEqual([`2월 17일 (목) 23:00 · <@${house.mina}> · 안부 전함`, `<@${house.john}>`]);
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('send no second nudge when another of them presses in an older window', async () => {
    const house = await startHouse('2022-02-17T12:00:00+09:00', transport);
    await setUpCamp(house, { name: '바다 캠프', startsOn: '2022-02-07', language: 'ko' });
    const mina = house.sandbox.as(house.mina);
    const john = house.sandbox.as(house.john);
    await house.at('2022-02-22T12:00:00+09:00');
    await openCamp(house, mina);
    await press(mina, 'staff_people', '운영진');
    await mina.fill('staff', [house.mina, house.john]);
    expect(await mina.submit()).toBeNull();
    for (const user of [mina, john]) await openCamp(house, user);
    await press(mina, 'staff_roster', '캠퍼 현황');
    await press(john, 'staff_roster', 'Campers');
    const block = mina.view()?.blocks.find((each) => JSON.stringify(each).includes('john'));
    const button = { blockId: String(block?.block_id), actionId: 'staff_nudge' };
    await mina.click('view', button);
    await eventually(() => read(mina)[0] === 'john 님에게 안부를 전했어요.', 'that it is sent');
    await john.click('view', button);
    await eventually(() => read(john)[0] === 'john got a friendly message before.', 'that it was sent');
    expect(read(john)[3]).toBe(`💌 nudged by <@${house.mina}>, Tue, Feb 22 12:00`);
    await house.at('2022-02-22T12:30:00+09:00');
    const nudges = john.messages(john.dm()).filter(({ text }) => text.includes('misses your log'));
    expect(nudges).toHaveLength(1);
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('note a leave for a camper and take it back, which the camper is told and can undo', async () => {
    const house = await startHouse('2022-02-14T12:00:00+09:00', transport);
    await setUpCamp(house, { name: '바다 캠프', startsOn: '2022-02-07', language: 'ko' });
    const mina = house.sandbox.as(house.mina);
    const john = house.sandbox.as(house.john);
    await openCamp(house, mina);
    await john.openHome();
    const seesHome = (mark: string) =>
      eventually(() => JSON.stringify(john.home()?.blocks ?? []).includes(mark), `Home with ${mark}`);
    await seesHome('Wed ▫️');
    await press(mina, 'staff_leave', '휴가');
    expect(read(mina)).toEqual([
      ...['캠퍼', '#sea-team', 'john', 'mina', '시작하는 날', '끝나는 날', '이유'],
      '캠퍼에게 DM으로 알려요. 캠퍼가 /log leave에서 취소할 수도 있어요.',
      '앞으로의 휴가가 없어요.',
    ]);
    const [block] = mina.view()?.blocks ?? [];
    const johnId = /"text":"john"[^}]*},"value":"([^"]+)"/.exec(JSON.stringify(block))?.[1] ?? '';
    await mina.fill('camper', johnId);
    await mina.fill('from', '2022-02-16');
    await mina.fill('to', '2022-02-15');
    expect(await mina.submit()).toEqual({ to: '시작하는 날이나 그 뒤의 날을 골라 주세요.' });
    await mina.fill('to', '2022-02-18');
    await mina.fill('reason', ' 예비군   훈련 ');
    expect(await mina.submit()).toBeNull();
    const line = '2월 16일 (수)부터 2월 18일 (금)까지 휴가';
    expect(read(mina)[0]).toBe(`적어 두었고 john 님에게 DM으로 알려요: ${line}`);
    expect(read(mina).slice(-2)).toEqual([`john · ${line} · 예비군 훈련`, '취소하기']);
    expect(await mina.submit()).toBeNull();
    expect(read(mina)[0]).toBe(`john 님의 휴가는 이미 적혀 있어요: ${line}`);
    const told = await eventually(() => john.messages(john.dm())[0], 'what john is told');
    const johnLine = 'Leave from Wed, Feb 16 to Fri, Feb 18 · 예비군 훈련';
    const noted = `The staff of 바다 캠프 noted for you: ${johnLine}`;
    expect(told.text).toBe(`${noted}\nNobody asks you meanwhile, and your streak goes on.`);
    expect(JSON.stringify(told.blocks)).toContain(`<@${house.mina}>`);
    await seesHome('Wed 🌿');

    await house.at('2022-02-16T18:00:00+09:00');
    await eventually(() => mina.messages(mina.dm()).length > 0, 'that mina is asked');
    await john.command(house.channel, '/log leave');
    const listed = await eventually(() => john.messages(house.channel).at(-1)?.ephemeral, 'the list');
    expect(listed).toBe(true);
    expect(john.messages(house.channel).at(-1)?.text).toBe(`Your leaves to come:\n${johnLine}`);
    await john.click(told, 'cancel_leave');
    await seesHome('Wed ✏️');
    const undone = await eventually(() => john.messages(john.dm())[1], 'that it is undone');
    expect(undone.text).toBe(`Taken back: ${johnLine}. From now on you are asked again.`);

    await mina.click('view', 'staff_leave_cancel');
    await eventually(() => read(mina)[0] === '이미 취소했거나 지난 휴가예요.', 'that it is gone');
    await mina.fill('from', '2022-02-21');
    await mina.fill('to', '2022-02-21');
    expect(await mina.submit()).toBeNull();
    const second = await eventually(() => john.messages(john.dm())[2], 'the second leave');
    expect(second.text).toContain('Leave on Mon, Feb 21 · 예비군 훈련');
    await mina.click('view', 'staff_leave_cancel');
    const back = await eventually(() => john.messages(john.dm())[3], 'that staff took it back');
    const taken = 'The staff of 바다 캠프 took back: Leave on Mon, Feb 21 · 예비군 훈련';
    expect(back.text).toBe(`${taken}\nFrom now on you are asked again.`);
    await eventually(
      () => read(mina)[0]?.startsWith('취소했고 john 님에게 DM으로 알려요: '),
      'that it is done',
    );
    await mina.close();
    await press(mina, 'staff_changes', '바뀐 것');
    const at = `2월 16일 (수) 18:00 · <@${house.mina}>`;
    expect(read(mina)).toEqual([
      ...[`${at} · 휴가 취소`, `<@${house.john}> 2022-02-21`],
      ...[`${at} · 휴가 적음`, `<@${house.john}> 2022-02-21`],
      `2월 14일 (월) 12:00 · <@${house.mina}> · 휴가 적음`,
      `<@${house.john}> 2022-02-16..2022-02-18`,
    ]);
    expect(house.sandbox.violations()).toEqual([]);
  });

  it.each<Fault>([{ kind: 'reset-before' }, { kind: 'reset-after' }, { kind: 'http', status: 503 }])(
    'note a leave of which the camper is told once when Slack has trouble: %o',
    async (fault) => {
      const house = await startHouse('2022-02-14T12:00:00+09:00', transport);
      await setUpCamp(house, { name: '바다 캠프', startsOn: '2022-02-07', language: 'ko' });
      const mina = house.sandbox.as(house.mina);
      const john = house.sandbox.as(house.john);
      await openCamp(house, mina);
      await press(mina, 'staff_leave', '휴가');
      const [block] = mina.view()?.blocks ?? [];
      const johnId = /"text":"john"[^}]*},"value":"([^"]+)"/.exec(JSON.stringify(block))?.[1] ?? '';
      for (const [field, value] of Object.entries({ camper: johnId, from: '2022-02-16', to: '2022-02-18' })) {
        await mina.fill(field, value);
      }
      house.sandbox.fault('chat.postMessage', fault);
      expect(await mina.submit()).toBeNull();
      for (const minute of ['01', '02', '03']) {
        await house.sandbox.settled();
        await house.at(`2022-02-14T12:${minute}:00+09:00`);
      }
      const line = 'Leave from Wed, Feb 16 to Fri, Feb 18';
      const noted = `The staff of 바다 캠프 noted for you: ${line}\nNobody asks you meanwhile, and your streak goes on.`;
      await eventually(() => john.messages(john.dm()).length > 0, 'what john is told');
      expect(await writeLog(house, house.john, { done: words('here') })).toBeNull();
      await eventually(() => john.messages(john.dm()).length > 1, 'what comes next');
      const said = john.messages(john.dm()).map(({ text }) => text);
      expect(said.filter((text) => text.includes('Leave'))).toEqual([noted]);
      expect(house.sandbox.violations()).toEqual([]);
    },
  );

  it('are told once a log day when Slack takes no files, each in their language and without what was written', async () => {
    const house = await startHouse('2022-02-14T19:00:00+09:00', transport);
    const campers = ['jiwoo', 'doyun'].map((name) => house.sandbox.addUser({ name, locale: 'ko-KR' }));
    for (const camper of campers) await house.sandbox.invite(house.channel, camper);
    await setUpCamp(house, { name: '바다 캠프', startsOn: '2022-02-07', language: 'ko' });
    const mina = house.sandbox.as(house.mina);
    await openCamp(house, mina);
    await press(mina, 'staff_people', '운영진');
    await mina.fill('staff', [house.mina, house.john]);
    expect(await mina.submit()).toBeNull();
    const told = () =>
      [house.mina, house.john].map((id) => {
        const user = house.sandbox.as(id);
        const said = user.messages(user.dm()).map(({ text }) => text);
        return said.filter((text) => text.includes('file_uploads_disabled'));
      });
    const korean = (day: string) =>
      `바다 캠프: Slack이 jiwoo 님의 글을 파일로 받지 않았어요 (file_uploads_disabled). 기록은 그대로 있고, Slack이 다시 파일을 받으면 jiwoo 님이 \`/log download ${day}\`로 받을 수 있어요. 기록한 날마다 한 번만 알려 드려요.`;
    const english = (day: string) =>
      `바다 캠프: Slack did not take the post of jiwoo as a file (file_uploads_disabled). The log is kept; once Slack takes files again, jiwoo can get it with \`/log download ${day}\`. You are told once for each log day.`;
    house.sandbox.fault('files.getUploadURLExternal', { kind: 'error', error: 'file_uploads_disabled' }, 3);
    for (const camper of campers) {
      expect(await writeLog(house, camper, { done: words('비밀') })).toBeNull();
      await eventually(() => told().every(({ length }) => length === 1), 'that the staff are told');
    }
    const doyun = house.sandbox.as(campers[1] ?? '');
    const asked = (text: string) => text.includes('`/log download`로 다시 받아 주세요.');
    await eventually(
      () => doyun.messages(doyun.dm()).some(({ text }) => asked(text)),
      'that they are told too',
    );
    expect(told()).toEqual([[korean('2022-02-14')], [english('2022-02-14')]]);

    await house.at('2022-02-15T19:00:00+09:00');
    expect(await writeLog(house, campers[0] ?? '', { done: words('비밀') })).toBeNull();
    await eventually(() => told().every(({ length }) => length === 2), 'that the staff are told again');
    expect(told()).toEqual([
      [korean('2022-02-14'), korean('2022-02-15')],
      [english('2022-02-14'), english('2022-02-15')],
    ]);
  });

  it('hand the camp over, which stands in the list of changes', async () => {
    const house = await startHouse('2022-02-14T12:00:00+09:00', transport);
    await setUpCamp(house, { name: '바다 캠프', startsOn: '2022-02-07', language: 'ko' });
    const mina = house.sandbox.as(house.mina);
    await openCamp(house, mina);
    await press(mina, 'staff_people', '운영진');
    await mina.fill('staff', [house.john]);
    expect(await mina.submit()).toBeNull();
    await eventually(() => mina.view()?.title === '캠프 설정', 'the settings again');
    await mina.click('view', 'staff_changes');
    await eventually(() => read(mina)[0] !== '캠퍼 현황', 'the refusal');
    expect(read(mina)).toEqual(['캠프 설정은 캠프의 운영진과 워크스페이스 관리자만 바꿀 수 있어요.']);

    const john = house.sandbox.as(house.john);
    await openCamp(house, john);
    await press(john, 'staff_changes', 'Changes');
    expect(read(john)).toEqual([
      `Mon, Feb 14 12:00 · <@${house.mina}> · taken off the staff`,
      `<@${house.mina}>`,
      `Mon, Feb 14 12:00 · <@${house.mina}> · added to the staff`,
      `<@${house.john}>`,
    ]);
    expect(house.sandbox.violations()).toEqual([]);
  });
});
