/** The core as WebAssembly. */
import type { Core } from "./engine.js";
import type { Exports } from "./generated.core.js";

/** The core that runs that module. */
export function wasmCore(module: WebAssembly.Module): Core {
  const instantiate = () => new WebAssembly.Instance(module).exports as unknown as Exports;
  return { name: "wasm", instantiate };
}
