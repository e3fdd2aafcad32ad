import { afterEach, describe, expect, it } from 'vitest';
import type { TemplateList } from '../../../src/flows/camp/list-templates.ts';
import type { Flows } from '../../../src/flows/flows.ts';
import type { SamplePost } from '../../../src/flows/template/try-template.ts';
import type { SandboxUser } from '../../../src/sandbox/actors/sandbox-user.ts';
import { ko } from '../../../src/slack/messages/ko.ts';
import { eventually } from '../../support/eventually.ts';
import { fakeFlows } from '../support/fake-flows.ts';
import { type Bot, startBot } from '../support/start-bot.ts';

let bot: Bot | null = null;

afterEach(async () => {
  await bot?.stop();
  bot = null;
});

const settings = {
  name: '바다 캠프',
  startsOn: '2022-01-17',
  endsOn: null,
  timeZone: 'Asia/Seoul',
  holidays: 'KR',
  promptAt: '18:00',
  roundupAt: null,
  reminders: 'off',
  language: 'ko',
  typography: 'smart',
  stages: '',
  daysOff: '',
  specialDays: '',
  confidentialWords: '',
} as const;

const list: TemplateList = {
  kind: 'templates',
  campId: 'camp-1',
  campName: '바다 캠프',
  daily: 'chirpy-daily',
  weekly: 'chirpy-weekly',
  templates: [
    { name: 'chirpy-daily', revision: null, stages: [] },
    { name: 'mine', revision: 2, stages: [] },
  ],
};

const sample: SamplePost = {
  kind: 'sample',
  fileName: '2022-02-14-d018-daily-log.md',
  text: '# 견본\n',
  problems: [],
  logDay: '2022-02-14',
};

const text = '## 한 일\n{{ done | bullets }}\n';

/** Mina with the editor of `mine` open over the list and the settings. */
async function startWith(given: Partial<Flows>) {
  const flows = fakeFlows({
    saveWorkspace: async () => {},
    findCampSettings: async () => ({ kind: 'settings', campId: 'camp-1', campName: '바다 캠프', settings }),
    listTemplates: async () => list,
    openTemplate: async (_asker, name) => ({
      kind: 'template',
      campId: 'camp-1',
      language: 'ko',
      name,
      revision: name === 'mine' ? 2 : null,
      text,
    }),
    ...given,
  });
  const started = await startBot(() => flows);
  bot = started;
  const { sandbox } = started;
  const mina = sandbox.addUser({ name: 'mina', locale: 'ko-KR', isAdmin: true });
  const channel = sandbox.addChannel({ name: 'sea-team', members: [mina, sandbox.botUserId] });
  const user = sandbox.as(mina);
  await user.command(channel, '/log camp');
  await eventually(() => user.view()?.callbackId === 'camp_settings', 'the settings');
  const open = async () => {
    await user.click('view', 'staff_templates');
    await eventually(() => user.view()?.title === '템플릿', 'the list');
  };
  const openEditor = async (verb = 'edit', name = 'mine') => {
    await open();
    await choose(user, verb, name);
    await eventually(() => user.view()?.callbackId === 'template_editor', 'the editor');
  };
  return { ...started, user, open, openEditor };
}

function choose(user: SandboxUser, verb: string, name: string): Promise<void> {
  return user.click('view', { blockId: `template.${name}`, actionId: 'template_menu' }, `${verb} ${name}`);
}

/** The sections of the top window. */
function read(user: SandboxUser): readonly unknown[] {
  const blocks = (user.view()?.blocks ?? []) as readonly { type: string; text?: { text: string } }[];
  return blocks.filter(({ type }) => type === 'section').map((block) => block.text?.text);
}

const says = (user: SandboxUser, sentence: string) =>
  eventually(() => read(user).includes(sentence), sentence);

/** What stands in every input of the editor. */
function typed(user: SandboxUser): Readonly<Record<string, unknown>> {
  const values = Object.entries(user.view()?.state ?? {});
  return Object.fromEntries(values.map(([block, { value }]) => [block, value?.value]));
}

