const signals = ['SIGINT', 'SIGTERM'] as const;

/** Resolves at Ctrl+C or when the system asks to end; a second signal ends the process at once, as by default. */
export function stopSignal(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = () => {
    for (const signal of signals) process.off(signal, stop);
    resolve();
  };
  for (const signal of signals) process.on(signal, stop);
  return promise;
}
