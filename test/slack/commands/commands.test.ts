import { afterEach, describe, expect, it } from 'vitest';
import type { Flows } from '../../../src/flows/flows.ts';
import type { Standing } from '../../../src/flows/place/find-standing.ts';
import type { ExportedPost } from '../../../src/flows/post/export-post.ts';
import { eventually } from '../../support/eventually.ts';
import { fakeFlows } from '../support/fake-flows.ts';
import { type Bot, type BotOptions, startBot } from '../support/start-bot.ts';

let bot: Bot | null = null;

afterEach(async () => {
  await bot?.stop();
  bot = null;
});

async function startWith(given: Partial<Flows>, options: BotOptions = {}) {
  const started = await startBot(() => fakeFlows({ saveWorkspace: async () => {}, ...given }), options);
  bot = started;
  const { sandbox } = started;
  const mina = sandbox.addUser({ name: 'mina', realName: '미나', locale: 'ko-KR', tz: 'Asia/Seoul' });
  const john = sandbox.addUser({ name: 'john', realName: 'John', locale: 'en-GB', tz: 'Europe/London' });
  const channel = sandbox.addChannel({ name: 'team-1', members: [mina, john, sandbox.botUserId] });
  /** Types a command and gives the first answer to it. */
  const ask = async (userId: string, line: string, where = channel) => {
    const user = sandbox.as(userId);
    const before = user.messages(where).length;
    await user.command(where, line);
    return eventually(() => user.messages(where)[before], line);
  };
  return { ...started, channel, ask, mina: sandbox.as(mina), john: sandbox.as(john) };
}

const post: ExportedPost = {
  kind: 'post',
  language: 'en',
  camperId: 'camper-1',
  logKind: 'daily',
  logDay: '2022-02-14',
  week: '05',
  day: '018',
  fileName: '2022-02-14-d018-daily-log.md',
  text: '---\ntitle: "하루"\n---\nHello <!channel>\n',
  title: '하루',
  problems: [],
};

