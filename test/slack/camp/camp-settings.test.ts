import { afterEach, describe, expect, it } from 'vitest';
import type { CampSettings } from '../../../src/flows/camp/camp-settings.ts';
import type { Flows } from '../../../src/flows/flows.ts';
import type { StaffAsker } from '../../../src/flows/place/find-staff-camp.ts';
import { eventually } from '../../support/eventually.ts';
import { fakeFlows } from '../support/fake-flows.ts';
import { type Bot, startBot } from '../support/start-bot.ts';

let bot: Bot | null = null;

afterEach(async () => {
  await bot?.stop();
  bot = null;
});

const settings: CampSettings = {
  name: '바다 캠프',
  startsOn: '2022-01-17',
  endsOn: null,
  timeZone: 'Asia/Seoul',
  holidays: 'KR',
  promptAt: '18:00',
  roundupAt: '21:30',
  reminders: 'once',
  language: 'ko',
  typography: 'smart',
  stages: '2022-01-17 lv1',
  daysOff: '',
  specialDays: '2022-03-05 훈련',
  confidentialWords: '',
};

async function startWith(given: Partial<Flows>) {
  const flows = fakeFlows({
    saveWorkspace: async () => {},
    findCampSettings: async () => ({ kind: 'settings', campId: 'camp-1', campName: '바다 캠프', settings }),
    ...given,
  });
  const started = await startBot(() => flows);
  bot = started;
  const { sandbox } = started;
  const mina = sandbox.addUser({ name: 'mina', locale: 'ko-KR', isAdmin: true });
  const channel = sandbox.addChannel({ name: 'sea-team', members: [mina, sandbox.botUserId] });
  const user = sandbox.as(mina);
  const open = async () => {
    await user.command(channel, '/log 캠프');
    return eventually(() => user.view()?.callbackId === 'camp_settings' && user.view(), 'the settings');
  };
  return { ...started, user, channel, open };
}

