/** The core as WebAssembly. */
import type { Core } from "./engine.js";
import type { Exports } from "./generated.core.js";

/** The core that runs that module. */
export function wasmCore(module: WebAssembly.Module): Core {
  const instantiate = () => new WebAssembly.Instance(module).exports as unknown as Exports;
  return { name: "wasm", instantiate };
}

/** What runtimes have that read hex digits by themselves, eight times as fast. */
interface Readers {
  readonly Buffer?: { from(hex: string, encoding: "hex"): Uint8Array<ArrayBuffer> };
  readonly Uint8Array: { fromHex?(hex: string): Uint8Array<ArrayBuffer> };
}

/** Compiles a module from hex digits.
 * @throws Whatever a runtime throws that has no WebAssembly, or forbids it. */
export function compile(hex: string): WebAssembly.Module {
  return new WebAssembly.Module(bytesOf(hex, globalThis as unknown as Readers));
}

/** The bytes that hex digits in lower case say. */
export function bytesOf(
  hex: string,
  { Buffer, Uint8Array: Bytes }: Readers,
): Uint8Array<ArrayBuffer> {
  if (Bytes.fromHex) return Bytes.fromHex(hex);
  if (Buffer) return Buffer.from(hex, "hex");
  const bytes = new Uint8Array(hex.length / 2);
  const digit = (at: number): number => {
    const code = hex.charCodeAt(at);
    return code > 57 ? code - 87 : code - 48;
  };
  for (let i = 0; i < bytes.length; i++) bytes[i] = (digit(2 * i) << 4) | digit(2 * i + 1);
  return bytes;
}
