/** Puts together what `cargo xtask build` has packed as text; `xtask/src/pack.rs` says how. */

/** Where the unpacker, a small module itself, has the text that it unpacks. */
const TEXT = 4096;

/** The module of a text.
 * @throws Whatever a runtime throws that has no WebAssembly, or forbids it. */
export function unpack(unpacker: string, text: string): Uint8Array<ArrayBuffer> {
  const digits = unpacker.match(/../g) ?? [];
  const module = new WebAssembly.Module(Uint8Array.from(digits, (byte) => parseInt(byte, 16)));
  const { memory, unpack } = new WebAssembly.Instance(module).exports as unknown as {
    readonly memory: { readonly buffer: ArrayBuffer };
    unpack(end: number): number;
  };
  const end =
    TEXT + new TextEncoder().encodeInto(text, new Uint8Array(memory.buffer, TEXT)).written;
  return new Uint8Array(memory.buffer, end, unpack(end) - end);
}

/** What the memory holds at first: characters for themselves, save pairs that begin with one of
 * `[`, `]` and `^`. */
export function imageOf(data: string): Uint8Array {
  const image = new Uint8Array(data.length);
  let size = 0;
  for (let at = 0; at < data.length; at++) {
    let byte = data.charCodeAt(at);
    const pair = byte - 91;
    if (pair >= 0 && pair < 4) {
      const digit = data.charCodeAt(++at);
      byte = ((pair + 1) >> 1) * 88 + digit - (digit > 94 ? 39 : 35);
    }
    image[size++] = byte;
  }
  return image.subarray(0, size);
}
