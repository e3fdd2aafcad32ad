/**
 * Does several things at once, like `Promise.all`; what goes wrong is told when nothing of it is under way any more.
 * So nothing that belongs to a transaction comes behind its end, where it would be kept alone.
 */
export async function settleAll<const Tasks extends readonly unknown[]>(
  tasks: Tasks,
): Promise<{ -readonly [Task in keyof Tasks]: Awaited<Tasks[Task]> }> {
  const settled = await Promise.allSettled(tasks);
  const broken = settled.find((each) => each.status === 'rejected');
  if (broken) throw broken.reason;
  // None broke, so that this waits for nothing and throws nothing.
  return Promise.all(tasks);
}
