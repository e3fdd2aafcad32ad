import { crowdBenchmarks } from './crowd-benchmarks.ts';
import { growthBenchmarks } from './growth-benchmarks.ts';
import { textBenchmarks } from './text-benchmarks.ts';

// npm run bench: what is fast and must stay so, as ratios taken side by side in one run. Absolute times are this
// machine's affair and shown for orientation only. Names on the command line choose among text, growth and crowd.

const benchmarks = {
  text: async () => textBenchmarks(),
  growth: async () => growthBenchmarks(),
  crowd: async () => {
    const serverUrl = process.env.TEST_DATABASE_URL || 'postgres://postgres@127.0.0.1:5432/postgres';
    return crowdBenchmarks(serverUrl).catch((error: Error & { readonly code?: string }) => {
      if (error.code !== 'ECONNREFUSED') throw error;
      console.log(
        `skipped  a crowd over HTTP: no Postgres at ${new URL(serverUrl).host}; TEST_DATABASE_URL names one`,
      );
      return [];
    });
  },
};

for (const [room, measure] of Object.entries(benchmarks)) {
  if (process.argv.length > 2 && !process.argv.includes(room)) continue;
  for (const { name, ratio, wanted, note } of await measure()) {
    const verdict = wanted(ratio) ? 'ok' : 'TOO SLOW';
    console.log(`${verdict.padEnd(9)}${name}: ${ratio.toFixed(ratio < 3 ? 2 : 1)}  (${note})`);
    if (verdict !== 'ok') process.exitCode = 1;
  }
}
