/** What the package may weigh and how long it may take. */

/**
 * Bytes after brotli of everything that an entry imports; of `slim` without the module's own file.
 *
 * @type {Readonly<Record<string, number>>}
 */
export const SIZES = {
  faultmap: 18_000,
  "faultmap/js": 22_000,
  "faultmap/auto": 36_000,
  "faultmap/slim": 7_000,
};

/** Times of `explain`, by the number of errors from which on they hold, as a share of the time of
 * hand-written JavaScript. */
export const SPEED = [
  { errors: 1, ratio: 1 },
  { errors: 5, ratio: 0.8 },
  { errors: 100, ratio: 0.65 },
];

/** The time of the three functions one by one, in times of `explain`. */
export const ONE_BY_ONE = 2;

/** Milliseconds of the first call in a fresh process, from hex digits to the answer. */
export const FIRST_CALL = 5;

/**
 * The ratio to hand-written JavaScript that is allowed for so many errors.
 *
 * @param {number} errors
 */
export function speedFor(errors) {
  return SPEED.findLast((budget) => budget.errors <= errors)?.ratio ?? 1;
}
