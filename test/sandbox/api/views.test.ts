import { describe, expect, it } from 'vitest';
import { createClock, openSandbox, refusalOf } from '../support/open-sandbox.ts';
import { connectTriggers } from '../support/take-trigger.ts';
import { buildModal, richText, textField } from '../support/views.ts';

describe('views.open', () => {
  it('opens a modal for the person of the trigger, and answers with the whole view', async () => {
    const { sandbox, client } = await openSandbox();
    const trigger = await connectTriggers(sandbox);
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const { view } = await client.views.open({
      trigger_id: await trigger(mina.id),
      view: buildModal({ private_metadata: 'kept', external_id: 'form-1' }),
    });
    expect(view).toMatchObject({
      team_id: sandbox.workspace.id,
      type: 'modal',
      callback_id: 'probe',
      private_metadata: 'kept',
      external_id: 'form-1',
      state: { values: { name: { name: { type: 'plain_text_input', value: null } } } },
      previous_view_id: null,
      root_view_id: view?.id,
      clear_on_close: false,
      notify_on_close: false,
    });
    expect(mina.view()).toMatchObject({ id: view?.id, title: 'Probe', callbackId: 'probe', submit: 'Send' });
  });

  it('exchanges a trigger once: exchanged_trigger_id', async () => {
    const { sandbox, client } = await openSandbox();
    const trigger = await connectTriggers(sandbox);
    const trigger_id = await trigger(sandbox.addUser({ name: 'mina' }));
    await client.views.open({ trigger_id, view: buildModal() });
    expect((await refusalOf(client.views.open({ trigger_id, view: buildModal() }))).error).toBe(
      'exchanged_trigger_id',
    );
  });

  it('takes a trigger for three seconds: expired_trigger_id', async () => {
    const clock = createClock();
    const { sandbox, client } = await openSandbox({}, { now: clock.now });
    const trigger = await connectTriggers(sandbox);
    const mina = sandbox.addUser({ name: 'mina' });
    const inTime = await trigger(mina);
    clock.forward(3_000);
    expect((await client.views.open({ trigger_id: inTime, view: buildModal() })).ok).toBe(true);
    const late = await trigger(mina);
    clock.forward(3_001);
    expect((await refusalOf(client.views.open({ trigger_id: late, view: buildModal() }))).error).toBe(
      'expired_trigger_id',
    );
  });

  it('refuses a trigger it never gave, and a call without one', async () => {
    const { client } = await openSandbox();
    expect((await refusalOf(client.views.open({ trigger_id: '1.2.3', view: buildModal() }))).error).toBe(
      'invalid_trigger_id',
    );
    expect(await refusalOf(client.apiCall('views.open', { view: buildModal() }))).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: { messages: ['[ERROR] missing required field: trigger_id'] },
    });
  });

  it('keeps the trigger when the view is refused, and says why it was', async () => {
    const { sandbox, client } = await openSandbox();
    const trigger = await connectTriggers(sandbox);
    const trigger_id = await trigger(sandbox.addUser({ name: 'mina' }));
    const view = buildModal({ title: { type: 'plain_text', text: 'a'.repeat(25) } });
    expect(await refusalOf(client.views.open({ trigger_id, view }))).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: {
        messages: [
          '[ERROR] failed to match all allowed schemas [json-pointer:/view]',
          '[ERROR] must be less than 25 characters [json-pointer:/view/title/text]',
        ],
      },
    });
    expect((await client.views.open({ trigger_id, view: buildModal() })).ok).toBe(true);
  });

  it('refuses a view of more than 250 kB: view_too_large', async () => {
    const { sandbox, client } = await openSandbox();
    const trigger = await connectTriggers(sandbox);
    const trigger_id = await trigger(sandbox.addUser({ name: 'mina' }));
    const blocks = Array.from({ length: 90 }, () => ({
      type: 'section',
      text: { type: 'plain_text', text: 'a'.repeat(2_990) },
    }));
    expect((await refusalOf(client.views.open({ trigger_id, view: buildModal({ blocks }) }))).error).toBe(
      'view_too_large',
    );
  });

  it('refuses an external_id that is in use: duplicate_external_id', async () => {
    const { sandbox, client } = await openSandbox();
    const trigger = await connectTriggers(sandbox);
    const view = buildModal({ external_id: 'only-one' });
    await client.views.open({ trigger_id: await trigger(sandbox.addUser({ name: 'mina' })), view });
    const second = client.views.open({ trigger_id: await trigger(sandbox.addUser({ name: 'joon' })), view });
    expect((await refusalOf(second)).error).toBe('duplicate_external_id');
  });

  it('notes an editor that starts with a mention, and cannot submit it untouched', async () => {
    const { sandbox, client } = await openSandbox();
    const trigger = await connectTriggers(sandbox);
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const initial_value = {
      type: 'rich_text',
      elements: [{ type: 'rich_text_section', elements: [{ type: 'user', user_id: mina.id }] }],
    };
    const block = textField('done', { element: { type: 'rich_text_input', initial_value } });
    await client.views.open({ trigger_id: await trigger(mina.id), view: buildModal({ blocks: [block] }) });
    expect(sandbox.violations().map(({ rule }) => rule)).toEqual(['mention-in-initial-value']);
    await expect(mina.submit()).rejects.toThrow(
      'We had some trouble connecting. Try again? (invalid_rich_text)',
    );
  });
});

