/**
 * `cargo xtask bench [--quick] [--speed] [--sizes] [--first] [--core]`: how fast the package is and what it
 * weighs, each figure beside its budget. Without a choice, everything is measured but the core by its
 * Rust modules, which needs a build of its own.
 */
import { parseArgs } from "node:util";
import { compare } from "./contenders.mjs";
import { printCore } from "./core.mjs";
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
  },
});
const all = !values.speed && !values.sizes && !values.first && !values.core;

if (all || values.sizes) await printSizes();
if (values.core) printCore();
if (all || values.first) printFirstCalls(values.quick);
if (all || values.speed) {
  compare(COUNTS);
  printSpeed(COUNTS, values.quick);
}
