/** How long something takes, told by clocks that browsers made coarse on purpose. */

/** The median time of a call in microseconds, and of how many it is. */
export interface Timing {
  readonly microseconds: number;
  readonly runs: number;
}

/** Milliseconds until a compiler has seen what is hot. */
const WARM = 25;
const BATCHES = 9;
/** Milliseconds that a batch takes at least, so that a clock of whole milliseconds will do. */
const BATCH = 5;
/** Milliseconds after which no further batch begins: the page stays quick. */
const PATIENCE = 120;

/** Runs `work` in batches and gives the median batch. */
export function measure(work: () => void): Timing {
  const began = performance.now();
  const first = time(work, 1);
  if (first > PATIENCE) return { microseconds: first * 1000, runs: 1 };
  while (performance.now() - began < WARM) work();
  let size = 1;
  while (size < 4096 && time(work, size) < BATCH) size *= 2;
  const times: number[] = [];
  do times.push(time(work, size));
  while (times.length < BATCHES && performance.now() - began < PATIENCE);
  times.sort((a, b) => a - b);
  const median = times[times.length >> 1] ?? 0;
  return { microseconds: (median / size) * 1000, runs: times.length * size };
}

function time(work: () => void, runs: number): number {
  const began = performance.now();
  for (let i = 0; i < runs; i++) work();
  return performance.now() - began;
}

/** Microseconds as a person reads them. */
export function duration(microseconds: number): string {
  if (microseconds < 10) return `${microseconds.toFixed(1)} µs`;
  if (microseconds < 1000) return `${Math.round(microseconds)} µs`;
  return `${(microseconds / 1000).toFixed(1)} ms`;
}
