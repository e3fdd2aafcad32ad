import { useEffect, useState } from 'preact/hooks';
import { usePage } from './page-state.ts';

const lookEveryMs = 1_000;

/** The time on the clock that app and workspace share, second by second. */
export function useNow(): Date {
  const { state } = usePage();
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = window.setInterval(() => setTick((tick) => tick + 1), lookEveryMs);
    return () => window.clearInterval(timer);
  }, []);
  return new Date(Date.now() + (state.sections.clock?.aheadMs ?? 0));
}
