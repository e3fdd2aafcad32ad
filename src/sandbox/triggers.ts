import { type Context, idFor } from './context.ts';
import { limits } from './limits.ts';
import { Refusal } from './refusal.ts';
import type { Trigger } from './state.ts';

/** A new trigger for what a person did; `viewId` when it was done in a modal. */
export function issueTrigger(context: Context, userId: string, viewId: string | null = null): string {
  const number = Number.parseInt(idFor(context, '').slice(-6), 36);
  const id = `${number}.${context.state.nextId}.${idFor(context, '').toLowerCase()}`;
  context.state.triggers.set(id, {
    id,
    userId,
    issuedAt: context.now().getTime(),
    viewId,
    exchanged: false,
  });
  forgetOld(context);
  return id;
}

/** Uses a trigger up. Refuses one that is unknown, used or older than 3 s. */
export function exchangeTrigger(context: Context, id: string): Trigger {
  const trigger = context.state.triggers.get(id);
  if (trigger === undefined) throw new Refusal('invalid_trigger_id');
  if (trigger.exchanged) throw new Refusal('exchanged_trigger_id');
  if (context.now().getTime() - trigger.issuedAt > limits.trigger.max * 1000) {
    throw new Refusal('expired_trigger_id');
  }
  trigger.exchanged = true;
  return trigger;
}

const keptTriggers = 500;

function forgetOld(context: Context): void {
  const { triggers } = context.state;
  for (const id of triggers.keys()) {
    if (triggers.size <= keptTriggers) return;
    triggers.delete(id);
  }
}
