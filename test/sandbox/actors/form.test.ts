import type { App } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../../src/sandbox/actors/sandbox-user.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { openSandbox } from '../support/open-sandbox.ts';
import { receivers, startBolt } from '../support/start-bolt.ts';
import { buildModal, richText, textField } from '../support/views.ts';

const plain = (text: string): object => ({ type: 'plain_text', text });

/** An app whose `/probe` opens the modal, and a person who has typed it. */
async function openForm(
  view: ReturnType<typeof buildModal>,
  register: (app: App) => void = () => {},
  receiver: (typeof receivers)[number] = 'socket',
  options: { ackTimeoutMs?: number } = {},
): Promise<{ sandbox: Sandbox; mina: SandboxUser }> {
  const { sandbox } = await openSandbox({}, options);
  await startBolt(sandbox, receiver, (app) => {
    app.command('/probe', async ({ ack, body, client }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view });
    });
    register(app);
  });
  const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
  await mina.command(mina.dm(), '/probe');
  await sandbox.settled();
  return { sandbox, mina };
}

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

describe('submitting', () => {
  it('is stopped by Slack itself while a required field is empty or blank', async () => {
    const blocks = [textField('name'), textField('done', { element: { type: 'rich_text_input' } })];
    const { sandbox, mina } = await openForm(buildModal({ blocks }));
    await mina.fill('name', '   ');
    await mina.fill('done', richText(' \n '));
    expect(await mina.submit()).toEqual({
      name: 'Please complete this required field.',
      done: 'Please complete this required field.',
    });
    expect(mina.view()?.errors.name).toBe('Please complete this required field.');
    expect(sandbox.violations()).toEqual([]);
  });

  it.each([
    [{ max_length: 3 }, 'four', 'Must be less than 4 characters.'],
    [{ min_length: 5 }, 'four', 'Must be at least 5 characters.'],
    [{}, 'a'.repeat(3_001), 'Must be less than 3001 characters.'],
    [{ type: 'email_text_input' }, 'mina', 'Please enter a valid email address.'],
    [{ type: 'url_text_input' }, 'mina', 'Please enter a valid URL.'],
    [{ type: 'number_input', is_decimal_allowed: false }, '1.5', 'Please enter a valid number.'],
    [{ type: 'number_input', is_decimal_allowed: true, min_value: '2' }, '1.5', 'Must be at least 2.'],
    [{ type: 'number_input', is_decimal_allowed: true, max_value: '1' }, '1.5', 'Must be at most 1.'],
  ])('is stopped by Slack itself for %j filled with %s', async (element, value, problem) => {
    const { mina } = await openForm(buildModal({ blocks: [textField('name', { element })] }));
    await mina.fill('name', value);
    expect(await mina.submit()).toEqual({ name: problem });
  });

  it('has no limit on a rich text', async () => {
    const blocks = [textField('done', { element: { type: 'rich_text_input' } })];
    const { mina } = await openForm(buildModal({ blocks }), (app) => app.view('probe', ({ ack }) => ack()));
    await mina.fill('done', richText('a'.repeat(3_001)));
    expect(await mina.submit()).toBeNull();
  });

  it('leaves the form open with its text when the app does not answer in time', async () => {
    const { sandbox, mina } = await openForm(
      buildModal(),
      (app) => app.view('probe', async () => {}),
      'socket',
      { ackTimeoutMs: 60 },
    );
    await mina.fill('name', 'Mina');
    await expect(mina.submit()).rejects.toThrow(
      'We had some trouble connecting. Try again? (operation_timeout)',
    );
    expect(mina.view()?.state).toMatchObject({ name: { name: { value: 'Mina' } } });
    expect(sandbox.violations().map(({ rule }) => rule)).toEqual(['ack-timeout']);
  });

  it.each([
    [
      'errors for a block that is no input',
      { response_action: 'errors', errors: { other: 'x' } },
      'invalid_errors',
    ],
    ['errors of nothing', { response_action: 'errors', errors: {} }, 'invalid_errors'],
    [
      'a view that Slack refuses',
      { response_action: 'update', view: { type: 'modal' } },
      'invalid_arguments',
    ],
    ['an action that does not exist', { response_action: 'shrug' }, 'unknown_response_action'],
  ])('fails on %s', async (_what, answer, rule) => {
    const { sandbox, mina } = await openForm(buildModal(), (app) =>
      app.view('probe', ({ ack }) => ack(answer as never)),
    );
    await mina.fill('name', 'Mina');
    await expect(mina.submit()).rejects.toThrow('We had some trouble connecting. Try again?');
    expect(sandbox.violations().map((violation) => violation.rule)).toEqual([rule]);
    expect(mina.view()).not.toBeNull();
  });

  it('gives a way to post into a conversation that was chosen', async () => {
    const urls: unknown[] = [];
    const blocks = [
      textField('where', { element: { type: 'conversations_select', response_url_enabled: true } }),
    ];
    const { sandbox, mina } = await openForm(buildModal({ blocks }), (app) =>
      app.view('probe', async ({ ack, body }) => {
        urls.push(...(body.type === 'view_submission' ? (body.response_urls ?? []) : []));
        await ack();
      }),
    );
    const channel = sandbox.addChannel({ name: 'plaza', members: [mina.id] });
    await mina.fill('where', channel);
    await mina.submit();
    expect(urls).toMatchObject([
      {
        block_id: 'where',
        action_id: 'where',
        channel_id: channel,
        response_url: expect.stringContaining(sandbox.url),
      },
    ]);
  });
});

