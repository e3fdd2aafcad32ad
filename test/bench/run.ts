import { growthBenchmarks } from './growth-benchmarks.ts';
import { textBenchmarks } from './text-benchmarks.ts';

// npm run bench: what is fast and must stay so, as ratios taken side by side in one run. Absolute times are this
// machine's affair and shown for orientation only.

for (const { name, ratio, wanted, note } of [...textBenchmarks(), ...growthBenchmarks()]) {
  const verdict = wanted(ratio) ? 'ok' : 'TOO SLOW';
  console.log(`${verdict.padEnd(9)}${name}: ${ratio.toFixed(1)}  (${note})`);
  if (verdict !== 'ok') process.exitCode = 1;
}