describe('views.update', () => {
  it('keeps what was typed where block_id and action_id are the same', async () => {
    const { sandbox, client } = await openSandbox();
    const trigger = await connectTriggers(sandbox);
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const blocks = [textField('name'), textField('city')];
    const { view } = await client.views.open({
      trigger_id: await trigger(mina.id),
      view: buildModal({ blocks }),
    });
    await mina.fill('name', 'Mina');
    await mina.fill('city', 'Seoul');
    const renamed = [textField('name'), textField('town')];
    await client.views.update({ view_id: view?.id ?? '', view: buildModal({ blocks: renamed }) });
    expect(mina.view()?.state).toEqual({
      name: { name: { type: 'plain_text_input', value: 'Mina' } },
      town: { town: { type: 'plain_text_input', value: null } },
    });
  });

  it('keeps nothing where an element of another type has taken the place', async () => {
    const { sandbox, client } = await openSandbox();
    const trigger = await connectTriggers(sandbox);
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const { view } = await client.views.open({ trigger_id: await trigger(mina.id), view: buildModal() });
    await mina.fill('name', 'Mina');
    const blocks = [textField('name', { element: { type: 'datepicker' } })];
    await client.views.update({ view_id: view?.id ?? '', view: buildModal({ blocks }) });
    expect(mina.view()?.state).toEqual({ name: { name: { type: 'datepicker', selected_date: null } } });
  });

  it('finds a view by its external_id too', async () => {
    const { sandbox, client } = await openSandbox();
    const trigger = await connectTriggers(sandbox);
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const view = buildModal({ external_id: 'form-1' });
    await client.views.open({ trigger_id: await trigger(mina.id), view });
    await client.views.update({
      external_id: 'form-1',
      view: buildModal({ callback_id: 'next', external_id: 'form-1' }),
    });
    expect(mina.view()?.callbackId).toBe('next');
  });

  it('refuses an old hash: hash_conflict', async () => {
    const { sandbox, client } = await openSandbox();
    const trigger = await connectTriggers(sandbox);
    const opened = await client.views.open({
      trigger_id: await trigger(sandbox.addUser({ name: 'mina' })),
      view: buildModal(),
    });
    const args = { view_id: opened.view?.id ?? '', hash: opened.view?.hash ?? '', view: buildModal() };
    await client.views.update(args);
    expect((await refusalOf(client.views.update(args))).error).toBe('hash_conflict');
  });

  it('refuses a view that was closed: not_found', async () => {
    const { sandbox, client } = await openSandbox();
    const trigger = await connectTriggers(sandbox);
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const { view } = await client.views.open({ trigger_id: await trigger(mina.id), view: buildModal() });
    await mina.close();
    expect(
      (await refusalOf(client.views.update({ view_id: view?.id ?? '', view: buildModal() }))).error,
    ).toBe('not_found');
  });
});

describe('views.push', () => {
  it('needs a trigger from a modal: not_found', async () => {
    const { sandbox, client } = await openSandbox();
    const trigger = await connectTriggers(sandbox);
    const trigger_id = await trigger(sandbox.addUser({ name: 'mina' }));
    expect((await refusalOf(client.views.push({ trigger_id, view: buildModal() }))).error).toBe('not_found');
  });
});

describe('views.publish', () => {
  it('shows a Home tab to one person', async () => {
    const { sandbox, client } = await openSandbox();
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const view = { type: 'home' as const, blocks: [{ type: 'divider' as const }] };
    await client.views.publish({ user_id: mina.id, view });
    expect(mina.home()).toMatchObject({ blocks: [{ type: 'divider' }] });
    expect(sandbox.as(sandbox.addUser({ name: 'joon' })).home()).toBeNull();
  });

  it('refuses an old hash, an unknown person, and an app without Home', async () => {
    const { sandbox, client } = await openSandbox();
    const user_id = sandbox.addUser({ name: 'mina' });
    const view = { type: 'home' as const, blocks: [{ type: 'divider' as const }] };
    const first = await client.views.publish({ user_id, view });
    await client.views.publish({ user_id, view, hash: first.view?.hash ?? '' });
    const again = client.views.publish({ user_id, view, hash: first.view?.hash ?? '' });
    expect((await refusalOf(again)).error).toBe('hash_conflict');
    expect((await refusalOf(client.views.publish({ user_id: 'U404', view }))).error).toBe(
      'invalid_arguments',
    );
    const without = await openSandbox({ home: false });
    const user = without.sandbox.addUser({ name: 'mina' });
    expect((await refusalOf(without.client.views.publish({ user_id: user, view }))).error).toBe(
      'not_enabled',
    );
  });

  it('answers a rich text editor with an initial value on Home with internal_error', async () => {
    const { sandbox, client } = await openSandbox();
    const element = { type: 'rich_text_input', action_id: 'a', initial_value: richText('hi') };
    const view = { type: 'home', blocks: [textField('done', { element })] } as never;
    const published = client.views.publish({ user_id: sandbox.addUser({ name: 'mina' }), view });
    expect((await refusalOf(published)).error).toBe('internal_error');
  });
});
