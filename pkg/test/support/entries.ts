/** The package's entries, all of them with the same functions. */
import { readFileSync } from "node:fs";
import * as auto from "faultmap/auto";
import * as index from "faultmap";
import * as js from "faultmap/js";
import * as slim from "faultmap/slim";

slim.setModule(readFileSync("pkg/dist/faultmap.wasm"));

/** The entries by their names. */
export const entries = {
  faultmap: index,
  "faultmap/js": js,
  "faultmap/auto": auto,
  "faultmap/slim": slim,
};

/** Runs a test with each entry. */
export const each = Object.entries(entries) as [string, typeof index][];
