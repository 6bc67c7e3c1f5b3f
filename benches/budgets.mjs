/** What the package may weigh and how long it may take. */
import { readFileSync } from "node:fs";

/**
 * Bytes after brotli of everything that an entry imports; of `slim` without the module's own file.
 * `goal` is what they are meant to be, `bound` what the tests allow.
 *
 * @type {Readonly<Record<string, { readonly goal: number, readonly bound: number }>>}
 */
export const SIZES = JSON.parse(readFileSync(new URL("./budgets.json", import.meta.url), "utf8"));

/** Times of `explain`, by the number of errors from which on they hold, as a share of the time of
 * hand-written JavaScript. */
export const SPEED = [
  { errors: 1, ratio: 1 },
  { errors: 5, ratio: 0.8 },
  { errors: 100, ratio: 0.65 },
];

/** The time of the three functions one by one, in times of `explain`. */
export const ONE_BY_ONE = 2;

/** Milliseconds of the first call in a fresh process, from the packed module to the answer. */
export const FIRST_CALL = 5;

/**
 * The ratio to hand-written JavaScript that is allowed for so many errors.
 *
 * @param {number} errors
 */
export function speedFor(errors) {
  return SPEED.findLast((budget) => budget.errors <= errors)?.ratio ?? 1;
}
