/** How long the first call takes: packed text → module → instance → answer. */
import { FIRST_CALL } from "./budgets.mjs";
import { runChild } from "./child.mjs";
import { against, print, spread, time } from "./table.mjs";

const ENTRIES = ["faultmap", "faultmap/js", "faultmap/auto"];

/**
 * Prints the table of first calls, each in a fresh process.
 *
 * @param {boolean} quick
 */
export function printFirstCalls(quick) {
  const rows = [["entry", "import", "first call", "least–most", "second call"]];
  const rounds = Array.from({ length: quick ? 5 : 15 });
  /** @type {Map<string, number[][]>} */
  const times = new Map(ENTRIES.map((entry) => [entry, []]));
  for (const _ of rounds) {
    for (const [entry, samples] of times) {
      samples.push(/** @type {number[]} */ (runChild("first-child.mjs", entry)));
    }
  }
  for (const [entry, samples] of times) {
    const [imported, first, second] = [0, 1, 2].map((place) =>
      spread(samples.map((sample) => sample[place] ?? NaN)),
    );
    if (!imported || !first || !second) continue;
    rows.push([
      entry,
      time(imported.median),
      entry === "faultmap" ? against(first.median, FIRST_CALL, time) : time(first.median),
      `${time(first.least)}–${time(first.most)}`,
      time(second.median),
    ]);
  }
  print("First call in a fresh process, 5 errors", rows);
}
