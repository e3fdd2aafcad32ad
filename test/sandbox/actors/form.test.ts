import { describe, expect, it } from 'vitest';
import { openForm } from '../support/open-form.ts';
import { receivers } from '../support/start-bolt.ts';
import { buildModal, textField } from '../support/views.ts';

const plain = (text: string): object => ({ type: 'plain_text', text });

describe.each(receivers)('a form by %s', (receiver) => {
  it('is submitted with the state of every field, and closes', async () => {
    let seen: Record<string, unknown> = {};
    const blocks = [
      textField('name'),
      textField('done', { element: { type: 'rich_text_input' }, block: { optional: true } }),
      textField('day', { element: { type: 'datepicker', initial_date: '2031-05-06' } }),
      textField('tags', {
        element: { type: 'checkboxes', options: [{ text: plain('a'), value: 'a' }] },
        block: { optional: true },
      }),
    ];
    const { sandbox, mina } = await openForm(
      buildModal({ blocks, private_metadata: 'kept' }),
      (app) =>
        app.view('probe', async ({ ack, body }) => {
          seen = { ...body };
          await ack();
        }),
      receiver,
    );
    await mina.fill('name', 'Mina');
    expect(await mina.submit()).toBeNull();
    expect(mina.view()).toBeNull();
    expect(seen).toMatchObject({
      type: 'view_submission',
      user: { id: mina.id },
      response_urls: [],
      trigger_id: expect.any(String),
      view: {
        callback_id: 'probe',
        private_metadata: 'kept',
        state: {
          values: {
            name: { name: { type: 'plain_text_input', value: 'Mina' } },
            done: { done: { type: 'rich_text_input' } },
            day: { day: { type: 'datepicker', selected_date: '2031-05-06' } },
            tags: { tags: { type: 'checkboxes', selected_options: [] } },
          },
        },
      },
    });
    expect(sandbox.violations()).toEqual([]);
  });

  it('shows the errors of the app under their blocks, and stays open with the text', async () => {
    const { mina } = await openForm(
      buildModal(),
      (app) =>
        app.view('probe', ({ ack }) => ack({ response_action: 'errors', errors: { name: 'Too short' } })),
      receiver,
    );
    await mina.fill('name', 'M');
    expect(await mina.submit()).toEqual({ name: 'Too short' });
    expect(mina.view()).toMatchObject({
      errors: { name: 'Too short' },
      state: { name: { name: { value: 'M' } } },
    });
    await mina.fill('name', 'Mina');
    expect(mina.view()?.errors).toEqual({});
  });

  it('can be updated, pushed upon and cleared by the answer', async () => {
    const { mina } = await openForm(
      buildModal({ callback_id: 'one' }),
      (app) => {
        app.view('one', ({ ack }) =>
          ack({ response_action: 'update', view: buildModal({ callback_id: 'two' }) }),
        );
        app.view('two', ({ ack }) =>
          ack({ response_action: 'push', view: buildModal({ callback_id: 'three' }) }),
        );
        app.view('three', ({ ack }) => ack({ response_action: 'clear' }));
      },
      receiver,
    );
    const root = mina.view()?.id;
    await mina.fill('name', 'Mina');
    await mina.submit();
    expect(mina.view()).toMatchObject({
      id: root,
      callbackId: 'two',
      state: { name: { name: { value: 'Mina' } } },
    });
    await mina.submit();
    expect(mina.view()).toMatchObject({ callbackId: 'three' });
    await mina.fill('name', 'Mina');
    await mina.submit();
    expect(mina.view()).toBeNull();
  });
});
