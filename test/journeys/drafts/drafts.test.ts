import { describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../../src/sandbox/actors/sandbox-user.ts';
import { eventually } from '../../support/eventually.ts';
import { type House, readPost, setUpCamp, startHouse, type Transport } from '../../support/start-house.ts';
import { bullets, words } from '../../support/typed.ts';

async function openForm(house: House, user: SandboxUser) {
  await user.command(house.channel, '/log');
  return eventually(() => user.view()?.callbackId === 'log_form' && user.view(), 'the form');
}

/** What stands in a field of an open form, as text. */
function held(user: SandboxUser, field: string): string {
  const value = JSON.stringify(user.view()?.state[field]?.answer ?? null);
  return [...value.matchAll(/"text":"([^"]*)"/g)].map(([, text]) => text).join(' | ');
}

async function openCamp(transport: Transport) {
  const house = await startHouse('2022-02-14T12:00:00+09:00', transport);
  await setUpCamp(house, { name: '바다 캠프', startsOn: '2022-01-17', language: 'ko' });
  return { house, mina: house.sandbox.as(house.mina) };
}

describe.each<Transport>(['socket', 'http'])('what is typed and not saved (by %s)', (transport) => {
  it('stands in the form again after the window was closed, and goes into the post', async () => {
    const { house, mina } = await openCamp(transport);
    await openForm(house, mina);
    await mina.fill('done', bullets('강의 듣기', '  3강까지'));
    await mina.fill('retrospective', words('배터리가 거의'));
    await mina.close('all');

    await house.at('2022-02-14T23:10:00+09:00');
    const view = await openForm(house, mina);
    expect(JSON.stringify(view.blocks)).toContain(
      '아직 저장하지 않은 초안이 담겨 있어요 (12:00까지 적은 것).',
    );
    expect(held(mina, 'done')).toBe('강의 듣기 | 3강까지');
    await mina.fill('retrospective', words('배터리가 거의 없었는데 다 남아 있다'));
    expect(await mina.submit()).toBeNull();
    expect((await readPost(house, house.mina)).text).toContain(
      [
        '## **📝 오늘 한 일**',
        '- [x] 강의 듣기',
        '    - 3강까지',
        '',
        '<br>',
        '',
        '## **🐾 일일 회고**',
        '배터리가 거의 없었는데 다 남아 있다',
      ].join('\n'),
    );
    const again = await openForm(house, mina);
    expect(JSON.stringify(again.blocks)).not.toContain('초안이 담겨');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('is kept by a button too, and the form says since when', async () => {
    const { house, mina } = await openCamp(transport);
    await openForm(house, mina);
    await mina.fill('done', words('강의 듣기'));
    await mina.click('view', 'save_draft');
    await eventually(
      () => JSON.stringify(mina.view()?.blocks).includes('초안이 담겨 있어요 (12:00'),
      'that the draft is kept',
    );
    expect(held(mina, 'done')).toBe('강의 듣기');
    expect(await mina.submit()).toBeNull();
    expect((await readPost(house, house.mina)).text).toContain('- [x] 강의 듣기');
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('stays emptied when it was emptied', async () => {
    const { house, mina } = await openCamp(transport);
    await openForm(house, mina);
    await mina.fill('done', words('강의'));
    await mina.fill('retrospective', words('하루'));
    expect(await mina.submit()).toBeNull();
    await readPost(house, house.mina);
    await house.at('2022-02-14T12:05:00+09:00');
    await openForm(house, mina);
    await mina.fill('done', null);
    await mina.close();
    await openForm(house, mina);
    expect(held(mina, 'done')).toBe('');
    expect(held(mina, 'retrospective')).toBe('하루');
    expect(house.sandbox.violations()).toEqual([]);
  });
});
