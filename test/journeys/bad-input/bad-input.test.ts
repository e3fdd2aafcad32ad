import { describe, expect, it } from 'vitest';
import { askInChannel } from '../../support/ask-in-channel.ts';
import { eventually } from '../../support/eventually.ts';
import { databaseName } from '../../support/open-test-database.ts';
import {
  changeCamp,
  type House,
  readPost,
  setUpCamp,
  startHouse,
  type Transport,
  writeLog,
  writeTemplate,
} from '../../support/start-house.ts';
import { hear, ask as talk } from '../../support/talk.ts';
import { bullets, words } from '../../support/typed.ts';

const camp = {
  name: 'Sea Camp',
  startsOn: '2022-01-17',
  timeZone: 'Asia/Seoul',
  holidays: 'KR',
  promptAt: '18:00',
  language: 'ko',
};

async function startCamp(transport: Transport = 'socket', at = '2022-02-14T17:30:00+09:00'): Promise<House> {
  const house = await startHouse(at, transport);
  await setUpCamp(house, camp);
  return house;
}

/** What a person is told by a command, in the channel it was typed in or another. */
async function ask(house: House, userId: string, line: string, channel = house.channel): Promise<string> {
  return (await askInChannel(house.sandbox.as(userId), channel, line)).text;
}

/** Holds every write of logs back until the promise is over, as a database does that hangs. */
async function holdDatabase({ database }: House, until: Promise<void>): Promise<() => Promise<void>> {
  const held = Promise.withResolvers<void>();
  const holding = database.db.transaction(async (transaction) => {
    await transaction.execute('lock table logs in access exclusive mode');
    held.resolve();
    await until;
  });
  await held.promise;
  return () => holding;
}

