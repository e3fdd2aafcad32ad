import { describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../../src/sandbox/actors/sandbox-user.ts';
import { eventually } from '../../support/eventually.ts';
import { type House, readPost, setUpCamp, startHouse, type Transport } from '../../support/start-house.ts';
import { bullets, words } from '../../support/typed.ts';

async function openCamp(transport: Transport) {
  const house = await startHouse('2022-02-14T22:00:00+09:00', transport);
  await setUpCamp(house, { name: '바다 캠프', startsOn: '2022-02-07', language: 'ko' });
  return { house, mina: house.sandbox.as(house.mina) };
}

/** Opens the form of a day and gives what it asks about earlier to-dos: label → block_id. */
async function openForm(house: House, user: SandboxUser): Promise<ReadonlyMap<string, string>> {
  await user.command(house.channel, '/log');
  const view = await eventually(() => user.view()?.callbackId === 'log_form' && user.view(), 'the form');
  const blocks = view.blocks as readonly { block_id?: string; label?: { text: string } }[];
  return new Map(
    blocks
      .filter(({ block_id }) => block_id?.startsWith('to_do.'))
      .map(({ block_id = '', label }) => [label?.text ?? '', block_id]),
  );
}

function body(text: string): readonly string[] {
  return text.slice(text.indexOf('##')).split('\n');
}

describe.each<Transport>(['socket', 'http'])('tomorrow’s to-dos (by %s)', (transport) => {
  it('are asked for the next day: done, carried on, left open or given up, with their age', async () => {
    const { house, mina } = await openCamp(transport);
    expect(await openForm(house, mina)).toEqual(new Map());
    await mina.fill(
      'to_dos',
      bullets('경사 하강법 2강', '  미니배치 부분 다시', '위키 양식', '운동', '산책'),
    );
    expect(await mina.submit()).toBeNull();
    await readPost(house, house.mina);

    await house.at('2022-02-15T22:00:00+09:00');
    const asked = await openForm(house, mina);
    expect([...asked.keys()]).toEqual(['경사 하강법 2강 · 미니배치 부분 다시', '위키 양식', '운동', '산책']);
    await mina.fill('done', words('과제'));
    await mina.fill(asked.get('경사 하강법 2강 · 미니배치 부분 다시') ?? '', 'done');
    await mina.fill(asked.get('위키 양식') ?? '', 'tomorrow');
    await mina.fill(asked.get('산책') ?? '', 'drop');
    await mina.fill('to_dos', words('새로운 일'));
    expect(await mina.submit()).toBeNull();
    expect(body((await readPost(house, house.mina, 2)).text)).toEqual([
      '## **📝 오늘 한 일**',
      '- [x] 과제',
      '- [x] 경사 하강법 2강',
      '    - 미니배치 부분 다시',
      '',
      '<br>',
      '',
      '## **🚀 내일 할 일**',
      '- [ ] 새로운 일',
      '- [ ] 위키 양식',
      '',
    ]);

    await house.at('2022-02-17T22:00:00+09:00');
    expect([...(await openForm(house, mina)).keys()]).toEqual([
      '위키 양식 (3일째)',
      '운동 (3일째)',
      '새로운 일 (2일째)',
    ]);
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('are not asked for again once they were typed as done, and not lost by pressing twice', async () => {
    const { house, mina } = await openCamp(transport);
    await openForm(house, mina);
    await mina.fill('to_dos', bullets('복습', '운동'));
    await mina.submit();
    await readPost(house, house.mina);
    await house.at('2022-02-15T22:00:00+09:00');
    const asked = await openForm(house, mina);
    await mina.fill('done', words('복습'));
    await mina.fill(asked.get('운동') ?? '', 'done');
    expect(await mina.submit()).toBeNull();
    const first = await readPost(house, house.mina, 2);
    expect(first.text).toContain('- [x] 복습\n- [x] 운동\n');
    expect(await openForm(house, mina)).toEqual(new Map());
    expect(await mina.submit()).toBeNull();
    await house.at('2022-02-16T22:00:00+09:00');
    expect(await openForm(house, mina)).toEqual(new Map());
    expect(mina.files(mina.dm())).toHaveLength(2);
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('go when the log that planned them is edited, and come with what was noted during the day', async () => {
    const { house, mina } = await openCamp(transport);
    await openForm(house, mina);
    await mina.fill('to_dos', bullets('하나', '둘'));
    await mina.submit();
    await readPost(house, house.mina);
    await house.at('2022-02-14T23:00:00+09:00');
    await mina.command(house.channel, '/log todo 셋');
    await eventually(() => mina.messages(house.channel).some(({ text }) => text.endsWith('셋')), 'the note');
    await openForm(house, mina);
    await mina.fill('to_dos', bullets('둘', '셋'));
    await mina.submit();
    await readPost(house, house.mina, 2);
    await house.at('2022-02-15T22:00:00+09:00');
    expect([...(await openForm(house, mina)).keys()]).toEqual(['둘', '셋']);
    expect(house.sandbox.violations()).toEqual([]);
  });
});
