/**
 * `cargo xtask bench [--quick] [--speed] [--sizes] [--first] [--core] [--dialects]`: how fast the
 * package is and what it weighs, each figure beside its budget. Without a choice, everything is
 * measured but the core by its Rust modules and by its dialects, which need builds of their own.
 */
import { parseArgs } from "node:util";
import { compare } from "./contenders.mjs";
import { printCore } from "./core.mjs";
import { printDialects } from "./dialects.mjs";
import { printFirstCalls } from "./first.mjs";
import { printSizes } from "./sizes.mjs";
import { printSpeed } from "./speed.mjs";

const COUNTS = [1, 5, 100, 2000, 100_000];

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    speed: { type: "boolean", default: false },
    sizes: { type: "boolean", default: false },
    first: { type: "boolean", default: false },
    core: { type: "boolean", default: false },
    dialects: { type: "boolean", default: false },
  },
});
const { speed, sizes, first, core, dialects } = values;
const all = !(speed || sizes || first || core || dialects);

if (all || sizes) await printSizes();
if (core) printCore();
if (dialects) printDialects();
if (all || first) printFirstCalls(values.quick);
if (all || speed) {
  compare(COUNTS);
  printSpeed(COUNTS, values.quick);
}
