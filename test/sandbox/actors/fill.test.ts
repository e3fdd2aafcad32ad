import { describe, expect, it } from 'vitest';
import { openForm } from '../support/open-form.ts';
import { openSandbox } from '../support/open-sandbox.ts';
import { buildModal, richText, textField } from '../support/views.ts';

const plain = (text: string): object => ({ type: 'plain_text', text });

describe('filling', () => {
  it('tells the app only where the block dispatches, with the state of every field', async () => {
    const bodies: Record<string, unknown>[] = [];
    const element = { dispatch_action_config: { trigger_actions_on: ['on_character_entered'] } };
    const city = textField('city', { block: { dispatch_action: true }, element });
    const blocks = [textField('name'), city];
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

  it('tells the app of typed text only when Enter is pressed, unless the block dispatches each character', async () => {
    const actions: unknown[] = [];
    const dispatch_action = true;
    const onEveryKey = { dispatch_action_config: { trigger_actions_on: ['on_character_entered'] } };
    const editor = { type: 'rich_text_input', ...onEveryKey };
    const blocks = [
      textField('quiet'),
      textField('city', { block: { dispatch_action } }),
      textField('done', { block: { dispatch_action }, element: editor }),
      textField('day', { block: { dispatch_action }, element: { type: 'datepicker' } }),
    ];
    const { mina } = await openForm(buildModal({ blocks }), (app) =>
      app.action(/./, async ({ ack, action }) => {
        actions.push(action);
        await ack();
      }),
    );
    await mina.fill('quiet', 'a');
    await mina.enter('quiet');
    await mina.fill('city', 'Seoul');
    expect(actions).toEqual([]);
    await mina.enter('city');
    await mina.fill('done', richText('one'));
    await mina.enter('done');
    await mina.fill('day', '2031-05-06');
    await mina.enter('day');
    expect(actions).toMatchObject([
      { action_id: 'city', value: 'Seoul' },
      { action_id: 'done', rich_text_value: { type: 'rich_text' } },
      { action_id: 'day', selected_date: '2031-05-06' },
    ]);
  });

  it('gives every action a later action_ts, whatever the clock says', async () => {
    const stamps: number[] = [];
    const element = { dispatch_action_config: { trigger_actions_on: ['on_character_entered'] } };
    const blocks = [textField('city', { block: { dispatch_action: true }, element })];
    const { mina } = await openForm(buildModal({ blocks }), (app) =>
      app.action('city', async ({ ack, action }) => {
        stamps.push(Number('action_ts' in action ? action.action_ts : 0));
        await ack();
      }),
    );
    await Promise.all(['S', 'Se', 'Seo', 'Seou', 'Seoul'].map((typed) => mina.fill('city', typed)));
    expect(stamps.toSorted((a, b) => a - b)).toEqual(stamps);
    expect(new Set(stamps).size).toBe(5);
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