describe.each(['socket', 'http'] as const)('commands, by %s', (transport) => {
  it('help in the asker’s language, seen by the asker alone', async () => {
    const standing: Standing = { isCamper: true, isStaff: true, isTeam: true };
    const { sandbox, ask, mina, john, channel } = await startWith(
      { findStanding: async () => standing },
      { transport },
    );
    const korean = await ask(mina.id, '/log 도움말');
    expect(korean.ephemeral).toBe(true);
    expect(korean.text.split('\n')[0]).toBe('Camplog는 하루의 기록을 블로그 글로 만들어 드려요.');
    const english = await ask(john.id, '/log “help”\u00a0');
    expect(english.text.split('\n')).toEqual([
      'Camplog turns your day into a finished blog post.',
      "`/log` writes or edits today's log; `/log yesterday` or `/log 2022-02-14` that day's.",
      '`/log talk` asks field by field in our DM; `/log talk yesterday` for that day.',
      '`/log done`, `/log keyword`, `/log todo` and `/log note` add what follows to today; so does “Add to my log” in the menu of a message.',
      '`/log pool` shows the keywords of your team. The moderator of the day can enter some for everybody.',
      '`/log week` looks back at this week; `/log week 2022-02-14` at the week that holds the day.',
      "`/log preview` shows what today's post will look like.",
      "`/log download 2022-02-14` gives that day's post as a file; without a date, today's.",
      '`/log versions` lists what you saved for a day, and brings older texts back.',
      '`/log status` tells whether you have written and when the next prompt comes.',
      '`/log skip` skips today; `/log leave 2022-02-16..2022-02-18 why` notes a leave, and `/log leave` alone shows and cancels them.',
      '`/log pause` stops the questions until `/log resume`.',
      '`/log settings` sets when you are asked and reminded, and your quiet hours.',
      '`/log setup` makes a channel the team of a camp, a new one or one that is there.',
      '`/log camp` changes a camp (template, stages, days off, times), and shows its campers, leave and staff. For its staff and admins.',
      '`/log help` shows this.',
    ]);
    expect(john.messages(channel)).toHaveLength(1);
    expect(sandbox.violations()).toEqual([]);
  });

  it('help says what is of use to whoever asks, where they are', async () => {
    let standing: Standing | null = null;
    const { sandbox, ask, mina } = await startWith(
      {
        findStanding: async () => {
          if (standing === null) throw new Error('the database is away');
          return standing;
        },
      },
      { transport },
    );
    const help = async (now: Standing | null) => {
      standing = now;
      const { text } = await ask(mina.id, '/log help');
      return text.split('\n').map((line) => line.split(' ').slice(0, 2).join(' '));
    };
    const title = 'Camplog는 하루의';
    const own = [
      '`/log` 오늘의',
      '`/log talk`는',
      '`/log done`,',
      '`/log pool`은',
      '`/log week`는',
      '`/log preview`',
    ];
    expect(await help({ isCamper: false, isStaff: false, isTeam: false })).toEqual([
      title,
      '이 채널은',
      '`/log setup`',
      '`/log help`',
    ]);
    const camper = await help({ isCamper: true, isStaff: false, isTeam: true });
    expect(camper.slice(0, 7)).toEqual([title, ...own]);
    expect(camper.slice(-2)).toEqual(['`/log settings`', '`/log help`']);
    const inDm = await help({ isCamper: true, isStaff: true, isTeam: null });
    expect(inDm.slice(0, 3)).toEqual([title, '여기 DM에서도', own[0]]);
    expect(inDm.slice(-3)).toEqual(['`/log setup`', '`/log camp`', '`/log help`']);
    // Nobody knows who asks: everything is told.
    expect(await help(null)).toEqual(inDm.filter((line) => line !== '여기 DM에서도'));
    expect(sandbox.violations()).toEqual([]);
  });

  it('nonsense gets the nearest command, and cannot shout at the channel', async () => {
    const { sandbox, ask, john } = await startWith({}, { transport });
    expect((await ask(john.id, '/log donwload')).text).toBe(
      'I do not know “donwload”. Did you mean `/log download`?\n`/log help` shows this.',
    );
    expect((await ask(john.id, '/log @channel & <b>')).text).toContain(
      'I do not know “&lt;!channel&gt; &amp; &lt;b&gt;”.',
    );
    expect(sandbox.violations()).toEqual([]);
  });

  it('the post of a day arrives as a file in the DM', async () => {
    const asked: unknown[] = [];
    const { sandbox, ask, john, channel } = await startWith(
      {
        exportPost: async (asker) => {
          asked.push(asker);
          return post;
        },
      },
      { transport },
    );
    const said = await ask(john.id, '/log download 2022-02-14');
    expect(said.text).toBe('I sent 2022-02-14-d018-daily-log.md to your DM.');
    expect(asked).toEqual([
      {
        workspaceId: sandbox.workspace.id,
        userId: john.id,
        channelId: channel,
        day: '2022-02-14',
        logKind: 'daily',
      },
    ]);
    const [file] = john.files(john.dm());
    expect(Buffer.from(john.readFile(file?.id ?? '')).toString()).toBe(post.text);
    expect(sandbox.violations()).toEqual([]);
  });
});

describe('the post of no day', () => {
  it('is explained with what a date looks like and the days that there are', async () => {
    const { sandbox, ask, mina } = await startWith({
      exportPost: async ({ day }) => ({
        kind: 'no-such-day',
        language: 'ko',
        details: { typed: day ?? '', firstDay: '2022-01-17', lastDay: '2022-02-14', campName: '바다 캠프' },
      }),
    });
    expect((await ask(mina.id, '/log download 2022-13-45')).text).toBe(
      '“2022-13-45”에 해당하는 기록일이 없어요. 날짜는 2022-02-14처럼 적어 주세요. 이 캠프의 기록일은 2022-01-17부터 2022-02-14까지예요.',
    );
    expect(sandbox.violations()).toEqual([]);
  });

  it('is said to be unwritten', async () => {
    const { ask, john } = await startWith({
      exportPost: async ({ day }) => ({
        kind: 'no-log',
        language: 'en',
        details: { logDay: day ?? '2022-02-14' },
      }),
    });
    expect((await ask(john.id, '/log download 2022-02-11')).text).toBe(
      'There is no log of 2022-02-11. Write it with `/log` and you can have it at once.',
    );
    expect((await ask(john.id, '/log preview')).text).toBe(
      'There is no log yet. Open `/log` and write the first one.',
    );
  });

  it('is offered as a link when Slack does not take the file', async () => {
    const links: unknown[] = [];
    const { sandbox, ask, john, channel } = await startWith(
      { exportPost: async () => post },
      {
        postLink: (link) => {
          links.push(link);
          return 'https://camp.example/posts/token';
        },
      },
    );
    sandbox.fault('files.completeUploadExternal', { kind: 'error', error: 'not_allowed' });
    expect((await ask(john.id, '/log download')).text).toContain('https://camp.example/posts/token');
    expect(links).toEqual([
      {
        workspaceId: sandbox.workspace.id,
        userId: john.id,
        channelId: channel,
        camperId: 'camper-1',
        logKind: 'daily',
        day: '2022-02-14',
      },
    ]);
  });
});