describe(`bad input, on ${databaseName}`, () => {
  it('an empty form stays open and says what to do; nothing is kept', async () => {
    const house = await startCamp();
    expect(await writeLog(house, house.mina, {})).toEqual({
      done: '아직 아무것도 적지 않았어요. 한 칸이라도 적고 저장해 주세요.',
    });
    expect(await writeLog(house, house.john, { done: words(' \n ') })).toEqual({
      done: 'Nothing is written yet. Fill in at least one field, then save.',
    });
    expect(await ask(house, house.john, '/log status')).toContain('0 of 2 in the team have written.');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('3,001 characters are a log like any other, and come back whole', async () => {
    const house = await startCamp();
    const long = '가'.repeat(3_001);
    expect(await writeLog(house, house.mina, { retrospective: words(long) })).toBeNull();
    expect((await readPost(house, house.mina)).text).toContain(long);
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('a text beyond every measure stays in the form, with how much is too much', async () => {
    const house = await startCamp();
    const errors = await writeLog(house, house.mina, { retrospective: words('가'.repeat(60_001)) });
    expect(errors).toEqual({
      retrospective: '60,000자까지 쓸 수 있는데 지금은 60,001자예요. 1자만 줄여 주세요.',
    });
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('a log too long to edit in a window is kept, and named with a way to get it', async () => {
    const house = await startCamp();
    const long = words('가'.repeat(45_000));
    expect(await writeLog(house, house.mina, { done: long, retrospective: long })).toBeNull();
    expect(await ask(house, house.mina, '/log')).toContain('`/log download 2022-02-14`로 받을 수 있어요.');
    expect(house.sandbox.as(house.mina).view()).toBeNull();
    expect((await readPost(house, house.mina)).text).toContain('가'.repeat(45_000));
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('a draft too long for a window is kept, and goes on in the DM', async () => {
    const house = await startCamp();
    const mina = house.sandbox.as(house.mina);
    await mina.command(house.channel, '/log');
    await eventually(() => mina.view()?.callbackId === 'log_form', 'the form');
    await mina.fill('done', words('가'.repeat(45_000)));
    await mina.fill('retrospective', words('나'.repeat(45_000)));
    await mina.click('view', 'save_draft');
    const isKept = () => JSON.stringify(mina.view()?.blocks).includes('초안이 담겨 있어요');
    await eventually(isKept, 'that the draft is kept');
    expect(JSON.stringify(mina.view()?.state)).toContain('나'.repeat(45_000));
    await mina.close('all');
    expect(await ask(house, house.mina, '/log')).toBe(
      '2022-02-14의 초안이 너무 길어서 입력창에 다 담을 수 없어요. 적은 글은 그대로 있고, `/log 대화 2022-02-14`로 한 칸씩 살펴보고 저장할 수 있어요.',
    );
    // Neither from another day's form.
    await mina.command(house.channel, '/log 2022-02-11');
    await eventually(() => mina.view()?.callbackId === 'log_form', 'the form of Friday');
    await mina.click('view', 'choose_log_day', '2022-02-14');
    await eventually(
      () => JSON.stringify(mina.view()?.blocks).includes('/log 대화 2022-02-14로'),
      'the notice',
    );
    await mina.close('all');
    await hear(house, mina, () => mina.command(house.channel, '/log 대화 2022-02-14'));
    for (let field = 1; field < 5; field++) await talk(house, mina, '끝');
    expect(await talk(house, mina, '끝')).toContain('기록을 저장했어요.');
    const { text } = await readPost(house, house.mina);
    expect(text).toContain('가'.repeat(45_000));
    expect(text).toContain('나'.repeat(45_000));
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('elements that nobody knows give the text they carry', async () => {
    const house = await startCamp();
    const strange = {
      type: 'rich_text',
      elements: [
        { type: 'rich_text_hologram', elements: [{ type: 'text', text: 'from the future' }] },
        {
          type: 'rich_text_section',
          elements: [
            { type: 'smell', text: 'salt' },
            { type: 'text', text: ' and sea' },
          ],
        },
      ],
    };
    expect(await writeLog(house, house.mina, { retrospective: strange })).toBeNull();
    const { text } = await readPost(house, house.mina);
    expect(text).toContain('from the future');
    expect(text).toContain('salt and sea');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('text that a blog would run as code is shown as it was typed', async () => {
    const house = await startCamp();
    const answers = {
      done: bullets('---js', '{% raw %} {{ page.title }}'),
      retrospective: words('---js\nprocess.exit(1)\n---'),
    };
    expect(await writeLog(house, house.mina, answers)).toBeNull();
    const { text } = await readPost(house, house.mina);
    expect(text).not.toMatch(/^---js/m);
    expect(text).not.toContain('{% raw %}');
    const [preview] = house.sandbox.as(house.mina).messages(house.sandbox.as(house.mina).dm());
    expect(JSON.stringify(preview?.blocks)).not.toContain('⚠️');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('a command in smart quotes is understood, nonsense gets the nearest one', async () => {
    const house = await startCamp();
    expect(await ask(house, house.john, '/log “status”\u00a0')).toContain('0 of 2 in the team have written.');
    expect(await ask(house, house.mina, '/log 상테')).toBe(
      '“상테”는 제가 모르는 말이에요. 혹시 `/log status` 명령을 쓰려던 건가요?\n`/log help` 이 도움말을 봐요. (도움말)',
    );
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('somebody who is in no team hears how to start one', async () => {
    const house = await startCamp();
    const nora = house.sandbox.addUser({ name: 'nora', locale: 'en-US' });
    const lunch = house.sandbox.addChannel({ name: 'lunch', members: [nora] });
    expect(await ask(house, nora, '/log', lunch)).toBe(
      'This channel is not the team of a camp yet. `/log setup` starts one here.',
    );
    expect(await ask(house, nora, '/log status', house.sandbox.as(nora).dm())).toBe(
      'You are not a camper of any team yet. Join a team channel, or start a camp with `/log setup` in a channel.',
    );
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('somebody in two teams chooses one in the DM, and a channel says which by itself', async () => {
    const house = await startCamp();
    const john = house.sandbox.as(house.john);
    const other = house.sandbox.addChannel({ name: 'sky-team', members: [house.john] });
    await house.sandbox.invite(other, house.sandbox.botUserId);
    await john.command(other, '/log setup');
    await eventually(() => john.view()?.callbackId === 'camp_setup', 'the setup window');
    for (const [field, value] of Object.entries({ ...camp, name: 'Sky Camp' })) await john.fill(field, value);
    expect(await john.submit()).toBeNull();
    const asked = () => john.messages(john.dm()).find(({ text }) => text.startsWith('You are in several'));
    await eventually(() => john.messages(other).length > 0, 'the announcement');
    await john.command(john.dm(), '/log yesterday');
    await eventually(asked, 'the question');
    const buttons = JSON.stringify(asked()?.blocks);
    expect(buttons).toContain('"Sky Camp, team #sky-team"');
    expect(buttons).toContain('"Sea Camp, team #sea-team"');
    const [, , second] = (asked()?.blocks ?? []) as { block_id: string }[];
    const button = { blockId: second?.block_id ?? '', actionId: 'open_log_form' };
    await john.click(asked() ?? { channel: '', ts: '' }, button);
    await eventually(() => john.view()?.callbackId === 'log_form', 'the form');
    expect(JSON.stringify(john.view()?.blocks)).toContain('Sea Camp · week 4');
    await john.close('all');
    await john.command(other, '/log');
    await eventually(() => JSON.stringify(john.view()?.blocks ?? []).includes('Sky Camp'), 'the other form');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('a deactivated member is asked nothing, the others are', async () => {
    const house = await startCamp();
    await house.sandbox.updateUser(house.john, { deleted: true });
    await house.sandbox.settled();
    await house.at('2022-02-14T18:00:00+09:00');
    const mina = house.sandbox.as(house.mina);
    await eventually(() => mina.messages(mina.dm())[0], 'the prompt');
    expect(house.sandbox.calls('conversations.open')).toHaveLength(1);
    expect(house.log).toEqual([]);
    expect(house.sandbox.violations()).toEqual([]);
  });

  it.each(['2022-13-45', '2022-02-30', '2021-12-31', '2022-02-15', 'someday'])(
    'a download of %s names what a date looks like and the days that there are',
    async (typed) => {
      const house = await startCamp();
      expect(await ask(house, house.john, `/log download ${typed}`)).toBe(
        `“${typed}” is not a log day. Write a date like 2022-02-14. This camp's log days run from 2022-01-17 to 2022-02-14.`,
      );
      expect(house.sandbox.violations()).toEqual([]);
    },
  );

  it('a template with a broken hole is not kept: the window says which line, and the old one goes on', async () => {
    const house = await startCamp();
    const broken = '---\ntitle: "하루"\ndate: {{ date }}\ntags: [a]\n---\n## 한 일\n{{ done | lists }}\n';
    expect(await writeTemplate(house, 'mine', broken)).toEqual({
      text: '7번째 줄 “{{ done | lists }}”: 모르는 종류예요. checklist, tasks, bullets, keywords, prose 가운데 하나를 적어 주세요.',
    });
    expect(await changeCamp(house, { stages: '2022-01-17 lv1\n다음 주 lv2' })).toEqual({
      stages: '2번째 줄을 읽을 수 없어요: “다음 주 lv2”. 2022-01-17 lv1-u-stage처럼 적어 주세요.',
    });
    expect(await writeLog(house, house.mina, { done: bullets('등대') })).toBeNull();
    const { text } = await readPost(house, house.mina);
    expect(text).toContain('tags: [daily-log, week05]\n');
    expect(text).toContain('- [x] 등대\n');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('settings of a camp are not everybody’s to change', async () => {
    const house = await startCamp();
    expect(await ask(house, house.john, '/log camp')).toBe(
      'Only the staff of the camp and the admins of the workspace can change its settings.',
    );
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('a camp that has not begun says when it does', async () => {
    const house = await startCamp('socket', '2022-01-10T12:00:00+09:00');
    expect(await ask(house, house.john, '/log')).toBe(
      "Today is no log day of this camp. This camp's log days begin on 2022-01-17.",
    );
    expect(house.sandbox.violations()).toEqual([]);
  });
});

describe.each(['socket', 'http'] as const)(`a database in trouble, by %s on ${databaseName}`, (transport) => {
  it('hangs while saving: the form keeps its text, and the next press saves it once', async () => {
    const house = await startCamp(transport);
    const mina = house.sandbox.as(house.mina);
    await mina.command(house.channel, '/log');
    await eventually(() => mina.view()?.callbackId === 'log_form', 'the form');
    await mina.fill('retrospective', words('잃으면 안 되는 글'));

    const over = Promise.withResolvers<void>();
    const released = await holdDatabase(house, over.promise);
    expect((await mina.submit())?.done).toContain('저장이 늦어지고 있어요.');
    over.resolve();
    await released();

    expect(await mina.submit()).toBeNull();
    expect((await readPost(house, house.mina)).text).toContain('잃으면 안 되는 글');
    await house.sandbox.settled();
    expect(mina.files(mina.dm())).toHaveLength(1);
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('hangs while opening: the placeholder is filled when it is back', async () => {
    const house = await startCamp(transport);
    const mina = house.sandbox.as(house.mina);
    const over = Promise.withResolvers<void>();
    const released = await holdDatabase(house, over.promise);
    await mina.command(house.channel, '/log');
    await eventually(() => mina.view()?.title === '잠시만요', 'the placeholder');
    over.resolve();
    await released();
    await eventually(() => mina.view()?.callbackId === 'log_form', 'the form');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('fails while saving: the form stays open with the text and says so, and saves when it is back', async () => {
    const house = await startCamp(transport);
    const mina = house.sandbox.as(house.mina);
    await mina.command(house.channel, '/log');
    await eventually(() => mina.view()?.callbackId === 'log_form', 'the form');
    await mina.fill('retrospective', words('잃으면 안 되는 글'));
    await house.database.db.execute('alter table campers rename to campers_away');
    expect((await mina.submit())?.done).toBe(
      '지금은 저장할 수 없었어요. 글은 이 창에 그대로 있으니, 잠시 뒤 저장하기를 다시 눌러 주세요.',
    );
    const kept = { type: 'rich_text_input', rich_text_value: words('잃으면 안 되는 글') };
    expect(mina.view()?.state.retrospective).toEqual({ answer: kept });

    await house.database.db.execute('alter table campers_away rename to campers');
    expect(await mina.submit()).toBeNull();
    expect((await readPost(house, house.mina)).text).toContain('잃으면 안 되는 글');
    expect(house.sandbox.violations()).toEqual([]);
  });
});
