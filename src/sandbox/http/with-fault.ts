import type { Context } from '../context.ts';
import type { Fault } from '../faults.ts';

/**
 * Answers a request unless the fault in store for `name` gets in the way. Gives null when the connection is
 * to be cut. `refused` makes the answer of a fault that refuses.
 */
export async function withFault(
  context: Context,
  name: string,
  answer: () => Promise<Response>,
  refused: (fault: Fault) => Response = plainRefusal,
): Promise<Response | null> {
  const fault = context.faults.take(name);
  if (fault === null) return answer();
  switch (fault.kind) {
    case 'reset-before':
      return null;
    case 'reset-after':
      await answer();
      return null;
    case 'delay':
      await new Promise((resolve) => setTimeout(resolve, fault.ms));
      return answer();
    default:
      return refused(fault);
  }
}

function plainRefusal(fault: Fault): Response {
  if (fault.kind === 'rate-limited') {
    return new Response('', { status: 429, headers: { 'retry-after': String(fault.retryAfterSeconds) } });
  }
  return new Response(fault.kind === 'error' ? fault.error : 'Server Error', {
    status: fault.kind === 'http' ? fault.status : 400,
  });
}
