/** Bodies of 10 MB, of all that is hard to read. */
export function largeBodies(): Record<string, string | Uint8Array> {
  const size = 10_000_000;
  return {
    text: "x".repeat(size),
    "non-ASCII text": "ü".repeat(size / 2),
    string: JSON.stringify({ code: "validation-failed", description: "x".repeat(size) }),
    brackets: "[".repeat(size),
    objects: '{"a":'.repeat(size / 5),
    members: `{${Array.from({ length: size / 40 }, (_, i) => `"key ${i}":"${"x".repeat(25)}"`).join()}}`,
    quotes: '"'.repeat(size),
    backslashes: `{"description":"${"\\\\".repeat(size / 2)}"}`,
    markup: "<p>".repeat(size / 3),
    entities: `<title>${"&amp;".repeat(size / 5)}</title>`,
    spaces: " ".repeat(size),
    zeros: new Uint8Array(size),
    "high bytes": new Uint8Array(size).fill(0xff),
    "UTF-16": new Uint8Array(size).fill(0x41).fill(0xff, 0, 1).fill(0xfe, 1, 2),
  };
}