describe('the list of a camp’s templates', () => {
  it('offers for each what can be done with it', async () => {
    const { sandbox, user, open } = await startWith({});
    await open();
    const menus = (user.view()?.blocks ?? []).flatMap(({ accessory }) => {
      const options = (accessory as { options?: { text: { text: string } }[] } | undefined)?.options;
      return options === undefined ? [] : [options.map((option) => option.text.text)];
    });
    expect(menus).toEqual([
      ['복사해서 새로 만들기', '주간 글에 쓰기'],
      ['고치기', '복사해서 새로 만들기', '하루 글에 쓰기', '주간 글에 쓰기'],
    ]);
    expect(sandbox.violations()).toEqual([]);
  });

  it('asks to choose what was seen, and says why a template cannot be used', async () => {
    const choices: unknown[] = [];
    const { sandbox, user, open } = await startWith({
      chooseTemplate: async (_asker, choice) => {
        choices.push(choice);
        return { ...list, refused: 'shared-name' };
      },
    });
    await open();
    await choose(user, 'weeks', 'mine');
    await says(
      user,
      '⚠️ mine: 하루 글과 주간 글의 파일 이름이 같아져요. 주간 글은 첫 줄을 {% # file: {{ log_day }}-w{{ week }}-weekly-log.md %}처럼 적어 주세요.',
    );
    expect(choices).toEqual([{ setting: 'weeklyTemplate', name: 'mine', seen: 'chirpy-weekly' }]);
    expect(sandbox.violations()).toEqual([]);
  });

  it.each([
    ['not-staff', '캠프 설정은 캠프의 운영진과 워크스페이스 관리자만 바꿀 수 있어요.'],
    ['no-template', '그런 템플릿이 없어요. 창을 닫고 다시 열어 주세요.'],
  ] as const)('tells over it why a template does not open: %s', async (kind, sentence) => {
    const { sandbox, user, open } = await startWith({ openTemplate: async () => ({ kind }) });
    await open();
    await choose(user, 'edit', 'mine');
    await says(user, sentence);
    expect(sandbox.violations()).toEqual([]);
  });

  it('says so when Slack no longer lets a window open', async () => {
    const { sandbox, user, open, log } = await startWith({});
    await open();
    sandbox.fault('views.push', { kind: 'error', error: 'expired_trigger_id' });
    await choose(user, 'edit', 'mine');
    const said = await eventually(() => user.messages(user.dm()).at(-1), 'the answer');
    expect(said.text).toBe(ko.openedTooLate);
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('opens a template once for two quick presses', async () => {
    const { user, open, log } = await startWith({});
    await open();
    const menu = { blockId: 'template.mine', actionId: 'template_menu' };
    await Promise.all([user.click('view', menu, 'edit mine'), user.click('view', menu, 'edit mine')]);
    await eventually(() => user.view()?.callbackId === 'template_editor', 'the editor');
    await bot?.sandbox.settled();
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
    await user.close();
    expect(user.view()?.title).toBe('템플릿');
  });
});

describe('a template that is being written', () => {
  it('keeps every letter of a long one through checks, and gets another input when the last is nearly full', async () => {
    const tried: string[] = [];
    const { sandbox, user, openEditor } = await startWith({
      tryTemplate: async (_asker, given) => {
        tried.push(given.text);
        return sample;
      },
    });
    await openEditor();
    expect(typed(user)).toEqual({ text });
    const long = `${text}${'가'.repeat(2_500)}`;
    await user.fill('text', long);
    await user.click('view', 'template_check');
    await says(user, '✅ 잘 돼요. 2월 14일 (월) 글의 견본이에요: 2022-02-14-d018-daily-log.md');
    expect(typed(user)).toEqual({ text: long, 'text.2': null });
    await user.fill('text.2', '나머지');
    await user.click('view', 'template_check');
    await eventually(() => tried.length === 2 && 'text.2' in typed(user));
    expect(tried).toEqual([long, `${long}\n나머지`]);
    expect(typed(user)).toEqual({ text: long, 'text.2': '나머지' });
    expect(sandbox.violations()).toEqual([]);
  });

  it('keeps the name of a new one, and shows as much of a long sample as Slack takes', async () => {
    const line = `${'하루'.repeat(100)}\n`;
    const { sandbox, user, openEditor } = await startWith({
      tryTemplate: async () => ({ ...sample, text: line.repeat(40) }),
    });
    await openEditor('copy', 'chirpy-daily');
    await user.fill('name', '우리-글');
    await user.click('view', 'template_check');
    await says(user, '견본이 길어서 앞부분만 보여요. 전체는 ‘견본 파일 받기’로 볼 수 있어요.');
    expect(typed(user)).toEqual({ name: '우리-글', text });
    const shown = user.view()?.blocks.find(({ type }) => type === 'rich_text');
    expect(JSON.stringify(shown)).toContain(JSON.stringify(line.repeat(14)).slice(1, -1));
    expect(JSON.stringify(shown).length).toBeLessThan(3_100);
    expect(sandbox.violations()).toEqual([]);
  });

  it('shows nothing over what was checked while the sample was on its way', async () => {
    const { sandbox, user, openEditor } = await startWith({
      tryTemplate: async (_asker, given) =>
        given.text.includes('새로')
          ? { kind: 'bad-text', line: 3, text: '새로', cause: 'template-no-hole' }
          : sample,
    });
    sandbox.fault('files.completeUploadExternal', { kind: 'delay', ms: 700 });
    await openEditor();
    await user.click('view', 'template_send');
    await says(user, '견본 파일을 보내고 있어요 …');
    await user.fill('text', `${text}새로`);
    await user.click('view', 'template_check');
    const problem =
      '⚠️ 3번째 줄 “새로”: 답이 들어갈 자리가 없어요. 제목 아랫줄에 {{ done | checklist }}처럼 적어 주세요.';
    await says(user, problem);
    await eventually(() => user.files(user.dm()).length === 1, 'the file');
    await sandbox.settled();
    expect(read(user)).toContain(problem);
    expect(typed(user)).toEqual({ text: `${text}새로` });
  });

  it('says when the sample cannot be sent, and shows it all the same', async () => {
    const { sandbox, user, openEditor } = await startWith({ tryTemplate: async () => sample });
    sandbox.fault('conversations.open', { kind: 'error', error: 'cannot_dm_bot' });
    await openEditor();
    await user.click('view', 'template_send');
    await says(user, '지금은 견본 파일을 보낼 수 없어요. 잠시 뒤에 다시 눌러 주세요.');
    expect(read(user)).toContain('✅ 잘 돼요. 2월 14일 (월) 글의 견본이에요: 2022-02-14-d018-daily-log.md');
  });

  it('is checked by nobody whose rights are gone, and keeps what they typed', async () => {
    const { sandbox, user, openEditor } = await startWith({
      tryTemplate: async () => ({ kind: 'not-staff' }),
    });
    await openEditor();
    await user.fill('text', '내 글');
    await user.click('view', 'template_check');
    await says(user, '캠프 설정은 캠프의 운영진과 워크스페이스 관리자만 바꿀 수 있어요.');
    expect(typed(user)).toEqual({ text: '내 글' });
    expect(sandbox.violations()).toEqual([]);
  });

  it.each([
    [{ kind: 'bad-name', cause: 'missing' }, { name: '이름을 적어 주세요.' }],
    [{ kind: 'bad-name', cause: 'too-long' }, { name: '이름이 너무 길어요. 40자까지 적을 수 있어요.' }],
    [
      { kind: 'bad-name', cause: 'not-a-name' },
      {
        name: '이 이름은 쓸 수 없어요. 글자나 숫자로 시작해서 글자, 숫자, -, _ 로만, 띄어쓰기 없이 적어 주세요.',
      },
    ],
    [{ kind: 'bad-name', cause: 'taken' }, { name: '같은 이름의 템플릿이 있어요. 다른 이름을 적어 주세요.' }],
    [
      { kind: 'bad-name', cause: 'too-many' },
      { name: '템플릿이 60개나 있어요. 새로 만드는 대신 있는 것을 고쳐 주세요.' },
    ],
    [
      { kind: 'bad-text', line: 1, text: '## 한 일', cause: 'not-daily' },
      {
        text: '1번째 줄 “## 한 일”: 이 파일 이름은 날마다 달라지지 않아서 하루 글에 쓸 수 없어요. 첫 줄을 {% # file: {{ log_day }}-d{{ day }}-daily-log.md %}처럼 적어 주세요.',
      },
    ],
    [
      { kind: 'outdated' },
      {
        name: '그사이에 다른 사람이 이 템플릿을 고쳤어요. 고친 내용을 복사해 두고, 창을 닫고 다시 열어 주세요.',
      },
    ],
    [{ kind: 'not-staff' }, { name: '캠프 설정은 캠프의 운영진과 워크스페이스 관리자만 바꿀 수 있어요.' }],
  ] as const)('is not saved after %j, which stands beside its input', async (result, errors) => {
    const { sandbox, user, openEditor } = await startWith({ saveTemplate: async () => result });
    await openEditor('copy', 'chirpy-daily');
    await user.fill('name', 'ours');
    expect(await user.submit()).toEqual(errors);
    expect(typed(user)).toEqual({ name: 'ours', text });
    expect(sandbox.violations()).toEqual([]);
  });

  it('shows the problem of a line beside the input that the line stands in', async () => {
    const first = Array.from({ length: 40 }, () => 'ㄱ'.repeat(60)).join('\n');
    const { sandbox, user, openEditor } = await startWith({
      openTemplate: async () => ({
        kind: 'template',
        campId: 'camp-1',
        language: 'ko',
        name: 'mine',
        revision: 2,
        text: `${first}\n${first}`,
      }),
      saveTemplate: async () => ({ kind: 'bad-text', line: 60, text: 'ㄱ', cause: 'template-liquid' }),
    });
    await openEditor();
    expect(Object.keys((await user.submit()) ?? {})).toEqual(['text.2']);
    expect(sandbox.violations()).toEqual([]);
  });

  it('stays open with all that was typed when the database is gone', async () => {
    const { sandbox, user, openEditor } = await startWith({
      saveTemplate: () => Promise.reject(new Error('connect ECONNREFUSED')),
    });
    await openEditor();
    await user.fill('text', '내 글');
    expect((await user.submit())?.text).toContain('지금은 저장할 수 없었어요.');
    expect(typed(user)).toEqual({ text: '내 글' });
    expect(sandbox.violations()).toEqual([]);
  });

  it('is sent with the name and revision that were opened', async () => {
    const saved: unknown[] = [];
    const { sandbox, user, openEditor } = await startWith({
      saveTemplate: async (asker, template) => {
        saved.push(asker.campId, asker.userId, template);
        return { kind: 'saved', name: template.name, revision: 3 };
      },
    });
    await openEditor();
    expect(await user.submit()).toBeNull();
    await says(user, '✅ 저장했어요: mine, 3번째 판');
    expect(saved).toEqual(['camp-1', user.id, { name: 'mine', text, seen: 2 }]);
    expect(sandbox.violations()).toEqual([]);
  });
});
