import type { BlockAction } from '@slack/bolt';
import type { HomeView } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { collectEvents } from '../support/collect-events.ts';
import { openSandbox } from '../support/open-sandbox.ts';
import { startBolt } from '../support/start-bolt.ts';
import { buildModal } from '../support/views.ts';

describe('App Home', () => {
  it('tells the app when somebody enters, with the view they saw last', async () => {
    const { sandbox, client } = await openSandbox({ events: ['app_home_opened'] });
    const events = await collectEvents(sandbox, ['app_home_opened']);
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    await mina.openHome();
    await client.views.publish({ user_id: mina.id, view: { type: 'home', blocks: [{ type: 'divider' }] } });
    await mina.openHome();
    expect(events).toMatchObject([
      { type: 'app_home_opened', user: mina.id, channel: mina.dm(), tab: 'home' },
      { tab: 'home', view: { type: 'home', id: mina.home()?.id } },
    ]);
    expect(events[0]).not.toHaveProperty('view');
  });

  it('tells the app of the Messages tab too', async () => {
    const { sandbox } = await openSandbox({ events: ['app_home_opened'] });
    const events = await collectEvents(sandbox, ['app_home_opened']);
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    await mina.openHome('messages');
    await mina.openHome('home');
    expect(events.map(({ tab }) => tab)).toEqual(['messages', 'home']);
  });

  it('has buttons that open windows and change the tab, which an old hash cannot', async () => {
    const { sandbox } = await openSandbox({ events: ['app_home_opened'] });
    const refused: string[] = [];
    const homeWith = (text: string): HomeView => ({
      type: 'home',
      blocks: [
        {
          type: 'actions',
          block_id: 'do',
          elements: [{ type: 'button', action_id: 'write', text: { type: 'plain_text', text } }],
        },
      ],
    });
    await startBolt(sandbox, 'socket', (app) => {
      app.event('app_home_opened', async ({ event, client }) => {
        await client.views.publish({ user_id: event.user, view: homeWith('Write') });
      });
      app.action<BlockAction>('write', async ({ ack, body, client }) => {
        await ack();
        await client.views.open({ trigger_id: body.trigger_id, view: buildModal() });
        const view = homeWith('Written');
        const [user_id, hash] = [body.user.id, body.view?.hash ?? ''];
        await client.views.publish({ user_id, hash, view });
        await client.views.publish({ user_id, hash, view }).catch(({ data }) => refused.push(data.error));
      });
    });
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    await mina.openHome();
    await expect.poll(() => mina.home()).not.toBeNull();
    await mina.click('view', 'write');
    await expect.poll(() => refused).toEqual(['hash_conflict']);
    expect(mina.view()?.callbackId).toBe('probe');
    expect(mina.home()?.blocks).toMatchObject([{ elements: [{ text: { text: 'Written' } }] }]);
  });

  it('opens on Messages when there is no Home tab', async () => {
    const { sandbox } = await openSandbox({ events: ['app_home_opened'], home: false });
    const events = await collectEvents(sandbox, ['app_home_opened']);
    await sandbox.as(sandbox.addUser({ name: 'mina' })).openHome();
    expect(events).toMatchObject([{ tab: 'messages' }]);
  });
});
