import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/camp/calendar.ts';
import type { Camp } from '../../src/camp/camp.ts';
import { CamplogError } from '../../src/camp/errors.ts';
import { campOf } from './support/camp-of.ts';

function problemOf(settings: Partial<Camp>): CamplogError | null {
  try {
    createCalendar(campOf(settings), new Map());
    return null;
  } catch (error) {
    if (error instanceof CamplogError) return error;
    throw error;
  }
}

describe('the settings of a camp', () => {
  const bad: readonly (readonly [Partial<Camp>, string])[] = [
    [{ timeZone: 'Asia/Soul' }, '"Asia/Soul" is no IANA time zone'],
    [{ cutoff: '24:00' }, 'cutoff "24:00" is no time such as 05:00'],
    [{ promptAt: '6 pm' }, 'promptAt "6 pm" is no time such as 05:00'],
    [{ startsOn: '2022-02-30' }, 'startsOn "2022-02-30" is no date such as 2022-01-17'],
    [{ endsOn: '2022-13-01' }, 'endsOn "2022-13-01" is no date such as 2022-01-17'],
    [{ endsOn: '2022-01-16' }, 'endsOn "2022-01-16" is before 2022-01-17'],
    [
      { daysOff: [{ from: '2022-02-18', to: '2022-02-17', reason: 'Trip' }] },
      'daysOff "2022-02-17" is before 2022-02-18',
    ],
    [{ stages: [{ from: 'spring', tag: 'project' }] }, 'stages "spring" is no date such as 2022-01-17'],
    [{ extraTrainingDays: ['22.1.22'] }, 'extraTrainingDays "22.1.22" is no date such as 2022-01-17'],
    [{ halfDays: [''] }, 'halfDays "" is no date such as 2022-01-17'],
    [{ dayNumbers: { tomorrow: '018' } }, 'dayNumbers "tomorrow" is no date such as 2022-01-17'],
    [{ dayNumbers: { '2022-02-14': '18' } }, 'dayNumbers "18" is no day number such as 018 or 028.5'],
    [
      { dayNumbers: { '2022-02-14': '018/../x' } },
      'dayNumbers "018/../x" is no day number such as 018 or 028.5',
    ],
    [{ trainingWeekdays: [] }, 'trainingWeekdays "" is empty: a camp trains on one weekday at least'],
  ];
  it.each(bad)('are refused when wrong: %j', (settings, message) => {
    expect(problemOf(settings)?.message).toBe(message);
  });

  it('name the wrong field to whoever tells the person', () => {
    expect(problemOf({ cutoff: '5' })?.details).toMatchObject({ field: 'cutoff', value: '5' });
    expect(problemOf({ timeZone: 'KST' })).toMatchObject({
      code: 'unknown-time-zone',
      details: { field: 'timeZone', timeZone: 'KST' },
    });
  });

  it('are taken when right', () => {
    const stages = [{ from: '2022-01-10', tag: 'before-the-start' }];
    const dayNumbers = { '2022-03-01': '028.5', '2027-01-15': '1305' };
    expect(problemOf({ endsOn: '2022-01-17', stages, dayNumbers, cutoff: '00:00' })).toBeNull();
  });
});