describe('a preview', () => {
  it('shows the exact Markdown to the asker alone', async () => {
    const { sandbox, ask, john, mina, channel } = await startWith({ exportPost: async () => post });
    const said = await ask(john.id, '/log preview');
    expect(said.text).toBe('This is the post of Mon, Feb 14, day 18 (2022-02-14-d018-daily-log.md).');
    expect(JSON.stringify(said.blocks)).toContain('Hello <!channel>\\n');
    expect(mina.messages(channel)).toEqual([]);
    expect(sandbox.violations()).toEqual([]);
  });

  it('comes in several messages when it is long, and as a file when it is longer', async () => {
    const long = { ...post, text: 'long words\n'.repeat(1_200) };
    const longer = { ...post, text: 'long words\n'.repeat(6_000) };
    let asked = 0;
    const { sandbox, ask, john, channel } = await startWith({
      exportPost: async () => (asked++ === 0 ? long : longer),
    });
    await ask(john.id, '/log preview');
    await eventually(() => john.messages(channel).length === 3);
    const last = await ask(john.id, '/log preview');
    expect(last.text).toBe('The post is too long for a preview, so I sent the file to your DM.');
    const [file] = john.files(john.dm());
    expect(Buffer.from(john.readFile(file?.id ?? '')).toString()).toBe(longer.text);
    expect(sandbox.violations()).toEqual([]);
  });
});

describe('a status', () => {
  const status = {
    kind: 'status',
    language: 'en',
    campName: 'Sea & <Camp>',
    timeZone: 'Asia/Seoul',
    logDay: '2022-02-14',
    week: '05',
    day: '018',
    training: true,
    reason: null,
    submittedAt: new Date('2022-02-14T13:40:00Z'),
    version: 2,
    written: 3,
    campers: 5,
    nextPromptAt: new Date('2022-02-15T09:00:00Z'),
    promptZone: 'Asia/Seoul',
  } as const;

  it('tells today, the log, the team and the next prompt', async () => {
    const { ask, john } = await startWith({ findStatus: async () => status });
    expect((await ask(john.id, '/log status')).text.split('\n')).toEqual([
      'Sea &amp; &lt;Camp&gt;',
      'Today is Mon, Feb 14, week 5, day 18.',
      "Today's log was saved at 22:40 (version 2).",
      '3 of 5 in the team have written.',
      'The next prompt comes Tue, Feb 15 at 18:00 (Asia/Seoul).',
    ]);
  });

  it('tells why there is no training, and that nothing is written or due', async () => {
    const off = { training: false, reason: 'weekend', submittedAt: null, version: null, nextPromptAt: null };
    const { ask, mina } = await startWith({
      findStatus: async () => ({ ...status, ...off, language: 'ko', logDay: '2022-02-12' }),
    });
    expect((await ask(mina.id, '/log 상태')).text.split('\n').slice(1)).toEqual([
      '오늘은 2월 12일 (토), 쉬는 날이에요 (주말). 그래도 기록은 쓸 수 있어요.',
      '오늘 기록은 아직이에요. `/log`로 바로 쓸 수 있어요.',
      '팀에서는 5명 중 3명이 썼어요.',
      '남은 알림이 없어요.',
    ]);
  });
});
