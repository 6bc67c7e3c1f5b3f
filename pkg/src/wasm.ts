/** The core as WebAssembly. */
import type { Core } from "./engine.js";
import type { Exports } from "./generated.core.js";
import { unpack } from "./unpack.js";

/** The core that runs that module. */
export function wasmCore(module: WebAssembly.Module): Core {
  const instantiate = () => new WebAssembly.Instance(module).exports as unknown as Exports;
  return { name: "wasm", instantiate };
}

/** Compiles the module that a text says.
 * @throws Whatever a runtime throws that has no WebAssembly, or forbids it. */
export function compile(text: readonly string[]): WebAssembly.Module {
  return new WebAssembly.Module(unpack(text));
}
