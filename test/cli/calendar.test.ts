import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { calendarCommand } from '../../src/cli/calendar.ts';

async function run(...args: readonly string[]) {
  const output = { out: '', err: '', code: 0 };
  const command = calendarCommand()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        output.out += text;
      },
      writeErr: (text) => {
        output.err += text;
      },
    });
  try {
    await command.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    output.code = error.exitCode;
  }
  return output;
}

const winter = ['--starts-on', '2022-01-17', '--holidays', 'KR'];

describe('camplog calendar', () => {
  it('prints a line a date: date, week, day, training or off, and why it is off', async () => {
    const { out, err, code } = await run(...winter, '--from', '2022-01-27', '--to', '2022-02-03');
    expect(out).toBe(
      [
        '2022-01-27\t02\t009\ttraining\n',
        '2022-01-28\t02\t010\ttraining\n',
        '2022-01-29\t02\t010.5\toff\tweekend\n',
        '2022-01-30\t02\t010.5\toff\tweekend\n',
        '2022-01-31\t03\t010.5\toff\t설날 전날\n',
        '2022-02-01\t03\t010.5\toff\t설날\n',
        '2022-02-02\t03\t010.5\toff\t설날 다음 날\n',
        '2022-02-03\t03\t011\ttraining\n',
      ].join(''),
    );
    expect({ err, code }).toEqual({ err: '', code: 0 });
  });

  it('agrees with the winter camp of 2022 over all its ten weeks', async () => {
    const { out } = await run(...winter, '--from', '2022-01-17', '--to', '2022-03-25');
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(68);
    for (const line of [
      '2022-01-20\t01\t004\ttraining',
      '2022-02-11\t04\t017\ttraining',
      '2022-02-14\t05\t018\ttraining',
      '2022-02-24\t06\t026\ttraining',
      '2022-03-01\t07\t028.5\toff\t3ㆍ1절',
      '2022-03-09\t08\t033.5\toff\t대통령선거',
      '2022-03-10\t08\t034\ttraining',
    ]) {
      expect(lines).toContain(line);
    }
  });

  it('takes the days off, the weekdays and the last day of the camp', async () => {
    const { out } = await run(
      ...['--starts-on', '2022-02-14', '--ends-on', '2022-02-19', '--weekdays', 'mon, Tue,thu,fri,sat'],
      ...['--day-off', '2022-02-15=Move=\tnew house', '--day-off', '2022-02-17..2022-02-18=Trip'],
    );
    expect(out).toBe(
      [
        '2022-02-14\t01\t001\ttraining\n',
        '2022-02-15\t01\t001.5\toff\tMove= new house\n',
        '2022-02-16\t01\t001.5\toff\tno training\n',
        '2022-02-17\t01\t001.5\toff\tTrip\n',
        '2022-02-18\t01\t001.5\toff\tTrip\n',
        '2022-02-19\t01\t002\ttraining\n',
      ].join(''),
    );
  });

  it('counts from the first day, whatever the first line is, and prints no date before it', async () => {
    const late = await run(...winter, '--from', '2022-02-14', '--to', '2022-02-14');
    expect(late.out).toBe('2022-02-14\t05\t018\ttraining\n');
    const early = await run(...winter, '--from', '2022-01-01', '--to', '2022-01-17');
    expect(early.out).toBe('2022-01-17\t01\t001\ttraining\n');
  });

  it('prints twelve weeks when no end is given, and as far as the camp goes when it has one', async () => {
    expect((await run('--starts-on', '2022-01-17')).out.split('\n')).toHaveLength(85);
    expect((await run('--starts-on', '9999-12-30')).out).toBe(
      '9999-12-30\t01\t001\ttraining\n9999-12-31\t01\t002\ttraining\n',
    );
    expect((await run('--starts-on', '2022-01-17', '--ends-on', '2022-01-18')).out.split('\n')).toHaveLength(
      3,
    );
  });

  it('leaves out a date that the time zone skipped', async () => {
    const { out } = await run(
      ...['--starts-on', '2011-12-29', '--to', '2012-01-01', '--time-zone', 'Pacific/Apia'],
    );
    expect(out.split('\n').map((line) => line.slice(0, 10))).toEqual([
      '2011-12-29',
      '2011-12-31',
      '2012-01-01',
      '',
    ]);
  });

  it('says on the side when Korean holidays are computed and not official', async () => {
    const { out, err, code } = await run(
      '--starts-on',
      '2027-12-27',
      '--holidays',
      'kr',
      '--to',
      '2028-01-03',
    );
    expect(out).toContain('2028-01-01\t01\t004.5\toff\t1월 1일\n');
    expect(err).toBe(
      "camplog calendar: Korea's official list is not known for 2028; the holidays are computed by law, " +
        'without elections and days declared for one year. Add those with --day-off.\n',
    );
    expect(code).toBe(0);
  });

  const bad: readonly (readonly [readonly string[], string])[] = [
    [['--starts-on', '2022-13-45'], '--starts-on "2022-13-45" is no date such as 2022-01-17.'],
    [[...winter, '--from', 'monday'], '--from "monday" is no date such as 2022-01-17.'],
    [[...winter, '--from', '2022-02-02', '--to', '2022-02-01'], '--to "2022-02-01" is before 2022-02-02,'],
    [
      [...winter, '--from', '2021-02-02', '--to', '2021-02-03'],
      '--to "2021-02-03" is before the camp\'s first day.',
    ],
    [[...winter, '--ends-on', '2022-01-01'], '--ends-on "2022-01-01" is before 2022-01-17.'],
    [
      [...winter, '--ends-on', '2022-02-01', '--from', '2022-02-02', '--to', '2022-02-03'],
      '--from "2022-02-02" is after the camp\'s last day, 2022-02-01.',
    ],
    [[...winter, '--day-off', 'Trip'], '--day-off "Trip" is no date such as 2022-01-17.'],
    [[...winter, '--day-off', '2022-02-02..2022-02-01=Trip'], '--day-off "2022-02-01" is before 2022-02-02.'],
    [[...winter, '--weekdays', 'mon,funday'], '--weekdays "funday" is no weekday; write some of mon,tue,'],
    [[...winter, '--cutoff', '5am'], '--cutoff "5am" is no time such as 05:00.'],
    [[...winter, '--time-zone', 'Seoul'], '"Seoul" is no IANA time zone. Use a name such as Asia/Seoul.'],
    [
      ['--starts-on', '2022-01-17', '--holidays', 'XX'],
      'no official days off are known for the country "XX". Use',
    ],
    [['--holidays', 'KR'], "required option '--starts-on <date>' not specified"],
  ];
  it.each(bad)('refuses %j with what is wrong and what to do', async (args, sentence) => {
    const { out, err, code } = await run(...args);
    expect(err).toContain(sentence);
    expect(out).toBe('');
    expect(code).toBe(1);
  });
});
