import { describe, expect, it } from 'vitest';
import { openForm } from '../support/open-form.ts';
import { buildModal } from '../support/views.ts';

const moreButton = { type: 'button', action_id: 'more', text: { type: 'plain_text', text: 'More' } };

describe('closing', () => {
  const closed = async (view: object, how?: 'cancel' | 'all') => {
    const bodies: Record<string, unknown>[] = [];
    const opened = await openForm(buildModal(view), (app) =>
      app.view({ callback_id: 'probe', type: 'view_closed' }, async ({ ack, body }) => {
        bodies.push({ ...body });
        await ack();
      }),
    );
    await opened.mina.fill('name', 'Mina');
    await opened.mina.close(how);
    return { ...opened, bodies };
  };

  it('is told where the view asked for it, without any input', async () => {
    const { mina, bodies } = await closed({ notify_on_close: true });
    expect(bodies).toMatchObject([
      { type: 'view_closed', is_cleared: false, view: { callback_id: 'probe', state: expect.any(Object) } },
    ]);
    expect(bodies[0]?.view).toHaveProperty('state', { values: {} });
    expect(mina.view()).toBeNull();
  });

  it('is not told where the view did not ask', async () => {
    expect((await closed({})).bodies).toEqual([]);
  });

  it('of the whole stack is told once, of the root, with is_cleared', async () => {
    const bodies: Record<string, unknown>[] = [];
    const { sandbox, mina } = await openForm(
      buildModal({ notify_on_close: true, blocks: [{ type: 'actions', elements: [moreButton] }] }),
      (app) => {
        app.action('more', async ({ ack, body, client }) => {
          await ack();
          const view = buildModal({ callback_id: 'upper', notify_on_close: true });
          if ('trigger_id' in body) await client.views.push({ trigger_id: body.trigger_id, view });
        });
        app.view({ callback_id: /.*/, type: 'view_closed' }, async ({ ack, body }) => {
          bodies.push({ ...body });
          await ack();
        });
      },
    );
    await mina.click('view', 'more');
    await expect.poll(() => mina.view()?.callbackId).toBe('upper');
    await mina.close('all');
    expect(bodies).toMatchObject([{ is_cleared: true, view: { callback_id: 'probe' } }]);
    expect(mina.view()).toBeNull();
    expect(sandbox.violations()).toEqual([]);
  });

  it('takes the whole stack when the view says clear_on_close', async () => {
    const { bodies } = await closed({ notify_on_close: true, clear_on_close: true });
    expect(bodies).toMatchObject([{ is_cleared: true }]);
  });
});
