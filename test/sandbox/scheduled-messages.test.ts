import { describe, expect, it } from 'vitest';
import { createClock, openSandbox } from './support/open-sandbox.ts';

describe('a scheduled message', () => {
  it('is posted when its time has come by the clock, and never when it carries metadata', async () => {
    const clock = createClock();
    const { sandbox, client } = await openSandbox({}, { now: clock.now });
    const mina = sandbox.as(sandbox.addUser({ name: 'mina' }));
    const channel = mina.dm();
    const post_at = clock.now().getTime() / 1000 + 3_600;
    const metadata = { event_type: 'probe', event_payload: {} };
    await client.chat.scheduleMessage({ channel, text: 'with metadata', post_at, metadata });
    await client.chat.scheduleMessage({ channel, text: 'later', post_at });
    clock.forward(3_599_000);
    expect((await client.chat.scheduledMessages.list({})).scheduled_messages).toHaveLength(2);
    expect(mina.messages(channel)).toEqual([]);
    clock.forward(1_000);
    await expect.poll(() => mina.messages(channel).map(({ text }) => text)).toEqual(['later']);
    expect((await client.chat.scheduledMessages.list({})).scheduled_messages).toEqual([]);
  });
});