describe('filling', () => {
  it('tells the app only where the block dispatches, with the state of every field', async () => {
    const bodies: Record<string, unknown>[] = [];
    const blocks = [textField('name'), textField('city', { block: { dispatch_action: true } })];
    const { mina } = await openForm(buildModal({ blocks }), (app) =>
      app.action('city', async ({ ack, body }) => {
        bodies.push({ ...body });
        await ack();
      }),
    );
    await mina.fill('name', 'Mina');
    expect(bodies).toEqual([]);
    await mina.fill('city', 'Seoul');
    expect(bodies).toMatchObject([
      {
        type: 'block_actions',
        container: { type: 'view', view_id: mina.view()?.id },
        actions: [{ type: 'plain_text_input', action_id: 'city', value: 'Seoul' }],
        view: {
          state: { values: { name: { name: { value: 'Mina' } }, city: { city: { value: 'Seoul' } } } },
        },
      },
    ]);
    expect(bodies[0]).not.toHaveProperty('message');
  });

  it('throws for a block that is not there and for a value that cannot be typed', async () => {
    const blocks = [textField('name'), textField('done', { element: { type: 'rich_text_input' } })];
    const { mina } = await openForm(buildModal({ blocks }));
    await expect(mina.fill('other', 'x')).rejects.toThrow(
      'the view has no field in a block other; it has name, done',
    );
    await expect(mina.fill('done', 'x')).rejects.toThrow(
      'a rich_text_input takes a rich_text object, not "x"',
    );
  });

  it('throws when no view is open', async () => {
    const { sandbox } = await openSandbox();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    await expect(mina.fill('name', 'x')).rejects.toThrow(`${mina.id} has no open view`);
  });

  it('asks the app for the options of an external select', async () => {
    const blocks = [textField('who', { element: { type: 'external_select', min_query_length: 2 } })];
    const { mina } = await openForm(buildModal({ blocks }), (app) =>
      app.options('who', ({ ack, payload }) =>
        ack({ options: [{ text: { type: 'plain_text', text: payload.value }, value: payload.value }] }),
      ),
    );
    expect(await mina.suggestions('who', 'm')).toEqual([]);
    const [option] = await mina.suggestions('who', 'mi');
    await mina.fill('who', option);
    expect(mina.view()?.state).toMatchObject({ who: { who: { selected_option: { value: 'mi' } } } });
  });
});

describe('a click in a modal', () => {
  it('gives a trigger with which another modal can be pushed, three deep', async () => {
    const errors: string[] = [];
    const blocks = [
      { type: 'actions', elements: [{ type: 'button', action_id: 'more', text: plain('More') }] },
    ];
    const { mina } = await openForm(buildModal({ blocks }), (app) =>
      app.action('more', async ({ ack, body, client }) => {
        await ack();
        if (!('trigger_id' in body)) return;
        await client.views
          .push({ trigger_id: body.trigger_id, view: buildModal({ blocks }) })
          .catch((error) => errors.push(error.data.error));
      }),
    );
    const ids = [mina.view()?.id];
    for (let i = 0; i < 2; i += 1) {
      const before = mina.view()?.id;
      await mina.click('view', 'more');
      await expect.poll(() => mina.view()?.id).not.toBe(before);
      ids.push(mina.view()?.id);
    }
    await mina.click('view', 'more');
    await expect.poll(() => errors).toEqual(['push_limit_reached']);
    await mina.close();
    expect(mina.view()?.id).toBe(ids[1]);
    await mina.close();
    expect(mina.view()?.id).toBe(ids[0]);
  });
});

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
