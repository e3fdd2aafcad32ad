import { describe, expect, it } from 'vitest';
import { openForm } from '../support/open-form.ts';
import { buildModal } from '../support/views.ts';

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
      { type: 'view_closed', is_cleared: false, view: { callback_id: 'probe', state: { values: {} } } },
    ]);
    expect(mina.view()).toBeNull();
  });

  it('is not told where the view did not ask', async () => {
    expect((await closed({})).bodies).toEqual([]);
  });

  it('of the whole stack is told once, of the root, with is_cleared', async () => {
    const { bodies } = await closed({ notify_on_close: true }, 'all');
    expect(bodies).toMatchObject([{ is_cleared: true }]);
  });

  it('takes the whole stack when the view says clear_on_close', async () => {
    const { bodies } = await closed({ notify_on_close: true, clear_on_close: true });
    expect(bodies).toMatchObject([{ is_cleared: true }]);
  });
});
