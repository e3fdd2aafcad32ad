import { describe, expect, it } from 'vitest';
import type { ClaimedDelivery } from '../../src/flows/delivery/claim-delivery.ts';
import type { DeliveryOutcome } from '../../src/flows/delivery/finish-delivery.ts';
import { createDeliver } from '../../src/jobs/deliver.ts';

const claimed = {
  id: 'd1',
  kind: 'prompt',
  camperId: 'c1',
  attempt: 3,
  key: 'd1',
  workspaceId: 'T1',
  userId: 'U1',
  language: 'ko',
  campName: '가을 캠프',
  logDay: '2026-09-16',
  week: '02',
  day: '008',
  closesWeek: false,
  progress: { channelId: null, messageTs: null, fileId: null },
} as const satisfies ClaimedDelivery;

/** Notes everything that happens around one try. */
function watch(
  claim: ClaimedDelivery | null,
  send: () => Promise<DeliveryOutcome>,
  calm: Promise<void> = Promise.resolve(),
) {
  const seen: unknown[] = [];
  const deliver = createDeliver({
    flows: {
      claimDelivery: async () => claim,
      finishDelivery: async ({ id }, outcome) => void seen.push(['finished', id, outcome]),
    },
    sendDelivery: async (delivery) => {
      seen.push(['sent', delivery.id]);
      return send();
    },
    whenCalm: async () => calm,
    requeue: async (id) => void seen.push(['requeued', id]),
    onError: (error) => void seen.push(['error', String(error)]),
    onFaultyPost: ({ post }) => void seen.push(['faulty', post.problems.map(({ code }) => code)]),
  });
  return { seen, deliver };
}

describe('one try of a delivery', () => {
  it('sends what it could claim and notes the outcome', async () => {
    const { seen, deliver } = watch(claimed, async () => ({ kind: 'sent' }));
    await deliver.deliver('d1');
    expect(seen).toEqual([
      ['sent', 'd1'],
      ['finished', 'd1', { kind: 'sent' }],
    ]);
  });

  it('waits until nobody waits for an answer', async () => {
    const calm = Promise.withResolvers<void>();
    const { seen, deliver } = watch(claimed, async () => ({ kind: 'sent' }), calm.promise);
    const delivering = deliver.deliver('d1');
    await new Promise(setImmediate);
    expect(seen).toEqual([]);
    calm.resolve();
    await delivering;
    expect(seen[0]).toEqual(['sent', 'd1']);
  });

  it('sends a faulty post all the same, and tells of it', async () => {
    const fence = { code: 'fence', line: 12, message: 'a fence stays open', cure: 'close it' } as const;
    const post = { fileName: '2026-09-16-d008-daily-log.md', text: '', title: null, problems: [fence] };
    const { seen, deliver } = watch(
      { ...claimed, kind: 'post', logKind: 'daily', version: 1, post, warnings: [] },
      async () => ({
        kind: 'sent',
      }),
    );
    await deliver.deliver('d1');
    expect(seen).toEqual([
      ['faulty', ['fence']],
      ['sent', 'd1'],
      ['finished', 'd1', { kind: 'sent' }],
    ]);
  });

  it('leaves alone what it could not claim', async () => {
    const { seen, deliver } = watch(null, async () => ({ kind: 'sent' }));
    await deliver.deliver('d1');
    expect(seen).toEqual([]);
  });

  it('queues a repeat when its pause is over', async () => {
    const again = { kind: 'again', reason: 'ratelimited', afterSeconds: 0.05 } as const;
    const { seen, deliver } = watch(claimed, async () => again);
    await deliver.deliver('d1');
    expect(seen.at(-1)).toEqual(['finished', 'd1', again]);
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(seen.at(-1)).toEqual(['requeued', 'd1']);
  });

  it('queues nothing more once it is stopped', async () => {
    const { seen, deliver } = watch(claimed, async () => ({
      kind: 'again',
      reason: 'x',
      afterSeconds: 0.05,
    }));
    await deliver.deliver('d1');
    deliver.stop();
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(seen).not.toContainEqual(['requeued', 'd1']);
  });

  it('queues nothing more when it is stopped while it sends', async () => {
    const sending = Promise.withResolvers<DeliveryOutcome>();
    const { seen, deliver } = watch(claimed, () => sending.promise);
    const delivered = deliver.deliver('d1');
    deliver.stop();
    sending.resolve({ kind: 'again', reason: 'x', afterSeconds: 0.05 });
    await delivered;
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(seen).not.toContainEqual(['requeued', 'd1']);
  });

  it('tells of what cannot be sent', async () => {
    const { seen, deliver } = watch(claimed, async () => ({ kind: 'failed', reason: 'missing_scope' }));
    await deliver.deliver('d1');
    expect(seen).toContainEqual(['error', 'Error: it cannot be sent: missing_scope']);
  });

  it('tells of a file that cannot be sent with its post', async () => {
    const outcome = { kind: 'sent', withoutFile: 'file_uploads_disabled' } as const;
    const { seen, deliver } = watch(claimed, async () => outcome);
    await deliver.deliver('d1');
    expect(seen).toEqual([
      ['sent', 'd1'],
      ['error', 'Error: its file cannot be sent: file_uploads_disabled'],
      ['finished', 'd1', outcome],
    ]);
  });

  it('repeats after a fault of ours, later with each try', async () => {
    const { seen, deliver } = watch(claimed, () => Promise.reject(new Error('a bug')));
    await deliver.deliver('d1');
    deliver.stop();
    expect(seen).toEqual([
      ['sent', 'd1'],
      ['error', 'Error: a bug'],
      ['finished', 'd1', { kind: 'again', reason: 'Error: a bug', afterSeconds: 20 }],
    ]);
  });
});
