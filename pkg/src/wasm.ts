/** The core as WebAssembly. */
import type { Core } from "./engine.js";
import type { Exports } from "./generated.core.js";

/** The core that runs that module. */
export function wasmCore(module: WebAssembly.Module): Core {
  const instantiate = () => new WebAssembly.Instance(module).exports as unknown as Exports;
  return { name: "wasm", instantiate };
}

/** Compiles a module from hex digits.
 * @throws Whatever a runtime throws that has no WebAssembly, or forbids it. */
export function compile(hex: string): WebAssembly.Module {
  const bytes = new Uint8Array(hex.length / 2);
  const digit = (at: number): number => {
    const code = hex.charCodeAt(at);
    return code > 57 ? code - 87 : code - 48;
  };
  for (let i = 0; i < bytes.length; i++) bytes[i] = (digit(2 * i) << 4) | digit(2 * i + 1);
  return new WebAssembly.Module(bytes);
}
