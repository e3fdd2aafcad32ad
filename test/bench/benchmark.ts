/** One comparison within one run; `ratio` is what its name says. */
export interface Benchmark {
  readonly name: string;
  readonly ratio: number;
  readonly wanted: (ratio: number) => boolean;
  readonly note: string;
}
