/** How long explaining takes, beside others who do the same. */
import { ONE_BY_ONE, speedFor } from "./budgets.mjs";
import { runChild } from "./child.mjs";
import { LOCALES } from "./contenders.mjs";
import { against, print, ratio, spread, time } from "./table.mjs";

/**
 * Milliseconds a call, round by round.
 *
 * @typedef {Record<"faultmap" | "byHand" | "libraries" | "oneByOne", number[]>} Samples
 */

/**
 * The ratios of two contenders, round by round.
 *
 * @param {number[]} one
 * @param {number[]} other
 */
function ratios(one, other) {
  return spread(one.map((sample, round) => sample / (other[round] ?? NaN)));
}

/** How many rounds there are for so many errors. */
function roundsFor(/** @type {number} */ errors, /** @type {boolean} */ quick) {
  const rounds = errors > 10_000 ? 7 : errors > 1000 ? 31 : 101;
  return quick ? Math.ceil(rounds / 5) : rounds;
}

/**
 * Prints the tables of speed.
 *
 * @param {readonly number[]} counts
 * @param {boolean} quick
 */
export function printSpeed(counts, quick) {
  for (const locale of LOCALES) {
    const times = [["errors", "explain", "least–most", "by hand", "libraries", "one by one"]];
    const shares = [
      [
        "errors",
        "to by hand",
        "least–most",
        "of the least",
        "to libraries",
        "one by one to explain",
      ],
    ];
    for (const errors of counts) {
      const rounds = roundsFor(errors, quick);
      const { faultmap, byHand, libraries, oneByOne } = /** @type {Samples} */ (
        runChild("race.mjs", locale, String(errors), String(rounds))
      );
      const count = errors.toLocaleString("en");
      const { median, least, most } = spread(faultmap);
      const others = [byHand, libraries, oneByOne].map((samples) => time(spread(samples).median));
      times.push([count, time(median), `${time(least)}–${time(most)}`, ...others]);
      const toHand = ratios(faultmap, byHand);
      shares.push([
        count,
        against(toHand.median, speedFor(errors), ratio),
        `${ratio(toHand.least)}–${ratio(toHand.most)}`,
        ratio(least / spread(byHand).least),
        ratio(ratios(faultmap, libraries).median),
        against(ratios(oneByOne, faultmap).median, ONE_BY_ONE, ratio),
      ]);
    }
    print(`Times from bytes to the whole answer, locale ${locale}, medians`, times);
    print(`The same as ratios, round by round, locale ${locale}`, shares);
  }
}
