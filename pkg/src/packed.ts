/** The core as WebAssembly, in the package itself. */
import type { Core } from "./engine.js";
import { code, unpacker } from "./generated.code.js";
import { data } from "./generated.data.js";
import { unpack } from "./unpack.js";
import { wasmCore } from "./wasm.js";

/** The core that is compiled from text.
 * @throws Whatever a runtime throws that has no WebAssembly, or forbids it. */
export function packedCore(): Core {
  return wasmCore(new WebAssembly.Module(unpack(unpacker, code + data)));
}
