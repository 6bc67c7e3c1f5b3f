/** The core as JavaScript. */
import type { Core } from "./engine.js";
import { instantiate } from "./generated.core.js";
import { data, place } from "./generated.data.js";
import { imageOf } from "./unpack.js";

let image: Uint8Array | undefined;

/** The core that needs no WebAssembly. */
export const jsCore: Core = {
  name: "js",
  instantiate() {
    const exports = instantiate();
    new Uint8Array(exports.memory.buffer).set((image ??= imageOf(data)), place);
    return exports;
  },
};
