/**
 * Measures the contenders for one locale and one number of errors, in a process of their own: what
 * others have made of the heap and of the compiled code is left behind. Prints their samples, in
 * milliseconds a call, as JSON.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { bodyOf } from "./bodies.mjs";
import { contendersIn } from "./contenders.mjs";

/** Milliseconds that one sample of a contender takes about. */
const SAMPLE = 4;

/** Milliseconds, and rounds, in which code is compiled before anything counts. */
const WARM_UP = 100;
const WARM_UP_ROUNDS = 3;

/** From so many errors on, each sample begins with an empty heap, so that nobody pays for the
 * garbage of another. With fewer, garbage is collected many times within a sample, and emptying
 * all of the heap would also throw compiled patterns away. */
const MUCH = 10_000;

setFlagsFromString("--expose-gc");
const collectGarbage = /** @type {(options: { type: "major" | "minor" }) => void} */ (
  runInNewContext("gc")
);

/** What was given last: a result that nobody keeps might not be made. */
export let kept;

/**
 * Milliseconds of one call, on average over so many.
 *
 * @param {(bytes: Uint8Array) => unknown} explain
 * @param {Uint8Array} body
 * @param {number} calls
 */
function measure(explain, body, calls) {
  const start = performance.now();
  for (let call = 0; call < calls; call++) kept = explain(body);
  return (performance.now() - start) / calls;
}

/**
 * How many calls a sample has, of code that is compiled by then.
 *
 * @param {(bytes: Uint8Array) => unknown} explain
 * @param {Uint8Array} body
 */
function callsOf(explain, body) {
  const end = performance.now() + WARM_UP;
  let once = measure(explain, body, 1);
  while (performance.now() < end) once = Math.min(once, measure(explain, body, 1));
  return Math.max(1, Math.ceil(SAMPLE / once));
}

/**
 * Measures contenders in turns, round by round: whatever slows the machine down meanwhile hits all
 * of them.
 *
 * @param {Record<string, (bytes: Uint8Array) => unknown>} contenders
 * @param {number} errors
 * @param {number} rounds
 */
function race(contenders, errors, rounds) {
  const body = bodyOf(errors);
  const runners = Object.entries(contenders).map(([name, explain]) => {
    return { name, explain, calls: callsOf(explain, body), samples: [NaN].slice(1) };
  });
  for (let round = -WARM_UP_ROUNDS; round < rounds; round++) {
    for (const { explain, calls, samples } of runners) {
      collectGarbage({ type: errors < MUCH ? "minor" : "major" });
      const sample = measure(explain, body, calls);
      if (round >= 0) samples.push(sample);
    }
  }
  return Object.fromEntries(runners.map(({ name, samples }) => [name, samples]));
}

const [locale = "en", errors = "1", rounds = "1"] = process.argv.slice(2);
console.log(JSON.stringify(race(contendersIn(locale), +errors, +rounds)));
