import type { Context } from '../context.ts';
import { openModal, openViews, publishHome, pushModal, readView, updateView } from '../modals.ts';
import { viewObject } from '../objects/view-object.ts';
import { Refusal, refusalOf } from '../refusal.ts';
import type { Trigger, View } from '../state.ts';
import { exchangeTrigger } from '../triggers.ts';
import type { Arguments } from './arguments.ts';
import type { ApiMethods } from './method.ts';

/** views.*: modals and App Home. */
export const viewMethods: ApiMethods = {
  'views.open': {
    tier: 4,
    readsJson: true,
    token: 'bot',
    scopes: [],
    arguments: ['interactivity_pointer', 'trigger_id', 'view'],
    required: ['view'],
    run: ({ args, context }) => {
      const content = readView(context, args.json('view'), 'modal');
      const { userId } = exchange(context, args);
      return { view: viewObject(context.state, openModal(context, userId, content)) };
    },
  },
  'views.push': {
    tier: 4,
    readsJson: true,
    token: 'bot',
    scopes: [],
    arguments: ['interactivity_pointer', 'trigger_id', 'view'],
    required: ['view'],
    run: ({ args, context }) => {
      const content = readView(context, args.json('view'), 'modal');
      const { userId, viewId } = exchange(context, args);
      if (viewId === null) throw new Refusal('not_found');
      return { view: viewObject(context.state, pushModal(context, userId, content)) };
    },
  },
  'views.update': {
    tier: 4,
    readsJson: true,
    token: 'bot',
    scopes: [],
    arguments: ['external_id', 'hash', 'view', 'view_id'],
    required: ['view'],
    run: ({ args, context }) => {
      const view = findView(context, args);
      if (args.has('hash') && args.text('hash') !== view.hash) throw new Refusal('hash_conflict');
      const surface = view.content.type === 'home' ? 'home' : 'modal';
      updateView(context, view, readView(context, args.json('view'), surface));
      return { view: viewObject(context.state, view) };
    },
  },
  'views.publish': {
    tier: 4,
    readsJson: true,
    token: 'bot',
    scopes: [],
    arguments: ['hash', 'interactivity_pointer', 'user_id', 'view'],
    required: ['user_id', 'view'],
    run: ({ args, context }) => {
      if (!context.manifest.homeTab) throw new Refusal('not_enabled');
      const userId = args.text('user_id');
      if (!context.state.users.has(userId)) {
        throw refusalOf('invalid_arguments', ['user_id is not a valid user [json-pointer:/user_id]']);
      }
      const before = context.state.homes.get(userId);
      if (args.has('hash') && before !== undefined && args.text('hash') !== before.hash) {
        throw new Refusal('hash_conflict');
      }
      const content = readView(context, args.json('view'), 'home');
      return { view: viewObject(context.state, publishHome(context, userId, content)) };
    },
  },
};

function exchange(context: Context, args: Arguments): Trigger {
  const id = args.text('trigger_id') || args.text('interactivity_pointer');
  if (id === '') throw refusalOf('invalid_arguments', ['missing required field: trigger_id']);
  return exchangeTrigger(context, id);
}

function findView(context: Context, args: Arguments): View {
  const view = openViews(context).find((entry) =>
    args.has('view_id')
      ? entry.id === args.text('view_id')
      : args.has('external_id') && entry.content.external_id === args.text('external_id'),
  );
  if (view === undefined) throw new Refusal('not_found');
  return view;
}
