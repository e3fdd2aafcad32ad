import { describe, expect, it } from 'vitest';
import { openForm } from '../support/open-form.ts';
import { buildModal, richText, textField } from '../support/views.ts';

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
      { ackTimeoutMs: 1_000 },
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
