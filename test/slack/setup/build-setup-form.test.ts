import { describe, expect, it } from 'vitest';
import { countriesWithHolidays } from '../../../src/camp/holidays.ts';
import { buildSetupForm } from '../../../src/slack/setup/build-setup-form.ts';

const guess = {
  channelId: 'C1',
  channelName: 'sea-team',
  language: 'ko',
  today: '2022-01-17',
  timeZone: 'Asia/Seoul',
  countries: await countriesWithHolidays(),
} as const;

/** The input of a block, by its id. */
function inputOf(view: ReturnType<typeof buildSetupForm>, blockId: string) {
  const block = view.blocks.find((each) => each.block_id === blockId);
  if (block?.type !== 'input' || !('element' in block)) throw new Error(`no input ${blockId}`);
  return block.element;
}

describe('the setup window', () => {
  it('is filled in', () => {
    const view = buildSetupForm(guess);
    expect(view.private_metadata).toBe('{"channelId":"C1","channelName":"sea-team","language":"ko"}');
    expect(inputOf(view, 'name')).toEqual({
      type: 'plain_text_input',
      action_id: 'value',
      initial_value: 'sea-team',
      max_length: 80,
    });
    expect(inputOf(view, 'startsOn')).toEqual({
      type: 'datepicker',
      action_id: 'value',
      initial_date: '2022-01-17',
    });
    expect(inputOf(view, 'promptAt')).toEqual({
      type: 'timepicker',
      action_id: 'value',
      initial_time: '18:00',
    });
    expect(inputOf(view, 'timeZone')).toMatchObject({ initial_option: { value: 'Asia/Seoul' } });
    expect(inputOf(view, 'holidays')).toMatchObject({
      initial_option: { text: { text: '대한민국' }, value: 'KR' },
    });
    expect(inputOf(view, 'language')).toMatchObject({ initial_option: { value: 'ko' } });
  });

  it('offers no country’s holidays where a zone does not name one', () => {
    const view = buildSetupForm({ ...guess, language: 'en', timeZone: 'America/New_York' });
    expect(inputOf(view, 'holidays')).toMatchObject({
      initial_option: { text: { text: 'None' }, value: 'none' },
    });
  });

  it.each(['Asia/Calcutta', 'Asia/Kolkata', 'UTC', 'Etc/GMT+3', 'America/Argentina/Buenos_Aires'])(
    'opens on the zone %s',
    (timeZone) => {
      expect(inputOf(buildSetupForm({ ...guess, timeZone }), 'timeZone')).toMatchObject({
        initial_option: { value: timeZone },
      });
    },
  );

  it('keeps to a hundred options a heading, and to the size of a view', () => {
    const view = buildSetupForm(guess);
    for (const blockId of ['timeZone', 'holidays']) {
      const element = inputOf(view, blockId);
      const groups = 'option_groups' in element ? (element.option_groups ?? []) : [];
      expect(groups.length).toBeLessThanOrEqual(100);
      for (const { options } of groups) expect(options.length).toBeLessThanOrEqual(100);
      const values = groups.flatMap(({ options }) => options.map((option) => option.value));
      expect(new Set(values).size).toBe(values.length);
      expect(values.length).toBeGreaterThan(100);
    }
    expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThan(250_000);
  });
});
