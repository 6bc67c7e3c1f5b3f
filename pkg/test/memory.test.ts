import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { createEngine, type Core } from "../src/engine.js";
import { createFunctions } from "../src/functions.js";
import type { Exports } from "../src/generated.core.js";
import { jsCore } from "../src/js-core.js";
import { wasmCore } from "../src/wasm.js";
import { largeBodies } from "./support/large.js";

const module = new WebAssembly.Module(readFileSync("pkg/dist/faultmap.wasm"));
const cores: Core[] = [wasmCore(module), jsCore];

for (const core of cores) {
  describe(core.name, () => {
    test("10 MB of anything take at most 100 MB", (t) => {
      const made: Exports[] = [];
      const fresh = (): Exports => {
        made.push(core.instantiate());
        return made.at(-1)!;
      };
      const { explain } = createFunctions(
        createEngine(() => ({ name: core.name, instantiate: fresh }), ""),
      );
      for (const [name, input] of Object.entries(largeBodies())) {
        made.length = 0;
        const { fault } = explain(input, { status: 400, fields: ["name"] });
        assert.notEqual(fault.incomplete, "unread", name);
        assert.equal(made.length, 1, "an instance that has grown is not used again");
        const size = made[0]!.memory.buffer.byteLength;
        t.diagnostic(`${name}: ${Math.round(size / 1e6)} MB`);
        assert.ok(size > 10_000_000 && size <= 100_000_000, `${name}: ${size} bytes`);
      }
    });
  });
}
