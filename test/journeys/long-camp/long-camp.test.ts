import { describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../../src/sandbox/actors/sandbox-user.ts';
import type { SeenMessage } from '../../../src/sandbox/actors/seen.ts';
import { openFormActions } from '../../../src/slack/log-form/open-form-button.ts';
import { eventually } from '../../support/eventually.ts';
import { type House, startHouse } from '../../support/start-house.ts';
import { words } from '../../support/typed.ts';

/** Twenty weeks are played with CAMPLOG_WEEKS=20; one shows the same. */
const weeks = Number(process.env.CAMPLOG_WEEKS ?? 1);
const teams = 5;
const campersPerTeam = 5;

/** Weekdays off between 17 January and 5 June 2022 in Korea, by the gazette. */
const daysOff = new Set([
  '2022-01-31',
  '2022-02-01',
  '2022-02-02',
  '2022-03-01',
  '2022-03-09',
  '2022-05-05',
  '2022-06-01',
]);

/** The training days of a camp that starts on Monday, 17 January 2022. */
function trainingDays(): readonly string[] {
  const days: string[] = [];
  for (let day = 0; day < weeks * 7; day++) {
    const date = new Date(Date.UTC(2022, 0, 17 + day));
    const isWeekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
    const text = date.toISOString().slice(0, 10);
    if (!isWeekend && !daysOff.has(text)) days.push(text);
  }
  return days;
}

/** Five teams of five, each with a camp of its own; gives the campers. */
async function openTeams({ sandbox }: House): Promise<readonly SandboxUser[]> {
  const campers: SandboxUser[] = [];
  for (let team = 1; team <= teams; team++) {
    const members = Array.from({ length: campersPerTeam }, (_, index) =>
      sandbox.addUser({ name: `camper-${team}-${index + 1}`, locale: 'ko-KR', tz: 'Asia/Seoul' }),
    );
    const channel = sandbox.addChannel({ name: `camp-team-${team}`, members });
    await sandbox.invite(channel, sandbox.botUserId);
    const [staff = ''] = members;
    const user = sandbox.as(staff);
    await user.command(channel, '/log setup');
    await eventually(() => user.view()?.callbackId === 'camp_setup', 'the setup window');
    await user.fill('name', `긴 캠프 ${team}`);
    await user.fill('startsOn', '2022-01-17');
    expect(await user.submit()).toBeNull();
    await eventually(() => user.messages(channel).length > 1, 'the announcement');
    campers.push(...members.map((member) => sandbox.as(member)));
  }
  return campers;
}

describe(`a long camp, weeks played: ${weeks}`, () => {
  it('asks each of 25 campers once a training day, and gives each log its post', async () => {
    const house = await startHouse('2022-01-16T12:00:00+09:00');
    const campers = await openTeams(house);
    const days = trainingDays();
    house.sandbox.enforceRateLimits(true);
    const startedAt = performance.now();
    const cpuBefore = process.cpuUsage();
    for (const [index, day] of days.entries()) {
      await house.at(`${day}T18:00:00+09:00`);
      await everybody(campers, (camper) => findPrompt(camper) !== undefined, `the prompt of ${day}`);
      // A team at a time: a window has to open within three seconds of its press, on a busy machine too.
      for (let first = 0; first < campers.length; first += campersPerTeam) {
        const team = campers.slice(first, first + campersPerTeam);
        await Promise.all(team.map((camper) => writeDay(camper, day)));
      }
      await everybody(
        campers,
        (camper) => camper.files(camper.dm()).length === index + 1,
        `the post of ${day}`,
      );
    }
    const seconds = (performance.now() - startedAt) / 1000;
    const cpu = process.cpuUsage(cpuBefore);
    const cpuSeconds = (cpu.user + cpu.system) / 1_000_000;
    const took = `${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of them computing`;
    console.log(`${days.length} days × ${campers.length} campers: ${took}`);

    for (const camper of campers) {
      const files = camper.files(camper.dm());
      expect(files.map(({ name }) => name)).toEqual(
        days.map((day, index) => `${day}-d${String(index + 1).padStart(3, '0')}-daily-log.md`),
      );
      const asked = camper.messages(camper.dm()).filter(({ text }) => text.includes('수고 많았어요'));
      expect(asked).toHaveLength(days.length);
      const texts = files.map(({ id }) => Buffer.from(camper.readFile(id)).toString('utf8'));
      expect(texts.map((text) => /^- \[x\] (.*)의 일$/m.exec(text)?.[1])).toEqual(days);
    }
    expect(house.sandbox.violations()).toEqual([]);
    expect(house.log).toEqual([]);
  }, 600_000);
});

/** Looks at all of them seldom: a long conversation takes long to read. */
async function everybody(
  campers: readonly SandboxUser[],
  look: (camper: SandboxUser) => boolean,
  what: string,
): Promise<void> {
  await eventually(() => campers.every(look), what, 50);
}

/** The question that nothing came after yet. */
function findPrompt(camper: SandboxUser): SeenMessage | undefined {
  const last = camper.messages(camper.dm()).at(-1);
  return last?.text.includes('수고 많았어요') ? last : undefined;
}

async function writeDay(camper: SandboxUser, day: string): Promise<void> {
  const prompt = findPrompt(camper);
  if (!prompt) throw new Error('nobody asked');
  await camper.click(prompt, openFormActions.daily);
  await eventually(() => camper.view()?.callbackId === 'log_form', 'the form');
  await camper.fill('done', words(`${day}의 일`));
  await camper.fill('retrospective', words('오늘도 잘했다'));
  expect(await camper.submit()).toBeNull();
}
