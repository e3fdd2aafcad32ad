import type { PageAnswer } from '../../page-data.ts';

/** Asks the server to do something. A server that does not answer, or not in its words, is a problem like any other. */
export async function sendAction(request: object): Promise<PageAnswer> {
  try {
    const response = await fetch('/page/act', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    const answer: PageAnswer = await response.json();
    return answer;
  } catch {
    return { ok: false, problem: 'no-connection' };
  }
}

/** Does one thing after the other, in the order in which they were asked for. */
export function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  };
}