describe('the settings of a camp', () => {
  it('open as they are and come back as they were', async () => {
    const changes: [StaffAsker, CampSettings][] = [];
    const { sandbox, user, channel, open } = await startWith({
      changeCamp: async (asker, changed) => {
        changes.push([asker, changed]);
        return { kind: 'changed', campName: '바다 캠프', timeZone: 'Asia/Seoul', nextPromptAt: null };
      },
    });
    expect((await open()).title).toBe('캠프 설정');
    expect(await user.submit()).toBeNull();
    const asker = { workspaceId: sandbox.workspace.id, userId: user.id, channelId: channel, isAdmin: true };
    expect(changes).toEqual([[asker, settings]]);
    const said = await eventually(() => user.messages(channel).at(-1));
    expect(said).toMatchObject({
      ephemeral: true,
      text: '바다 캠프 설정을 저장했어요. 다음 기록부터 이대로 쓰여요.',
    });
    expect(sandbox.violations()).toEqual([]);
  });

  it.each([
    ['ko', '그사이에 다른 사람이 설정을 바꿨어요. 고친 내용을 복사해 두고 /log camp를 다시 열어 주세요.'],
    ['en', 'Somebody changed the settings meanwhile. Copy what you changed and open /log camp again.'],
  ] as const)('are not saved over what somebody else changed meanwhile (%s)', async (language, sentence) => {
    let kept = settings;
    const { sandbox, user, open } = await startWith({
      findCampSettings: async () => ({
        kind: 'settings',
        campId: 'camp-1',
        campName: '바다 캠프',
        settings: kept,
      }),
      changeCamp: async (_asker, _settings, isExpected) => {
        expect(isExpected?.(settings)).toBe(true);
        expect(isExpected?.(kept)).toBe(false);
        return { kind: 'outdated' };
      },
      updateMember: async () => {},
    });
    await sandbox.updateUser(user.id, { locale: language === 'ko' ? 'ko-KR' : 'en-GB' });
    await sandbox.settled();
    await open();
    kept = { ...settings, promptAt: '19:00' };
    await user.fill('stages', '2022-01-17 lv2');
    expect(await user.submit()).toEqual({ name: sentence });
    expect(sandbox.violations()).toEqual([]);
  });

  it('are saved again when they are what was sent before', async () => {
    let kept = settings;
    let saves = 0;
    const { user, open } = await startWith({
      findCampSettings: async () => ({
        kind: 'settings',
        campId: 'camp-1',
        campName: '바다 캠프',
        settings: kept,
      }),
      changeCamp: async (_asker, changed) => {
        kept = changed;
        saves += 1;
        // The first answer is lost on its way back, as after a timeout.
        if (saves === 1) throw new Error('connection reset');
        return { kind: 'changed', campName: '바다 캠프', timeZone: 'Asia/Seoul', nextPromptAt: null };
      },
    });
    await open();
    await user.fill('stages', '2022-01-17 lv2');
    expect((await user.submit())?.name).toContain('지금은 저장할 수 없었어요.');
    expect(await user.submit()).toBeNull();
  });

  it('keep what was typed beside what is wrong with it', async () => {
    const { sandbox, user, open } = await startWith({
      changeCamp: async () => ({
        kind: 'refused',
        problems: {
          endsOn: { code: 'before-the-start' },
          stages: { code: 'bad-line', line: 2, text: 'soon lv2' },
          daysOff: { code: 'bad-line', line: 1, text: 'friday' },
          specialDays: { code: 'bad-line', line: 3, text: '2022-03-05 maybe' },
        },
      }),
    });
    await open();
    await user.fill('stages', '2022-01-17 lv1\nsoon lv2');
    expect(await user.submit()).toEqual({
      endsOn: '마지막 날이 첫날보다 빨라요.',
      stages: '2번째 줄을 읽을 수 없어요: “soon lv2”. 2022-01-17 lv1-u-stage처럼 적어 주세요.',
      daysOff: '1번째 줄을 읽을 수 없어요: “friday”. 2022-02-16..2022-02-18 견학처럼 적어 주세요.',
      specialDays:
        '3번째 줄을 읽을 수 없어요: “2022-03-05 maybe”. 2022-03-05 훈련, 2022-02-25 반일, 2022-03-10 034처럼 적어 주세요.',
    });
    expect(sandbox.violations()).toEqual([]);
  });

  it.each([
    [
      'no-template',
      '2번째 줄에 적은 이름의 템플릿이 없어요: “2022-02-07 lv2 mine”. 위의 ‘템플릿’에서 이름을 확인해 주세요.',
    ],
    [
      'not-daily',
      '2번째 줄의 템플릿은 파일 이름이 날마다 달라지지 않아서 하루 글에 쓸 수 없어요: “2022-02-07 lv2 mine”.',
    ],
    [
      'shared-name',
      '2번째 줄의 템플릿은 주간 글과 파일 이름이 같아서 하루 글에 쓸 수 없어요: “2022-02-07 lv2 mine”.',
    ],
  ] as const)('say which template of a stage they cannot use: %s', async (code, sentence) => {
    const { sandbox, user, open } = await startWith({
      changeCamp: async () => ({
        kind: 'refused',
        problems: { stages: { code, line: 2, text: '2022-02-07 lv2 mine' } },
      }),
    });
    await open();
    expect(await user.submit()).toEqual({ stages: sentence });
    expect(sandbox.violations()).toEqual([]);
  });

  it('stay open when the database is gone', async () => {
    const { sandbox, user, open } = await startWith({
      changeCamp: () => Promise.reject(new Error('connect ECONNREFUSED')),
    });
    await open();
    expect((await user.submit())?.name).toContain('지금은 저장할 수 없었어요.');
    expect(sandbox.violations()).toEqual([]);
  });

  it.each([
    ['not-staff', '캠프 설정은 캠프의 운영진과 워크스페이스 관리자만 바꿀 수 있어요.'],
    ['no-team', '이 채널은 아직 캠프의 팀이 아니에요. 여기서 `/log setup`을 쓰면 캠프를 만들 수 있어요.'],
  ] as const)('are not for everybody and everywhere: %s', async (kind, sentence) => {
    const { sandbox, user, channel } = await startWith({ findCampSettings: async () => ({ kind }) });
    await user.command(channel, '/log camp');
    const said = await eventually(() => user.messages(channel).at(-1));
    expect(said.text).toBe(sentence);
    expect(user.view()).toBeNull();
    expect(sandbox.violations()).toEqual([]);
  });

  it('are asked for in a channel', async () => {
    const { sandbox, user } = await startWith({});
    await user.command(user.dm(), '/log camp');
    const said = await eventually(() => user.messages(user.dm()).at(-1));
    expect(said.text).toBe(
      '캠프 설정은 그 캠프의 팀 채널에서 열 수 있어요. 채널에서 `/log camp`를 써 주세요.',
    );
    expect(sandbox.violations()).toEqual([]);
  });
});
